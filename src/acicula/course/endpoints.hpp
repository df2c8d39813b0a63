#pragma once

#include "acicula/course/state.hpp"

#include <span>
#include <string_view>

namespace acicula::course {

/// An endpoint that acicula can predict.
struct EndpointDeclaration {
  std::string_view name;
  std::string_view unit;     ///< SI
  std::string_view meaning;  ///< one sentence
  Grade grade;               ///< how far it was compared with data
};

/// All endpoints, in the order of the report.
[[nodiscard]] std::span<const EndpointDeclaration> endpoint_registry();

/// nullptr when there is no such endpoint.
[[nodiscard]] const EndpointDeclaration* find_endpoint(std::string_view name);

/// Whether the value of an endpoint is a change, whose sign says rise or fall.
[[nodiscard]] bool is_change(std::string_view name);

[[nodiscard]] std::string_view name(Grade grade);

}  // namespace acicula::course

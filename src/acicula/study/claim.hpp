#pragma once

#include "acicula/io/study_file.hpp"

#include <string_view>

namespace acicula::study {

/// The name of a claim as a study file writes it: "number", "at_least", ...
[[nodiscard]] std::string_view name(io::ClaimKind kind);

[[nodiscard]] std::string_view name(io::Role role);

}  // namespace acicula::study

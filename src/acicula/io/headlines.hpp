#pragma once

#include "acicula/io/results.hpp"

#include <span>
#include <string_view>

namespace acicula::io {

/// An endpoint that answers what most readers ask first.
struct Headline {
  std::string_view endpoint;
  std::string_view words;
};

/// All of them, best first.
[[nodiscard]] std::span<const Headline> headlines();

/// The endpoint's last value in time, of its first observer; nullptr when the run has none.
[[nodiscard]] const course::Endpoint* last_endpoint(const Run& run, std::string_view name);

}  // namespace acicula::io

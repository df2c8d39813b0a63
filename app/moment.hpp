#pragma once

#include <string>

namespace acicula::app {

/// The present moment, UTC, ISO 8601.
[[nodiscard]] std::string present_moment();

}  // namespace acicula::app

#pragma once

#include "acicula/io/results.hpp"

#include <string>

namespace acicula::io::report {

/// Two figures, each with one scale in both directions: the needle, its deepest reach and the
/// channel that stays, against all layers of the skin; and the channel's mouth enlarged.
[[nodiscard]] std::string geometry_figures(const Run& run);

}  // namespace acicula::io::report

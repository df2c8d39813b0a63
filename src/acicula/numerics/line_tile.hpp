#pragma once

#include "acicula/numerics/float_lanes.hpp"

#include <cstddef>

namespace acicula::numerics {

/// Lays lines of n values side by side: value i of line l at tile[i * float_lanes + l].
/// @param lines  shape (count, n), at most float_lanes of them
/// @param tile   shape (n, float_lanes); what lies beyond `count` stays as it is
void lines_to_tile(const float* lines, std::size_t n, std::size_t count, float* tile);

/// The inverse of lines_to_tile().
void tile_to_lines(const float* tile, std::size_t n, std::size_t count, float* lines);

}  // namespace acicula::numerics

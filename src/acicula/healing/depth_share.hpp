#pragma once

#include "acicula/numerics/grid.hpp"

#include <vector>

namespace acicula::healing {

/// Weights of a mean over the depths from `from` to `to` [m]: each cell's part within, as a share
/// of the whole part of the grid within.
/// @return [1], shape (dermis.size()), sum 1
/// @throws std::invalid_argument  when no part of the grid lies within
[[nodiscard]] std::vector<double> depth_share(const numerics::Grid& dermis, double from, double to);

}  // namespace acicula::healing

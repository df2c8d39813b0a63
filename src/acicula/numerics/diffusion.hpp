#pragma once

#include "acicula/numerics/grid.hpp"

#include <vector>

namespace acicula::numerics {

/// Finite-volume Laplacian of cell means on a one-dimensional grid, no flux through both ends.
///
///   (lap u)_i = above_i (u_(i-1) - u_i) + below_i (u_(i+1) - u_i)
///   above_i = 1 / (w_i (x_i - x_(i-1))),   below_i = 1 / (w_i (x_(i+1) - x_i))
///
/// w_i width and x_i centre of cell i. Conserves sum w_i u_i to round-off; second order in the
/// width on smoothly graded grids.
struct Laplacian {
  std::vector<double> above;  ///< [m-2], shape (n); 0 in the first cell
  std::vector<double> below;  ///< [m-2], shape (n); 0 in the last cell
};

[[nodiscard]] Laplacian laplacian(const Grid& grid);

}  // namespace acicula::numerics

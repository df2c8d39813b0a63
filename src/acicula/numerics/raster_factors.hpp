#pragma once

#include "acicula/numerics/diffusion.hpp"

#include <cstddef>

namespace acicula::numerics {

/// Replaces b by x of (shift - D d2/dx2)(shift - D d2/dy2)(shift - D d2/dz2) / shift^2 x = b, on a
/// raster without flux through its sides.
/// @param b  shape (depth, rows, columns)
void solve_factors(const Laplacian& vertical, std::size_t rows, std::size_t columns, double spacing,
                   double shift, double diffusivity, float* b);

}  // namespace acicula::numerics

#include "acicula/numerics/raster_diffusion.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <stdexcept>
#include <vector>

namespace acicula::numerics {
namespace {

/// Multiplying the three one-dimensional operators out, by stencils of rasters of one row or
/// column or cell, must give b back.
TEST(RasterFactors, AreUndoneByTheirProduct) {
  constexpr std::size_t columns = 45;
  constexpr std::size_t rows = 33;
  constexpr std::size_t depths = 12;
  constexpr double spacing = 1.0;
  constexpr double diffusivity = 0.7;
  constexpr double shift = 0.3;
  const OneRank alone;
  const Grid depth = graded_grid(20.0, 0.8, depths);
  const RasterDiffusion block({columns, rows, spacing, Sides::zero_flux}, depth, alone,
                              ImplicitSolve::factors);
  std::vector<float> b(block.cells());
  for (std::size_t i = 0; i < b.size(); ++i) {
    b[i] = static_cast<float>(std::sin(0.3 * static_cast<double>(i * i % 1009)));
  }
  std::vector<float> x = b;
  block.solve(shift, diffusivity, x);
  const Laplacian vertical = laplacian(depth);
  std::vector<double> u(x.begin(), x.end());
  for (const std::size_t step : {std::size_t{1}, columns, columns * rows}) {
    const std::size_t length = step == 1 ? columns : step == columns ? rows : depths;
    std::vector<double> product(u.size());
    for (std::size_t k = 0; k < u.size(); ++k) {
      const std::size_t i = k / step % length;
      const bool deep = length == depths;
      const double up = i == 0 ? 0.0 : (deep ? vertical.above[i] : 1.0) * (u[k - step] - u[k]);
      const double down =
          i + 1 == length ? 0.0 : (deep ? vertical.below[i] : 1.0) * (u[k + step] - u[k]);
      product[k] = (shift * u[k] - diffusivity * (up + down)) / (deep ? 1.0 : shift);
    }
    u = product;
  }
  for (std::size_t k = 0; k < u.size(); ++k)
    ASSERT_NEAR(u[k], static_cast<double>(b[k]), 2e-4) << k;
}

TEST(RasterFactors, RefusePeriodicSides) {
  const OneRank alone;
  EXPECT_THROW(RasterDiffusion({4, 4, 1.0, Sides::periodic}, uniform_grid(0.0, 1.0, 2), alone,
                               ImplicitSolve::factors),
               std::invalid_argument);
}

}  // namespace
}  // namespace acicula::numerics

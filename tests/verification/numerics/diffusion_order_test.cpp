#include "acicula/numerics/diffusion.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <vector>

namespace acicula::numerics {
namespace {

/// Cells of widths that follow one smooth map, refined by halving its parameter: faces at
/// (exp(s) - 1) / (exp(1) - 1), s = i/n.
Grid smooth_grid(std::size_t n) {
  Grid grid;
  for (std::size_t i = 0; i <= n; ++i) {
    grid.faces.push_back(std::expm1(static_cast<double>(i) / static_cast<double>(n)) /
                         std::expm1(1.0));
  }
  return grid;
}

/// Largest error of the solution of u - lap u = (1 + pi^2) cos(pi x), which is cos(pi x).
double error_of_solution(const Grid& grid) {
  const std::size_t n = grid.size();
  const Laplacian lap = laplacian(grid);
  constexpr double pi = std::numbers::pi;
  std::vector<double> diagonal(n);
  std::vector<double> u(n);
  for (std::size_t i = 0; i < n; ++i) {
    diagonal[i] = 1.0 + lap.above[i] + lap.below[i];
    u[i] = (1.0 + pi * pi) * (std::sin(pi * grid.faces[i + 1]) - std::sin(pi * grid.faces[i])) /
           (pi * grid.width(i));
  }
  for (std::size_t i = 1; i < n; ++i) {
    const double factor = lap.above[i] / diagonal[i - 1];
    diagonal[i] -= factor * lap.below[i - 1];
    u[i] += factor * u[i - 1];
  }
  u[n - 1] /= diagonal[n - 1];
  for (std::size_t i = n - 1; i-- > 0;) u[i] = (u[i] + lap.below[i] * u[i + 1]) / diagonal[i];
  double largest = 0.0;
  for (std::size_t i = 0; i < n; ++i) {
    largest = std::max(largest, std::abs(u[i] - std::cos(pi * grid.centre(i))));
  }
  return largest;
}

TEST(DiffusionOrder, IsTwoOnAGradedGrid) {
  for (const std::size_t n : {40u, 80u, 160u}) {
    const double order =
        std::log2(error_of_solution(smooth_grid(n)) / error_of_solution(smooth_grid(2 * n)));
    EXPECT_NEAR(order, 2.0, 0.06) << n;
  }
}

TEST(DiffusionOrder, ConservesToRoundOff) {
  const Grid grid = graded_grid(2e-3, 1e-5, 60);
  const Laplacian lap = laplacian(grid);
  double sum = 0.0;
  double turnover = 0.0;
  for (std::size_t i = 0; i < grid.size(); ++i) {
    const auto field = [](std::size_t k) { return std::sin(7.0 * static_cast<double>(k)); };
    double change = 0.0;
    if (i > 0) change += lap.above[i] * (field(i - 1) - field(i));
    if (i + 1 < grid.size()) change += lap.below[i] * (field(i + 1) - field(i));
    sum += grid.width(i) * change;
    turnover += std::abs(grid.width(i) * change);
  }
  EXPECT_LT(std::abs(sum), 1e-14 * turnover);
}

TEST(DiffusionOrder, LetsNothingThroughTheEnds) {
  const Laplacian lap = laplacian(graded_grid(1.0, 0.1, 5));
  EXPECT_EQ(lap.above.front(), 0.0);
  EXPECT_EQ(lap.below.back(), 0.0);
}

}  // namespace
}  // namespace acicula::numerics

#include "acicula/numerics/raster_diffusion.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace acicula::numerics {
namespace {

constexpr double pi = std::numbers::pi;

/// Cells of widths that follow one smooth map of [0, 1], from narrow to e times as wide.
Grid smooth_grid(std::size_t n) {
  Grid grid;
  for (std::size_t i = 0; i <= n; ++i) {
    grid.faces.push_back(std::expm1(static_cast<double>(i) / static_cast<double>(n)) /
                         std::expm1(1.0));
  }
  return grid;
}

/// Mean of cos(k x) and of sin(k x) between two points.
double mean_cosine(double k, double a, double b) {
  return k == 0.0 ? 1.0 : (std::sin(k * b) - std::sin(k * a)) / (k * (b - a));
}
double mean_sine(double k, double a, double b) {
  return (std::cos(k * a) - std::cos(k * b)) / (k * (b - a));
}

/// On equal cells u = cos cos cos is an eigenvector, so that shift u - D lap u = b has the solution
/// b / (shift + D sum of (2/h sin(k h / 2))^2): the textbook eigenvalues of second differences.
TEST(RasterDiffusionModes, AreScaledExactly) {
  constexpr std::size_t n = 60;
  constexpr double h = 0.25;
  constexpr double diffusivity = 0.3;
  constexpr double shift = 0.05;
  const OneRank alone;
  for (const Sides sides : {Sides::zero_flux, Sides::periodic}) {
    const RasterDiffusion block({n, n, h, sides}, uniform_grid(0.0, n * h, n), alone);
    for (const std::size_t wave : {0u, 2u, 14u, 58u}) {
      const double k = pi * static_cast<double>(wave) / (n * h);  // even waves suit both sides
      const double k_depth = pi * 7.0 / (n * h);
      std::vector<float> b;
      for (std::size_t cell = 0; cell < block.cells(); ++cell) {
        const auto at = [&](std::size_t i) { return (static_cast<double>(i) + 0.5) * h; };
        b.push_back(static_cast<float>(std::cos(k * at(cell % n)) * std::cos(k * at(cell / n % n)) *
                                       std::cos(k_depth * at(cell / n / n))));
      }
      std::vector<float> x = b;
      block.solve(shift, diffusivity, x);
      const double across = std::pow(2.0 / h * std::sin(0.5 * k * h), 2);
      const double down = std::pow(2.0 / h * std::sin(0.5 * k_depth * h), 2);
      const double factor = 1.0 / (shift + diffusivity * (2.0 * across + down));
      for (std::size_t i = 0; i < x.size(); ++i) {
        ASSERT_NEAR(static_cast<double>(x[i]), factor * static_cast<double>(b[i]), 2e-6 * factor);
      }
    }
  }
}

/// Largest error of the solution of u - D lap u = b on a unit cube with
/// u = cos(pi x) or sin(2 pi x), times cos(2 pi y) cos(pi z), depth graded.
double error_of_solution(std::size_t n, Sides sides) {
  constexpr double diffusivity = 0.08;
  const bool closed = sides == Sides::zero_flux;
  const double k = closed ? pi : 2.0 * pi;
  const double h = 1.0 / static_cast<double>(n);
  const Grid depth = smooth_grid(n);
  const OneRank alone;
  const RasterDiffusion block({n, n, h, sides}, depth, alone);
  const double factor = 1.0 + diffusivity * (k * k + 5.0 * pi * pi);
  std::vector<float> x;
  std::vector<double> exact;
  for (std::size_t cell = 0; cell < block.cells(); ++cell) {
    const double west = static_cast<double>(cell % n) * h;
    const double north = static_cast<double>(cell / n % n) * h;
    const std::size_t z = cell / n / n;
    const double along = closed ? mean_cosine(k, west, west + h) : mean_sine(k, west, west + h);
    const double mean = along * mean_cosine(2.0 * pi, north, north + h) *
                        mean_cosine(pi, depth.faces[z], depth.faces[z + 1]);
    x.push_back(static_cast<float>(factor * mean));
    exact.push_back(mean);
  }
  block.solve(1.0, diffusivity, x);
  double largest = 0.0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    largest = std::max(largest, std::abs(static_cast<double>(x[i]) - exact[i]));
  }
  return largest;
}

TEST(RasterDiffusionOrder, OfTheImplicitSolveIsTwoOnAGradedDepth) {
  for (const Sides sides : {Sides::zero_flux, Sides::periodic}) {
    for (const std::size_t n : {16u, 32u, 64u}) {
      const double order = std::log2(error_of_solution(n, sides) / error_of_solution(2 * n, sides));
      EXPECT_NEAR(order, 2.0, 0.15) << n;
    }
  }
}

/// Error of the weak form: sum of volume rate phi against its integral. By parts, with closed
/// sides, integral of phi D lap u = -D integral of grad phi grad u, and integral of
/// -phi div(n grad s) = integral of n grad phi grad s.
struct WeakErrors {
  double diffusion;
  double taxis;
};

/// u = s = phi = cos(pi x) cos(pi y) cos(pi z), n = 1 + s on the unit cube: the integral of
/// |grad s|^2 is 3 pi^2/8; that of s |grad s|^2 is 0 by symmetry, so both are 3 pi^2/8 in size.
/// With phi = s^2 the integral of n grad phi grad s = 2 (1 + s) s |grad s|^2 is that of
/// 2 s^2 |grad s|^2 = 2 * 3 * pi^2 * (1/8)(3/8)(3/8): means of sin^2 cos^2 and cos^4 are 1/8 and
/// 3/8.
WeakErrors weak_errors(std::size_t n) {
  const double h = 1.0 / static_cast<double>(n);
  const Grid depth = smooth_grid(n);
  const OneRank alone;
  const RasterDiffusion block({n, n, h, Sides::zero_flux}, depth, alone);
  std::vector<double> signal;
  std::vector<double> density;
  for (std::size_t cell = 0; cell < block.cells(); ++cell) {
    const double west = static_cast<double>(cell % n) * h;
    const double north = static_cast<double>(cell / n % n) * h;
    const std::size_t z = cell / n / n;
    signal.push_back(mean_cosine(pi, west, west + h) * mean_cosine(pi, north, north + h) *
                     mean_cosine(pi, depth.faces[z], depth.faces[z + 1]));
    density.push_back(1.0 + signal.back());
  }
  std::vector<float> diffused(block.cells(), 0.0F);
  std::vector<float> climbed(block.cells(), 0.0F);
  block.add_diffusion(signal, 1.0, diffused);
  block.add_taxis(density, signal, 1.0, climbed);
  WeakErrors sums{3.0 * pi * pi / 8.0, -2.0 * 3.0 * pi * pi * (1.0 / 8.0) * std::pow(3.0 / 8.0, 2)};
  for (std::size_t i = 0; i < signal.size(); ++i) {
    const double volume = h * h * depth.width(i / block.plane_cells());
    sums.diffusion += volume * signal[i] * static_cast<double>(diffused[i]);
    sums.taxis += volume * signal[i] * signal[i] * static_cast<double>(climbed[i]);
  }
  return {std::abs(sums.diffusion), std::abs(sums.taxis)};
}

TEST(RasterDiffusionOrder, OfStencilsIsTwoOnAGradedDepth) {
  for (const std::size_t n : {10u, 20u, 40u}) {
    const WeakErrors coarse = weak_errors(n);
    const WeakErrors fine = weak_errors(2 * n);
    EXPECT_NEAR(std::log2(coarse.diffusion / fine.diffusion), 2.0, 0.1) << n;
    EXPECT_NEAR(std::log2(coarse.taxis / fine.taxis), 2.0, 0.1) << n;
  }
}

}  // namespace
}  // namespace acicula::numerics

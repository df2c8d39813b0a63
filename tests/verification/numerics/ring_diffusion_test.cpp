#include "acicula/numerics/ring_diffusion.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace acicula::numerics {
namespace {

constexpr double pi = std::numbers::pi;
/// First zero of J1 beyond 0 (Abramowitz and Stegun 1964, table 9.5): J0(zero r) has no flux
/// through r = 1.
constexpr double zero = 3.8317059702;

/// Cells of widths that follow one smooth map of [0, 1], from narrow to e times as wide.
Grid smooth_grid(std::size_t n) {
  Grid grid;
  for (std::size_t i = 0; i <= n; ++i) {
    grid.faces.push_back(std::expm1(static_cast<double>(i) / static_cast<double>(n)) /
                         std::expm1(1.0));
  }
  return grid;
}

/// Mean of J0(zero r) over a ring: the integral of r J0(k r) is r J1(k r)/k.
double mean_bessel(double inner, double outer) {
  const auto integral = [](double r) { return r * std::cyl_bessel_j(1.0, zero * r) / zero; };
  return 2.0 * (integral(outer) - integral(inner)) / (outer * outer - inner * inner);
}

std::vector<double> mode(const RingDiffusion& block) {
  std::vector<double> means;
  for (std::size_t z = 0; z < block.depth().size(); ++z) {
    const double a = block.depth().faces[z];
    const double b = block.depth().faces[z + 1];
    for (std::size_t i = 0; i < block.columns(); ++i) {
      means.push_back(mean_bessel(block.rings().faces[i], block.rings().faces[i + 1]) *
                      (std::sin(pi * b) - std::sin(pi * a)) / (pi * (b - a)));
    }
  }
  return means;
}

/// Largest error of the solution of u - D lap u = b with u = J0(zero r) cos(pi z).
double error_of_solution(std::size_t n) {
  constexpr double diffusivity = 0.08;
  const RingDiffusion block(smooth_grid(n), smooth_grid(n));
  const std::vector<double> exact = mode(block);
  std::vector<float> x;
  for (const double mean : exact) {
    x.push_back(static_cast<float>((1.0 + diffusivity * (zero * zero + pi * pi)) * mean));
  }
  block.solve(1.0, diffusivity, x);
  double largest = 0.0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    largest = std::max(largest, std::abs(static_cast<double>(x[i]) - exact[i]));
  }
  return largest;
}

TEST(RingDiffusionOrder, OfTheImplicitSolveIsTwoOnGradedRings) {
  for (const std::size_t n : {20u, 40u, 80u}) {
    const double order = std::log2(error_of_solution(n) / error_of_solution(2 * n));
    EXPECT_NEAR(order, 2.0, 0.15) << n;
  }
}

/// Weak forms: the area mean of |grad u|^2, u = J0(k r) cos(pi z), is k^2 J0(k)^2/2 + pi^2
/// J0(k)^2/2 over a unit depth (the mean of J0^2 and of J1^2 over the disc is J0(k)^2 at a zero k
/// of J1). Density 1: taxis up the same field is diffusion with its sign turned.
TEST(RingDiffusionOrder, OfStencilsIsTwoOnGradedRings) {
  const double bessel = std::cyl_bessel_j(0.0, zero);
  const double exact = 0.5 * bessel * bessel * (zero * zero + pi * pi);
  double before_diffusion = 0.0;
  double before_taxis = 0.0;
  for (const std::size_t n : {12u, 24u, 48u, 96u}) {
    const RingDiffusion block(smooth_grid(n), smooth_grid(n));
    const std::vector<double> u = mode(block);
    std::vector<float> diffused(u.size(), 0.0F);
    std::vector<float> climbed(u.size(), 0.0F);
    block.add_diffusion(u, 1.0, diffused);
    block.add_taxis(std::vector<double>(u.size(), 1.0), u, 1.0, climbed);
    double diffusion = exact;
    double taxis = -exact;
    for (std::size_t i = 0; i < u.size(); ++i) {
      const double volume = block.depth().width(i / n) * block.area_share()[i % n];
      diffusion += volume * u[i] * static_cast<double>(diffused[i]);
      taxis += volume * u[i] * static_cast<double>(climbed[i]);
    }
    if (n > 12) {
      EXPECT_NEAR(std::log2(std::abs(before_diffusion / diffusion)), 2.0, 0.1) << n;
      EXPECT_NEAR(std::log2(std::abs(before_taxis / taxis)), 2.0, 0.1) << n;
    }
    before_diffusion = diffusion;
    before_taxis = taxis;
  }
}

}  // namespace
}  // namespace acicula::numerics

#include "acicula/numerics/axisymmetric_diffusion.hpp"

#include "acicula/numerics/segmented_grid.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace acicula::numerics {
namespace {

/// A manufactured solution with coefficients that jump at r = 0.4 (from 10 to 1) and at z = 0.3
/// (from 1 to 0.1): conductivity kr(r) kz(z), u = F(r) G(z), where kr F' and kz G' do not jump.
struct Manufactured {
  static constexpr double wall = 0.4;
  static constexpr double level = 0.3;

  static double kr(double r) { return r < wall ? 10.0 : 1.0; }
  static double kz(double z) { return z < level ? 1.0 : 0.1; }
  /// F' = r (1 - r^2)/kr: no flux on the axis and at r = 1.
  static double f(double r) {
    const auto primitive = [](double x) { return 0.5 * x * x - 0.25 * x * x * x * x; };
    const double inner = 1.0 + primitive(std::min(r, wall)) / 10.0;
    return r < wall ? inner : inner + primitive(r) - primitive(wall);
  }
  /// (1/r) (r kr F')' = 2 - 4 r^2.
  static double radial(double r) { return 2.0 - 4.0 * r * r; }
  /// G' = -sin(pi z)/kz: no flux at z = 0 and z = 1.
  static double g(double z) {
    const auto primitive = [](double x) {
      return std::cos(std::numbers::pi * x) / std::numbers::pi;
    };
    const double upper = 20.0 + primitive(std::min(z, level)) - primitive(0.0);
    return z < level ? upper : upper + 10.0 * (primitive(z) - primitive(level));
  }
  /// (kz G')' = -pi cos(pi z).
  static double axial(double z) { return -std::numbers::pi * std::cos(std::numbers::pi * z); }
};

/// Largest error of C u - div(k grad u) = b with C = 1, on a graded mesh refined n times.
double error_of(std::size_t n) {
  using M = Manufactured;
  const std::array radial{Knot{0.0, 0.1}, Knot{M::wall, 0.03}, Knot{1.0, 0.2}};
  const std::array axial{Knot{0.0, 0.05}, Knot{M::level, 0.03}, Knot{1.0, 0.2}};
  const Grid radius = segmented_grid(radial, 0.3, n);
  const Grid depth = segmented_grid(axial, 0.3, n);
  AxisymmetricDiffusion system(radius, depth);
  std::vector<double> conductivity(system.size());
  std::vector<double> b(system.size());
  for (std::size_t z = 0; z < system.rows(); ++z) {
    for (std::size_t r = 0; r < system.columns(); ++r) {
      const double x = radius.centre(r);
      const double y = depth.centre(z);
      const std::size_t k = system.index(r, z);
      const double volume = system.ring(r) * depth.width(z);
      conductivity[k] = M::kr(x) * M::kz(y);
      system.capacity[k] = volume;
      b[k] = volume * (M::f(x) * M::g(y) - M::radial(x) * M::kz(y) * M::g(y) -
                       M::kr(x) * M::f(x) * M::axial(y));
    }
  }
  system.set_links(conductivity);
  system.factorise(1.0);
  system.solve(b);
  double worst = 0.0;
  for (std::size_t z = 0; z < system.rows(); ++z) {
    for (std::size_t r = 0; r < system.columns(); ++r) {
      const double exact = M::f(radius.centre(r)) * M::g(depth.centre(z));
      worst = std::max(worst, std::abs(b[system.index(r, z)] - exact));
    }
  }
  return worst;
}

TEST(AxisymmetricDiffusion, ConvergesWithSecondOrderAcrossJumps) {
  const std::array errors{error_of(2), error_of(4), error_of(8), error_of(16)};
  for (std::size_t i = 1; i < errors.size(); ++i) {
    EXPECT_GT(std::log2(errors[i - 1] / errors[i]), 1.9) << "grid " << i << ' ' << errors[i];
  }
}

/// Steady flow from a wall at r = a to r = R is ln: the two-point flux is exact on any mesh.
TEST(AxisymmetricDiffusion, IsExactForSteadyRadialFlow) {
  const Grid radius{{1e-5, 3e-5, 4e-5, 9e-5, 3e-4}};
  AxisymmetricDiffusion system(radius, uniform_grid(0.0, 1e-3, 1));
  const std::vector<double> conductivity{10.0, 10.0, 1.0, 1.0};
  system.set_links(conductivity);
  // Series resistance from centre to centre over 2 pi: ln(4/2)/10 + ln(19.5/4)/1 over 1 mm.
  double resistance = 0.0;
  for (std::size_t r = 0; r + 1 < 4; ++r) resistance += 1.0 / system.outward[r];
  const double exact =
      (std::log(2.0) / 10.0 + std::log(19.5 / 4.0)) / (2.0 * std::numbers::pi * 1e-3);
  EXPECT_NEAR(resistance / exact, 1.0, 1e-12);
}

TEST(AxisymmetricDiffusion, FluxesKeepTheSumToTheLastBits) {
  AxisymmetricDiffusion system(uniform_grid(0.0, 1.0, 7), uniform_grid(0.0, 1.0, 9));
  system.set_links(std::vector<double>(system.size(), 1e6));
  std::vector<double> u(system.size());
  for (std::size_t k = 0; k < u.size(); ++k) u[k] = std::sin(static_cast<double>(k));
  std::vector<double> amounts(system.size());
  system.add_fluxes(u, 1.0, amounts);
  double sum = 0.0;
  double size = 0.0;
  for (const double amount : amounts) {
    sum += amount;
    size += std::abs(amount);
  }
  EXPECT_LT(std::abs(sum), 1e-14 * size);
}

}  // namespace
}  // namespace acicula::numerics

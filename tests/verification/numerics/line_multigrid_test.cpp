#include "acicula/numerics/line_multigrid.hpp"

#include "acicula/numerics/grid.hpp"
#include "acicula/numerics/segmented_grid.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <functional>
#include <numbers>
#include <vector>

namespace acicula::numerics {
namespace {

using std::numbers::pi;
using Field = std::function<double(double x, double y, double z)>;

/// -div(D grad u) = f in the unit cube, u = 0 at z = 0, no flux through the other faces; D in the
/// middle of cells, in series between them. Returns the root mean square error of u.
double error_of(const Grid& side, const Grid& depth, const Field& diffusivity, const Field& source,
                const Field& exact) {
  std::vector<double> widths;
  for (std::size_t i = 0; i < side.size(); ++i) widths.push_back(side.width(i));
  TensorNetwork net(widths, widths, depth.size());
  std::vector<double> b(net.size());
  std::vector<double> solution(net.size());
  const auto face = [](double area, double w0, double d0, double w1, double d1) {
    return area / (0.5 * w0 / d0 + 0.5 * w1 / d1);
  };
  for (std::size_t j = 0; j < side.size(); ++j) {
    for (std::size_t i = 0; i < side.size(); ++i) {
      for (std::size_t k = 0; k < depth.size(); ++k) {
        const std::size_t c = net.column(i, j) + k;
        const double x = side.centre(i);
        const double y = side.centre(j);
        const double z = depth.centre(k);
        const double wx = side.width(i);
        const double wy = side.width(j);
        const double wz = depth.width(k);
        const double d = diffusivity(x, y, z);
        if (i + 1 < side.size()) {
          net.link_x[c] =
              face(wy * wz, wx, d, side.width(i + 1), diffusivity(side.centre(i + 1), y, z));
        }
        if (j + 1 < side.size()) {
          net.link_y[c] =
              face(wx * wz, wy, d, side.width(j + 1), diffusivity(x, side.centre(j + 1), z));
        }
        if (k + 1 < depth.size()) {
          net.link_z[c] =
              face(wx * wy, wz, d, depth.width(k + 1), diffusivity(x, y, depth.centre(k + 1)));
        }
        if (k == 0) net.loss[c] = wx * wy * d / (0.5 * wz);
        net.capacity[c] = wx * wy * wz;
        b[c] = wx * wy * wz * source(x, y, z);
        solution[c] = exact(x, y, z);
      }
    }
  }
  LineMultigrid solver(net);
  solver.set_shift(0.0);
  std::vector<double> u(net.size(), 0.0);
  solver.solve(b, u, 1e-10);
  double sum = 0.0;
  for (std::size_t c = 0; c < u.size(); ++c) {
    sum += net.capacity[c] * (u[c] - solution[c]) * (u[c] - solution[c]);
  }
  return std::sqrt(sum);
}

/// Errors on three graded grids, each with half the widths of the last.
std::vector<double> errors_of(double interface, const Field& diffusivity, const Field& source,
                              const Field& exact) {
  std::vector<double> errors;
  for (const std::size_t refinement : {1UL, 2UL, 4UL}) {
    const Grid side = segmented_grid(std::array{Knot{0.0, 0.06}, Knot{1.0, 1.0}}, 0.2, refinement);
    const Grid depth = segmented_grid(
        std::array{Knot{0.0, 0.05}, Knot{interface, 0.05}, Knot{1.0, 1.0}}, 0.2, refinement);
    errors.push_back(error_of(side, depth, diffusivity, source, exact));
  }
  return errors;
}

TEST(LineMultigrid, OrderTwoWithSmoothCoefficients) {
  // Manufactured: u = cos(pi x) cos(2 pi y) sin(pi z/2), D = 1 + 0.5 sin(2 x + y) + z.
  const auto u = [](double x, double y, double z) {
    return std::cos(pi * x) * std::cos(2.0 * pi * y) * std::sin(0.5 * pi * z);
  };
  const auto d = [](double x, double y, double z) { return 1.0 + 0.5 * std::sin(2.0 * x + y) + z; };
  const auto f = [&](double x, double y, double z) {
    const double slope = std::cos(2.0 * x + y);
    const double u_x = -pi * std::sin(pi * x) * std::cos(2.0 * pi * y) * std::sin(0.5 * pi * z);
    const double u_y =
        -2.0 * pi * std::cos(pi * x) * std::sin(2.0 * pi * y) * std::sin(0.5 * pi * z);
    const double u_z =
        0.5 * pi * std::cos(pi * x) * std::cos(2.0 * pi * y) * std::cos(0.5 * pi * z);
    return 5.25 * pi * pi * d(x, y, z) * u(x, y, z) - slope * u_x - 0.5 * slope * u_y - u_z;
  };
  const std::vector<double> errors = errors_of(0.4, d, f, u);
  EXPECT_LT(errors[2], 3e-3);
  EXPECT_GT(std::log2(errors[0] / errors[1]), 1.85);
  EXPECT_GT(std::log2(errors[1] / errors[2]), 1.95);
}

TEST(LineMultigrid, OrderTwoWithAJumpBetweenLayers) {
  // Manufactured: D jumps from 0.01 to 5 at z = 0.3. u = cos(pi x) cos(pi y) Z(z) with the flux
  // D Z' = cos(pi z/2) smooth: Z = (2/pi) sin(pi z/2)/D + the constant that makes Z continuous.
  constexpr double interface = 0.3;
  constexpr double upper = 0.01;
  constexpr double lower = 5.0;
  const auto integral = [](double z) { return 2.0 / pi * std::sin(0.5 * pi * z); };
  const auto profile = [&](double z) {
    return z < interface ? integral(z) / upper
                         : integral(interface) / upper +
                               (integral(z) - integral(interface)) / lower;
  };
  const auto d = [&](double, double, double z) { return z < interface ? upper : lower; };
  const auto u = [&](double x, double y, double z) {
    return std::cos(pi * x) * std::cos(pi * y) * profile(z);
  };
  const auto f = [&](double x, double y, double z) {
    return 2.0 * pi * pi * d(x, y, z) * u(x, y, z) +
           0.5 * pi * std::sin(0.5 * pi * z) * std::cos(pi * x) * std::cos(pi * y);
  };
  const std::vector<double> errors = errors_of(interface, d, f, u);
  EXPECT_LT(errors[2], 2e-3 * profile(1.0));
  EXPECT_GT(std::log2(errors[0] / errors[1]), 1.85);
  EXPECT_GT(std::log2(errors[1] / errors[2]), 1.95);
}

}  // namespace
}  // namespace acicula::numerics

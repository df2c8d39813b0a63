#include "acicula/numerics/rosenbrock.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace acicula::numerics {
namespace {

/// A nonlinear system with the solution y1 = exp(-2 t), y2 = exp(-t), stiff for large k
/// (known as the problem of Kaps): y1' = -(k + 2) y1 + k y2^2,  y2' = y1 - y2 - y2^2.
struct Kaps {
  double stiffness;
  std::array<double, 4> slope{};
  std::array<double, 4> inverse{};
  [[nodiscard]] std::size_t size() const { return 2; }
  void rate(const double* y, double* f) const {
    f[0] = -(stiffness + 2.0) * y[0] + stiffness * y[1] * y[1];
    f[1] = y[0] - y[1] - y[1] * y[1];
  }
  void linearise(const double* y) {
    slope = {-(stiffness + 2.0), 2.0 * stiffness * y[1], 1.0, -1.0 - 2.0 * y[1]};
  }
  void factorise(double shift) {
    const double a = shift - slope[0];
    const double d = shift - slope[3];
    const double determinant = a * d - slope[1] * slope[2];
    inverse = {d / determinant, slope[1] / determinant, slope[2] / determinant, a / determinant};
  }
  void solve(double* b) const {
    const double first = inverse[0] * b[0] + inverse[1] * b[1];
    b[1] = inverse[2] * b[0] + inverse[3] * b[1];
    b[0] = first;
  }
};

double error_with_steps(double stiffness, int steps) {
  Kaps kaps{stiffness};
  Rosenbrock<Kaps> integrator(kaps);
  std::vector<double> y{1.0, 1.0};
  for (int i = 0; i < steps; ++i) {
    // A tolerance that accepts every step: the step size is ours.
    integrator.advance(y, i / static_cast<double>(steps), (i + 1) / static_cast<double>(steps), 1.0,
                       {1e3, 1e3}, [](double) {});
  }
  return std::hypot(y[0] - std::exp(-2.0), y[1] - std::exp(-1.0));
}

TEST(RosenbrockOrder, IsFourOnASmoothProblem) {
  for (const int steps : {8, 16, 32}) {
    const double order = std::log2(error_with_steps(1.0, steps) / error_with_steps(1.0, 2 * steps));
    EXPECT_NEAR(order, 4.0, 0.15) << steps;
  }
}

TEST(RosenbrockOrder, IsKeptOnAStiffProblem) {
  // k = 1e8 makes the first equation algebraic; RODAS has order 4 there too.
  for (const int steps : {8, 16, 32}) {
    const double order = std::log2(error_with_steps(1e8, steps) / error_with_steps(1e8, 2 * steps));
    EXPECT_NEAR(order, 4.0, 0.3) << steps;
  }
}

/// Largest error of the interpolant anywhere within the steps.
double interpolated_error_with_steps(double stiffness, int steps) {
  Kaps kaps{stiffness};
  Rosenbrock<Kaps> integrator(kaps);
  std::vector<double> y{1.0, 1.0};
  std::vector<double> between(2);
  double largest = 0.0;
  for (int i = 0; i < steps; ++i) {
    const double begin = i / static_cast<double>(steps);
    const double end = (i + 1) / static_cast<double>(steps);
    integrator.advance(y, begin, end, 1.0, {1e3, 1e3}, [&](double) {
      for (const double share : {0.0, 0.2, 0.4, 0.6, 0.8, 1.0}) {
        integrator.interpolate(share, between);
        const double time = begin + share * (end - begin);
        largest = std::max(
            largest, std::hypot(between[0] - std::exp(-2.0 * time), between[1] - std::exp(-time)));
      }
    });
  }
  return largest;
}

TEST(RosenbrockOrder, OfTheInterpolantIsThreeAtLeast) {
  for (const double stiffness : {1.0, 1e8}) {
    for (const int steps : {8, 16, 32}) {
      const double order = std::log2(interpolated_error_with_steps(stiffness, steps) /
                                     interpolated_error_with_steps(stiffness, 2 * steps));
      EXPECT_GT(order, 2.9) << stiffness << ", " << steps;
    }
  }
}

TEST(RosenbrockOrder, ErrorFollowsTheTolerance) {
  std::vector<double> errors;
  for (const double tolerance : {1e-4, 1e-6, 1e-8, 1e-10}) {
    Kaps kaps{1e3};
    Rosenbrock<Kaps> integrator(kaps);
    std::vector<double> y{1.0, 1.0};
    integrator.advance(y, 0.0, 5.0, 0.0, {tolerance, 1e-3 * tolerance}, [](double) {});
    errors.push_back(std::abs(y[1] - std::exp(-5.0)) / std::exp(-5.0));
    EXPECT_LT(errors.back(), 10.0 * tolerance) << tolerance;
  }
  // Proportional to tolerance^(4/5 to 1) over six decades.
  EXPECT_GT(std::log10(errors.front() / errors.back()), 4.5);
}

}  // namespace
}  // namespace acicula::numerics

#include "acicula/numerics/w_method.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace acicula::numerics {
namespace {

/// y(1) of y' = -y^2, y(0) = 1, which is 1/2. The scheme is given a slope far from the true -2 y.
double solve(std::size_t steps, double slope) {
  const double h = 1.0 / static_cast<double>(steps);
  double y = 1.0;
  for (std::size_t n = 0; n < steps; ++n) {
    std::vector<double> u;
    for (std::size_t i = 0; i < ros2.weight.size(); ++i) {
      double argument = y;
      double right = 0.0;
      for (std::size_t j = 0; j < i; ++j) {
        argument += ros2.a[i][j] * u[j];
        right += ros2.c[i][j] / h * u[j];
      }
      u.push_back((right - argument * argument) / (1.0 / (ros2.gamma * h) - slope));
    }
    for (std::size_t i = 0; i < u.size(); ++i) y += ros2.weight[i] * u[i];
  }
  return y;
}

class Slopes : public testing::TestWithParam<double> {};

TEST_P(Slopes, TheOrderIsTwoWhateverTheSlope) {
  const double coarse = std::abs(solve(40, GetParam()) - 0.5);
  const double fine = std::abs(solve(80, GetParam()) - 0.5);
  EXPECT_NEAR(std::log2(coarse / fine), 2.0, 0.1);
}

INSTANTIATE_TEST_SUITE_P(WMethod, Slopes, testing::Values(0.0, -1.0, -2.0, -6.0));

TEST(WMethod, IsLStable) {
  // y' = -1e9 y with the exact slope: gone after one step of 1.
  const double shift = 1.0 / ros2.gamma + 1e9;
  const double u1 = -1e9 / shift;
  const double u2 = (-1e9 * (1.0 + ros2.a[1][0] * u1) + ros2.c[1][0] * u1) / shift;
  EXPECT_NEAR(1.0 + ros2.weight[0] * u1 + ros2.weight[1] * u2, 0.0, 1e-7);
}

TEST(WMethod, ErrorIsTheDifferenceToTheFirstOrder) {
  // y' = 1: both orders are exact, u_1 = gamma, u_2 = -gamma.
  EXPECT_NEAR(ros2.error[0] * ros2.gamma - ros2.error[1] * ros2.gamma, 0.0, 1e-15);
  EXPECT_NEAR((ros2.weight[0] - ros2.weight[1]) * ros2.gamma, 1.0, 1e-15);
}

}  // namespace
}  // namespace acicula::numerics

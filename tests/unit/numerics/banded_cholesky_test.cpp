#include "acicula/numerics/banded_cholesky.hpp"

#include <gtest/gtest.h>

#include <Eigen/Dense>
#include <array>
#include <cmath>

namespace acicula::numerics {
namespace {

/// A diagonally dominant band matrix with irregular entries, against Eigen's dense solver.
void compare(std::size_t rows, std::size_t width) {
  BandedCholesky band(rows, width);
  band.clear();
  const auto n = static_cast<Eigen::Index>(rows);
  Eigen::MatrixXd dense = Eigen::MatrixXd::Zero(n, n);
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t d = 0; d <= width && d <= i; ++d) {
      const double value =
          d == 0 ? 3.0 + static_cast<double>(width) : std::sin(static_cast<double>(7 * i + 3 * d));
      band.entry(i, d) += value;
      dense(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(i - d)) = value;
      dense(static_cast<Eigen::Index>(i - d), static_cast<Eigen::Index>(i)) = value;
    }
  }
  std::vector<double> x(rows);
  Eigen::VectorXd b(n);
  for (std::size_t i = 0; i < rows; ++i) {
    x[i] = b[static_cast<Eigen::Index>(i)] = std::cos(static_cast<double>(i));
  }
  band.factorise();
  band.solve(x);
  const Eigen::VectorXd exact = dense.ldlt().solve(b);
  for (std::size_t i = 0; i < rows; ++i) {
    EXPECT_NEAR(x[i], exact[static_cast<Eigen::Index>(i)], 1e-13)
        << rows << ' ' << width << ' ' << i;
  }
}

TEST(BandedCholesky, AgreesWithADenseSolver) {
  for (const std::size_t rows : {1U, 2U, 3U, 4U, 5U, 17U, 40U}) {
    for (const std::size_t width : {1U, 2U, 3U, 7U, 12U}) {
      if (width < rows) compare(rows, width);
    }
  }
}

TEST(BandedCholesky, SolvesAgainWithTheSameFactors) {
  BandedCholesky band(3, 1);
  band.clear();
  for (std::size_t i = 0; i < 3; ++i) band.entry(i, 0) = 2.0;
  band.entry(1, 1) = band.entry(2, 1) = -1.0;
  band.factorise();
  // By hand: the inverse of the second difference of three points, times 4.
  std::vector<double> x{4.0, 0.0, 0.0};
  band.solve(x);
  EXPECT_NEAR(x[0], 3.0, 1e-15);
  EXPECT_NEAR(x[1], 2.0, 1e-15);
  EXPECT_NEAR(x[2], 1.0, 1e-15);
  x = {0.0, 4.0, 0.0};
  band.solve(x);
  EXPECT_NEAR(x[0], 2.0, 1e-15);
  EXPECT_NEAR(x[1], 4.0, 1e-15);
  EXPECT_NEAR(x[2], 2.0, 1e-15);
}

TEST(BandedCholesky, EndsAFadingSolutionInZeros) {
  // Each entry is some 1e-4 of the one before: after 40 nothing is left.
  constexpr std::size_t rows = 400;
  BandedCholesky band(rows, 1);
  band.clear();
  for (std::size_t i = 0; i < rows; ++i) band.entry(i, 0) = 1e4;
  for (std::size_t i = 1; i < rows; ++i) band.entry(i, 1) = -1.0;
  band.factorise();
  std::vector<double> x(rows);
  x[0] = 1e4;
  band.solve(x);
  EXPECT_NEAR(x[0], 1.0, 1e-7);
  EXPECT_NEAR(x[1], 1e-4, 1e-11);
  EXPECT_EQ(x[rows - 1], 0.0);
}

}  // namespace
}  // namespace acicula::numerics

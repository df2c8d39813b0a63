#include "acicula/numerics/coupled_tridiagonal.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace acicula::numerics {
namespace {

const std::vector<double> above{0.0, 0.7, 1.3, 0.4, 0.9};
const std::vector<double> wide_below{0.8, 0.5, 1.1, 0.6, 0.0};
constexpr std::array<double, 3> coupling{1.0, 0.25, 3.0};

Matrix3 block(std::size_t i) {
  const double x = static_cast<double>(i);
  return {9.0 + x, 0.5, -1.0, -0.25 * x, 7.0, 0.5, 0.75, -1.0, 12.0 - x};
}

class CoupledTridiagonalRows : public testing::TestWithParam<std::size_t> {};

TEST_P(CoupledTridiagonalRows, SolutionFulfilsTheEquations) {
  const std::size_t n = GetParam();
  std::vector<double> below(wide_below.begin(), wide_below.begin() + static_cast<long>(n));
  below.back() = 0.0;
  CoupledTridiagonal matrix(n);
  for (std::size_t i = 0; i < n; ++i) matrix.block[i] = block(i);
  matrix.factorise(above, below, coupling);
  std::vector<Vector3> right(n);
  for (std::size_t i = 0; i < n; ++i) {
    const double x = static_cast<double>(3 * i);
    right[i] = {std::sin(1.0 + x), std::sin(2.0 + x), std::sin(3.0 + x)};
  }
  auto x = right;
  matrix.solve(x);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t k = 0; k < 3; ++k) {
      double sum = 0.0;
      for (std::size_t l = 0; l < 3; ++l) sum += block(i)[3 * k + l] * x[i][l];
      if (i > 0) sum -= coupling[k] * above[i] * x[i - 1][k];
      if (i + 1 < n) sum -= coupling[k] * below[i] * x[i + 1][k];
      EXPECT_NEAR(sum, right[i][k], 1e-14) << i << " " << k;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Rows, CoupledTridiagonalRows, testing::Values(1u, 2u, 3u, 4u, 5u));

TEST(CoupledTridiagonal, SolvesASingleRow) {
  CoupledTridiagonal matrix(1);
  matrix.block[0] = {2.0, 0.0, 0.0, 0.0, 4.0, 0.0, 1.0, 0.0, 8.0};
  const std::vector<double> none{0.0};
  matrix.factorise(none, none, coupling);
  std::vector<Vector3> b{{2.0, 2.0, 2.0}};
  matrix.solve(b);
  EXPECT_DOUBLE_EQ(b[0][0], 1.0);
  EXPECT_DOUBLE_EQ(b[0][1], 0.5);
  EXPECT_DOUBLE_EQ(b[0][2], 0.125);
}

TEST(ScalarTridiagonal, SolutionFulfilsTheEquations) {
  const std::size_t n = above.size();
  ScalarTridiagonal matrix(n);
  for (std::size_t i = 0; i < n; ++i) matrix.diagonal[i] = 6.0 + static_cast<double>(i);
  matrix.factorise(above, wide_below, 1.5);
  const std::vector<double> right{1.0, -2.0, 3.0, 0.5, 4.0};
  std::vector<double> x = right;
  matrix.solve(x);
  for (std::size_t i = 0; i < n; ++i) {
    double sum = (6.0 + static_cast<double>(i)) * x[i];
    if (i > 0) sum -= 1.5 * above[i] * x[i - 1];
    if (i + 1 < n) sum -= 1.5 * wide_below[i] * x[i + 1];
    EXPECT_NEAR(sum, right[i], 1e-14);
  }
}

}  // namespace
}  // namespace acicula::numerics

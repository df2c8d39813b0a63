#include "acicula/numerics/paired_tridiagonal.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace acicula::numerics {
namespace {

TEST(PairedTridiagonal, AgreesWithADenseSolve) {
  constexpr int n = 7;
  PairedTridiagonal matrix(n);
  Eigen::MatrixXd dense = Eigen::MatrixXd::Zero(2 * n, 2 * n);
  Eigen::VectorXd right(2 * n);
  std::vector<PairedTridiagonal::Pair> b(n);
  for (int i = 0; i < n; ++i) {
    const auto row = static_cast<std::size_t>(i);
    matrix.diagonal[row] << 5.0 + i, -0.7, -1.1 - 0.1 * i, 4.0;
    matrix.lower[row] << -0.3 * i, -1.0;
    matrix.upper[row] << -1.2, -0.2 - 0.1 * i;
    b[row] << 1.0 + i, 2.0 - 0.5 * i;
    dense.block<2, 2>(2 * i, 2 * i) = matrix.diagonal[row];
    for (int k = 0; k < 2; ++k) {
      if (i > 0) dense(2 * i + k, 2 * i - 2 + k) = matrix.lower[row][k];
      if (i + 1 < n) dense(2 * i + k, 2 * i + 2 + k) = matrix.upper[row][k];
      right[2 * i + k] = b[row][k];
    }
  }
  const Eigen::VectorXd expected = dense.partialPivLu().solve(right);
  matrix.factorise();
  matrix.solve(b);
  for (int i = 0; i < n; ++i) {
    for (int k = 0; k < 2; ++k) {
      EXPECT_NEAR(b[static_cast<std::size_t>(i)][k], expected[2 * i + k], 1e-13);
    }
  }
}

TEST(PairedTridiagonal, SolvesASingleRow) {
  PairedTridiagonal matrix(1);
  matrix.diagonal[0] << 2.0, 0.0, 1.0, 4.0;
  matrix.factorise();
  std::vector<PairedTridiagonal::Pair> b{{2.0, 9.0}};
  matrix.solve(b);
  EXPECT_EQ(b[0][0], 1.0);
  EXPECT_EQ(b[0][1], 2.0);
}

}  // namespace
}  // namespace acicula::numerics

#include "acicula/numerics/block_tridiagonal.hpp"

#include <gtest/gtest.h>

#include <Eigen/LU>
#include <vector>

namespace acicula::numerics {
namespace {

/// A matrix whose entries have no order to exploit, diagonally dominant; and the same one dense.
template <int N>
struct System {
  explicit System(std::size_t rows)
      : blocks(rows), dense(Eigen::MatrixXd::Zero(size(rows), size(rows))) {
    int k = 0;
    const auto entry = [&k] { return static_cast<double>((37 * ++k) % 101) / 101.0 - 0.5; };
    for (std::size_t i = 0; i < rows; ++i) {
      for (int r = 0; r < N; ++r) {
        for (int c = 0; c < N; ++c) {
          if (i > 0) blocks.lower[i](r, c) = entry();
          blocks.diagonal[i](r, c) = entry() + (r == c ? 3.0 * N : 0.0);
          if (i + 1 < rows) blocks.upper[i](r, c) = entry();
        }
      }
      const auto at = static_cast<Eigen::Index>(i) * N;
      dense.template block<N, N>(at, at) = blocks.diagonal[i];
      if (i > 0) dense.template block<N, N>(at, at - N) = blocks.lower[i];
      if (i + 1 < rows) dense.template block<N, N>(at, at + N) = blocks.upper[i];
    }
  }
  static Eigen::Index size(std::size_t rows) { return static_cast<Eigen::Index>(rows) * N; }

  BlockTridiagonal<N> blocks;
  Eigen::MatrixXd dense;
};

/// Largest difference to the dense LU solution of Eigen, an independent code.
template <int N>
double difference_to_dense(std::size_t rows) {
  System<N> system(rows);
  using Vector = typename BlockTridiagonal<N>::Vector;
  Eigen::VectorXd b(System<N>::size(rows));
  for (Eigen::Index i = 0; i < b.size(); ++i) b(i) = static_cast<double>((11 * i) % 7) - 3.0;
  std::vector<Vector> x(rows);
  for (std::size_t i = 0; i < rows; ++i) {
    x[i] = b.template segment<N>(static_cast<Eigen::Index>(i) * N);
  }
  system.blocks.factorise();
  system.blocks.solve(x);
  const Eigen::VectorXd expected = system.dense.partialPivLu().solve(b);
  double difference = 0.0;
  for (std::size_t i = 0; i < rows; ++i) {
    const Vector part = expected.template segment<N>(static_cast<Eigen::Index>(i) * N);
    difference = std::max(difference, (x[i] - part).cwiseAbs().maxCoeff());
  }
  return difference;
}

TEST(BlockTridiagonal, AgreesWithADenseSolve) {
  EXPECT_LT(difference_to_dense<1>(1), 1e-14);
  EXPECT_LT(difference_to_dense<1>(50), 1e-14);
  EXPECT_LT(difference_to_dense<3>(2), 1e-14);
  EXPECT_LT(difference_to_dense<3>(17), 1e-14);
  EXPECT_LT(difference_to_dense<16>(5), 1e-14);
}

// Partial pivoting inside a block: a zero in the corner of the diagonal block is no obstacle.
TEST(BlockTridiagonal, PivotsInsideABlock) {
  BlockTridiagonal<2> matrix(1);
  matrix.diagonal[0] << 0.0, 2.0, 4.0, 0.0;
  std::vector<Eigen::Vector2d> x{{6.0, 8.0}};
  matrix.factorise();
  matrix.solve(x);
  EXPECT_DOUBLE_EQ(x[0](0), 2.0);
  EXPECT_DOUBLE_EQ(x[0](1), 3.0);
}

TEST(BlockTridiagonal, SolvesSeveralRightHandSidesWithOneFactorisation) {
  BlockTridiagonal<1> matrix(3);
  for (std::size_t i = 0; i < 3; ++i) {
    matrix.lower[i](0) = -1.0;
    matrix.diagonal[i](0) = 2.0;
    matrix.upper[i](0) = -1.0;
  }
  matrix.factorise();
  // (2 -1 0; -1 2 -1; 0 -1 2) x = b has x = (1, 1, 1) for b = (1, 0, 1) and (1, 2, 3) for (0, 0,
  // 4).
  using Row = BlockTridiagonal<1>::Vector;
  std::vector<Row> first{Row(1.0), Row(0.0), Row(1.0)};
  std::vector<Row> second{Row(0.0), Row(0.0), Row(4.0)};
  matrix.solve(first);
  matrix.solve(second);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_NEAR(first[i](0), 1.0, 1e-15);
    EXPECT_NEAR(second[i](0), 1.0 + static_cast<double>(i), 1e-15);
  }
}

}  // namespace
}  // namespace acicula::numerics

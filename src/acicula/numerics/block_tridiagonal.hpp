#pragma once

#include <Eigen/Dense>
#include <span>
#include <vector>

namespace acicula::numerics {

/// A block-tridiagonal matrix of n rows of N x N blocks, factorised in place by block elimination.
///
///   lower[i] x[i-1] + diagonal[i] x[i] + upper[i] x[i+1] = b[i]
///
/// Without pivoting between blocks: meant for the diagonally dominant systems that an implicit step
/// of diffusion and reaction gives; inside a block the LU factorisation pivots partially. Cost of
/// factorise(): O(n N^3); of solve(): O(n N^2).
template <int N>
class BlockTridiagonal {
 public:
  using Block = Eigen::Matrix<double, N, N>;
  using Vector = Eigen::Matrix<double, N, 1>;

  explicit BlockTridiagonal(std::size_t rows)
      : lower(rows, Block::Zero()),
        diagonal(rows, Block::Zero()),
        upper(rows, Block::Zero()),
        pivot_(rows) {}

  [[nodiscard]] std::size_t size() const { return diagonal.size(); }

  /// Factorises; `upper` is overwritten. Call once before any solve() and again after a change.
  void factorise() {
    for (std::size_t i = 0; i < size(); ++i) {
      if (i > 0) diagonal[i].noalias() -= lower[i] * upper[i - 1];
      pivot_[i].compute(diagonal[i]);
      if (i + 1 < size()) upper[i] = pivot_[i].solve(upper[i]).eval();
    }
  }

  /// Replaces the right-hand side b by the solution x.
  /// @param b  shape (n), one N-vector a row
  void solve(std::span<Vector> b) const {
    for (std::size_t i = 0; i < size(); ++i) {
      if (i > 0) b[i].noalias() -= lower[i] * b[i - 1];
      b[i] = pivot_[i].solve(b[i]).eval();
    }
    for (std::size_t i = size() - 1; i-- > 0;) b[i].noalias() -= upper[i] * b[i + 1];
  }

  std::vector<Block> lower;     ///< shape (n); lower[0] is not used
  std::vector<Block> diagonal;  ///< shape (n)
  std::vector<Block> upper;     ///< shape (n); upper[n-1] is not used

 private:
  std::vector<Eigen::PartialPivLU<Block>> pivot_;
};

}  // namespace acicula::numerics

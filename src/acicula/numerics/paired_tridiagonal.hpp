#pragma once

#include <Eigen/Dense>
#include <span>
#include <vector>

namespace acicula::numerics {

/// Two tridiagonal systems of n rows side by side, coupled within each row only.
///
///   lower[i] * x[i-1] + diagonal[i] x[i] + upper[i] * x[i+1] = b[i],   x[i] a pair
///
/// `*` by component, diagonal[i] a 2 x 2 block. Without pivoting, by rows or within a block: meant
/// for the diagonally dominant systems that an implicit step of two exchanging columns gives. Cost
/// of factorise() and solve(): O(n).
class PairedTridiagonal {
 public:
  using Pair = Eigen::Vector2d;
  using Block = Eigen::Matrix2d;

  explicit PairedTridiagonal(std::size_t rows)
      : lower(rows, Pair::Zero()),
        diagonal(rows, Block::Zero()),
        upper(rows, Pair::Zero()),
        inverse_(rows),
        above_(rows) {}

  [[nodiscard]] std::size_t size() const { return diagonal.size(); }

  /// Factorises what the members hold; they stay as they are. Call before solve() after a change.
  void factorise() {
    for (std::size_t i = 0; i < size(); ++i) {
      Block pivot = diagonal[i];
      if (i > 0) pivot.noalias() -= lower[i].asDiagonal() * above_[i - 1];
      inverse_[i] = pivot.inverse();
      above_[i].noalias() = inverse_[i] * upper[i].asDiagonal();
    }
  }

  /// Replaces the right-hand side b by the solution x.
  /// @param b  shape (n)
  void solve(std::span<Pair> b) const {
    b[0] = (inverse_[0] * b[0]).eval();
    for (std::size_t i = 1; i < size(); ++i) {
      b[i] = (inverse_[i] * (b[i] - lower[i].cwiseProduct(b[i - 1]))).eval();
    }
    for (std::size_t i = size() - 1; i-- > 0;) b[i].noalias() -= above_[i] * b[i + 1];
  }

  std::vector<Pair> lower;      ///< shape (n); lower[0] is not used
  std::vector<Block> diagonal;  ///< shape (n)
  std::vector<Pair> upper;      ///< shape (n); upper[n-1] is not used

 private:
  std::vector<Block> inverse_;
  std::vector<Block> above_;  ///< inverse of the pivot times `upper`
};

}  // namespace acicula::numerics

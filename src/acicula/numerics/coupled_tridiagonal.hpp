#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace acicula::numerics {

/// A row-major 3 x 3 matrix.
using Matrix3 = std::array<double, 9>;

/// Inverse by cofactors. Relative error about the condition number times round-off; meant for the
/// column-dominant blocks of an implicit step.
[[nodiscard]] inline Matrix3 inverse(const Matrix3& a) {
  const double c0 = a[4] * a[8] - a[5] * a[7];
  const double c1 = a[5] * a[6] - a[3] * a[8];
  const double c2 = a[3] * a[7] - a[4] * a[6];
  const double d = 1.0 / (a[0] * c0 + a[1] * c1 + a[2] * c2);
  return {c0 * d, (a[2] * a[7] - a[1] * a[8]) * d, (a[1] * a[5] - a[2] * a[4]) * d,
          c1 * d, (a[0] * a[8] - a[2] * a[6]) * d, (a[2] * a[3] - a[0] * a[5]) * d,
          c2 * d, (a[1] * a[6] - a[0] * a[7]) * d, (a[0] * a[4] - a[1] * a[3]) * d};
}

/// Three fields that react with each other in a cell and diffuse, each alone, between cells: a
/// block-tridiagonal matrix of n rows whose blocks beside the diagonal are diagonal themselves,
///
///   block[i] x[i] - coupling_k (above[i] x_k[i-1] + below[i] x_k[i+1]) = b_k[i],   k = 0, 1, 2
///
/// Block elimination without pivoting between rows. Cost of factorise() about 60 operations a row,
/// of solve() about 40.
class CoupledTridiagonal {
 public:
  explicit CoupledTridiagonal(std::size_t rows) : block(rows), inverse_(rows) {}

  /// Call after `block` or any argument has changed and before solve().
  /// @param above     shape (n), above[0] = 0
  /// @param below     shape (n), below[n-1] = 0
  /// @param coupling  diffusivity of each field
  void factorise(std::span<const double> above, std::span<const double> below,
                 const std::array<double, 3>& coupling) {
    const std::size_t n = block.size();
    above_ = above;
    below_ = below;
    coupling_ = coupling;
    inverse_[0] = inverse(block[0]);
    for (std::size_t i = 1; i < n; ++i) {
      Matrix3 reduced = block[i];
      const double step = above[i] * below[i - 1];
      for (std::size_t k = 0; k < 3; ++k) {
        for (std::size_t l = 0; l < 3; ++l) {
          reduced[3 * k + l] -= step * coupling[k] * coupling[l] * inverse_[i - 1][3 * k + l];
        }
      }
      inverse_[i] = inverse(reduced);
    }
  }

  /// Replaces the right-hand sides by the solution.
  /// @param b0,b1,b2  shape (n), one for each field
  void solve(double* __restrict b0, double* __restrict b1, double* __restrict b2) const {
    const std::size_t n = block.size();
    const auto [d0, d1, d2] = coupling_;
    double x0 = 0.0;
    double x1 = 0.0;
    double x2 = 0.0;
    for (std::size_t i = 0; i < n; ++i) {
      const Matrix3& m = inverse_[i];
      const double r0 = b0[i] + d0 * above_[i] * x0;
      const double r1 = b1[i] + d1 * above_[i] * x1;
      const double r2 = b2[i] + d2 * above_[i] * x2;
      b0[i] = x0 = m[0] * r0 + m[1] * r1 + m[2] * r2;
      b1[i] = x1 = m[3] * r0 + m[4] * r1 + m[5] * r2;
      b2[i] = x2 = m[6] * r0 + m[7] * r1 + m[8] * r2;
    }
    for (std::size_t i = n - 1; i-- > 0;) {
      const Matrix3& m = inverse_[i];
      const double r0 = d0 * below_[i] * x0;
      const double r1 = d1 * below_[i] * x1;
      const double r2 = d2 * below_[i] * x2;
      b0[i] = x0 = b0[i] + (m[0] * r0 + m[1] * r1 + m[2] * r2);
      b1[i] = x1 = b1[i] + (m[3] * r0 + m[4] * r1 + m[5] * r2);
      b2[i] = x2 = b2[i] + (m[6] * r0 + m[7] * r1 + m[8] * r2);
    }
  }

  std::vector<Matrix3> block;  ///< shape (n), without the diffusive neighbours

 private:
  std::vector<Matrix3> inverse_;
  std::span<const double> above_;
  std::span<const double> below_;
  std::array<double, 3> coupling_{};
};

/// One diffusing field: diagonal[i] x[i] - coupling (above[i] x[i-1] + below[i] x[i+1]) = b[i].
class ScalarTridiagonal {
 public:
  explicit ScalarTridiagonal(std::size_t rows) : diagonal(rows), inverse_(rows) {}

  /// Call after `diagonal` or any argument has changed and before solve(); arguments as above.
  void factorise(std::span<const double> above, std::span<const double> below, double coupling) {
    above_ = above;
    below_ = below;
    coupling_ = coupling;
    inverse_[0] = 1.0 / diagonal[0];
    for (std::size_t i = 1; i < diagonal.size(); ++i) {
      const double step = coupling * above[i] * coupling * below[i - 1];
      inverse_[i] = 1.0 / (diagonal[i] - step * inverse_[i - 1]);
    }
  }

  /// Replaces the right-hand side by the solution, shape (n).
  void solve(double* b) const {
    double x = 0.0;
    for (std::size_t i = 0; i < diagonal.size(); ++i) {
      b[i] = x = inverse_[i] * (b[i] + coupling_ * above_[i] * x);
    }
    for (std::size_t i = diagonal.size() - 1; i-- > 0;) {
      b[i] = x = b[i] + inverse_[i] * coupling_ * below_[i] * x;
    }
  }

  std::vector<double> diagonal;  ///< shape (n), without the diffusive neighbours' share beside it

 private:
  std::vector<double> inverse_;
  std::span<const double> above_;
  std::span<const double> below_;
  double coupling_ = 0.0;
};

}  // namespace acicula::numerics

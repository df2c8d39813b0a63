#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace acicula::numerics {

/// A row-major 3 x 3 matrix.
using Matrix3 = std::array<double, 9>;
using Vector3 = std::array<double, 3>;

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

[[nodiscard]] inline Vector3 product(const Matrix3& a, const Vector3& x) {
  return {a[0] * x[0] + a[1] * x[1] + a[2] * x[2], a[3] * x[0] + a[4] * x[1] + a[5] * x[2],
          a[6] * x[0] + a[7] * x[1] + a[8] * x[2]};
}

/// Three fields that react with each other in a cell and diffuse, each alone, between cells: a
/// block-tridiagonal matrix of n rows whose blocks beside the diagonal are diagonal themselves,
///
///   block[i] x[i] - coupling_k (above[i] x_k[i-1] + below[i] x_k[i+1]) = b_k[i],   k = 0, 1, 2
///
/// Block elimination without pivoting between rows, from both ends to the middle row: the two
/// halves do not wait for each other, which is what a processor is short of here. Cost of
/// factorise() about 80 operations a row, of solve() about 45.
class CoupledTridiagonal {
 public:
  explicit CoupledTridiagonal(std::size_t rows) : block(rows), inverse_(rows) {}

  /// Call after `block` or any argument has changed and before solve().
  /// @param above     shape (n), above[0] = 0; must outlive the solves
  /// @param below     shape (n), below[n-1] = 0; must outlive the solves
  /// @param coupling  diffusivity of each field
  void factorise(std::span<const double> above, std::span<const double> below,
                 const Vector3& coupling) {
    above_ = above;
    below_ = below;
    coupling_ = coupling;
    const std::size_t last = block.size() - 1;
    const std::size_t middle = block.size() / 2;
    for (std::size_t k = 0; k < middle; ++k) {
      inverse_[k] = inverse(k > 0 ? reduced(block[k], k, k - 1) : block[k]);
      const std::size_t j = last - k;
      if (j > middle) inverse_[j] = inverse(j < last ? reduced(block[j], j, j + 1) : block[j]);
    }
    Matrix3 centre = block[middle];
    if (middle > 0) centre = reduced(centre, middle, middle - 1);
    if (middle < last) centre = reduced(centre, middle, middle + 1);
    inverse_[middle] = inverse(centre);
  }

  /// Replaces the right-hand sides by the solution, rows of three, shape (n, 3).
  void solve(std::span<Vector3> b) const {
    const std::size_t last = b.size() - 1;
    const std::size_t middle = b.size() / 2;
    Vector3 upper{};
    Vector3 lower{};
    for (std::size_t k = 0; k < middle; ++k) {
      upper = b[k] = product(inverse_[k], with(b[k], above_[k], upper));
      const std::size_t j = last - k;
      if (j > middle) lower = b[j] = product(inverse_[j], with(b[j], below_[j], lower));
    }
    upper = lower = b[middle] = product(
        inverse_[middle], with(with(b[middle], above_[middle], upper), below_[middle], lower));
    for (std::size_t k = middle; k-- > 0;) {
      upper = b[k] = sum(b[k], product(inverse_[k], with({}, below_[k], upper)));
      const std::size_t j = last - k;
      if (j > middle) lower = b[j] = sum(b[j], product(inverse_[j], with({}, above_[j], lower)));
    }
  }

  std::vector<Matrix3> block;  ///< shape (n), without the diffusive neighbours

 private:
  /// The block of `row` once its neighbour, already eliminated, is gone.
  [[nodiscard]] Matrix3 reduced(Matrix3 a, std::size_t row, std::size_t neighbour) const {
    const double there = neighbour < row ? above_[row] : below_[row];
    const double back = neighbour < row ? below_[neighbour] : above_[neighbour];
    const Matrix3& gone = inverse_[neighbour];
    const auto [d0, d1, d2] = coupling_;
    const Vector3 left{there * back * d0, there * back * d1, there * back * d2};
    for (std::size_t k = 0; k < 3; ++k) {
      a[3 * k] -= left[k] * d0 * gone[3 * k];
      a[3 * k + 1] -= left[k] * d1 * gone[3 * k + 1];
      a[3 * k + 2] -= left[k] * d2 * gone[3 * k + 2];
    }
    return a;
  }

  /// b + weight coupling x.
  [[nodiscard]] Vector3 with(const Vector3& b, double weight, const Vector3& x) const {
    return {b[0] + coupling_[0] * weight * x[0], b[1] + coupling_[1] * weight * x[1],
            b[2] + coupling_[2] * weight * x[2]};
  }
  [[nodiscard]] static Vector3 sum(const Vector3& a, const Vector3& b) {
    return {a[0] + b[0], a[1] + b[1], a[2] + b[2]};
  }

  std::vector<Matrix3> inverse_;
  std::span<const double> above_;
  std::span<const double> below_;
  Vector3 coupling_{};
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
  void solve(std::span<double> b) const {
    double x = 0.0;
    for (std::size_t i = 0; i < diagonal.size(); ++i) {
      b[i] = x = inverse_[i] * (b[i] + coupling_ * above_[i] * x);
    }
    for (std::size_t i = diagonal.size() - 1; i-- > 0;) {
      b[i] = x = b[i] + inverse_[i] * coupling_ * below_[i] * x;
    }
  }

  std::vector<double> diagonal;  ///< shape (n)

 private:
  std::vector<double> inverse_;
  std::span<const double> above_;
  std::span<const double> below_;
  double coupling_ = 0.0;
};

}  // namespace acicula::numerics

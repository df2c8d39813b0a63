#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace acicula::numerics {

/// A symmetric positive definite band matrix, A = L D L^T, in place; column k holds rows k to k +
/// w.
///
/// Without pivoting, as a positive definite matrix allows. Columns are eliminated four at a time,
/// so that what stands right of them, or below, is read and written once for four. Cost for n rows
/// of half bandwidth w: factorise() n w^2 operations (half of them multiplications), solve() 4 n w.
/// @source golub-vanloan-2013 (band LDL^T)
class BandedCholesky {
 public:
  BandedCholesky(std::size_t rows, std::size_t half_bandwidth);

  [[nodiscard]] std::size_t size() const { return rows_; }

  /// Sets every entry to zero; call before a new matrix is written.
  void clear();
  /// The entry A(row, row - below) of the lower triangle; `below` at most the half bandwidth.
  double& entry(std::size_t row, std::size_t below) {
    return columns_[(row - below) * stride_ + below];
  }
  /// Overwrites the matrix by its factors.
  void factorise();
  /// Replaces the right-hand side by the solution; parts below 1e-150 become zero.
  /// @param b  shape (n)
  void solve(std::span<double> b);

 private:
  [[nodiscard]] double* column(std::size_t k) { return columns_.data() + k * stride_; }
  [[nodiscard]] const double* column(std::size_t k) const { return columns_.data() + k * stride_; }
  void eliminate(std::size_t begin);
  void take_panel(std::size_t begin, const double* own);
  [[nodiscard]] double below_panel(std::size_t begin, std::size_t k) const;

  std::size_t rows_;
  std::size_t width_;
  std::size_t stride_;           ///< of a column: the band and zeros for the columns after it
  std::vector<double> columns_;  ///< after factorise(): L below the diagonal, D on it
  std::vector<double> inverse_;  ///< 1/D
  std::vector<double> solution_;
};

}  // namespace acicula::numerics

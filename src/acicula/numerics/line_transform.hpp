#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace acicula::numerics {

/// What lies beyond the sides of a raster.
enum class Sides {
  zero_flux,  ///< nothing passes
  periodic,   ///< the same raster again
};

/// The eigenvectors of second differences on a line of n equal cells: cosines between sides without
/// flux, cosines and sines between periodic ones.
///
///   (u_(i-1) - 2 u_i + u_(i+1)) = -eigenvalue_k u_i  for the k-th of them
class LineTransform {
 public:
  LineTransform(std::size_t n, Sides sides);

  [[nodiscard]] std::size_t size() const { return eigenvalues_.size(); }
  /// [1], shape (n), none negative, that of the mean first and exactly 0.
  [[nodiscard]] std::span<const double> eigenvalues() const { return eigenvalues_; }

  /// Replaces lines of values by their coefficients.
  /// @param lines  value i of line l at lines[i * value_step + l * line_step]
  void forward(float* lines, std::size_t value_step, std::size_t line_step,
               std::size_t count) const;
  /// Replaces coefficients by values, the inverse of forward().
  void backward(float* lines, std::size_t value_step, std::size_t line_step,
                std::size_t count) const;

 private:
  std::vector<double> eigenvalues_;
  std::vector<double> vectors_;  ///< orthonormal, shape (mode, cell)
};

}  // namespace acicula::numerics

#pragma once

#include "acicula/numerics/fourier_plan.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace acicula::numerics {

/// What lies beyond the sides of a raster.
enum class Sides {
  zero_flux,  ///< nothing passes
  periodic,   ///< the same raster again
};

/// The smallest count of cells at or above n whose transform is fast: even, and without prime
/// factors beyond 5.
[[nodiscard]] std::size_t good_count(std::size_t n);

/// The eigenvectors of second differences on a line of n equal cells, by fast Fourier transform:
///
///   zero flux  X_k = sum_i x_i cos(pi k (i + 1/2) / n)
///   periodic   X_k = sum_i x_i cos(2 pi k i / n) for k <= n/2,  X_(n-k) = sum_i x_i sin(2 pi k i /
///   n)
///
/// Lines are transformed 8 at a time, each by the same operations wherever it lies, so that its
/// coefficients do not depend on its neighbours.
class LineTransform {
 public:
  LineTransform(std::size_t n, Sides sides);

  [[nodiscard]] std::size_t size() const { return eigenvalues_.size(); }
  /// [1] Of minus the second difference, shape (n), by k; that of the mean first and exactly 0.
  [[nodiscard]] std::span<const double> eigenvalues() const { return eigenvalues_; }

  /// What a thread needs while it transforms.
  class Work {
   public:
    explicit Work(const LineTransform& transform);

   private:
    friend class LineTransform;
    std::vector<ComplexLanes> points_;
    std::vector<ComplexLanes> spare_;
    std::vector<float> tile_;  ///< 8 lines side by side
  };

  /// Replaces lines side by side by their coefficients: value i of line l at lines[i * step + l].
  void forward_columns(float* lines, std::size_t step, std::size_t count, Work& work) const;
  /// Replaces coefficients by values, the inverse of forward_columns().
  void backward_columns(float* lines, std::size_t step, std::size_t count, Work& work) const;
  /// The same for lines one after another: value i of line l at lines[l * size() + i].
  void forward_rows(float* lines, std::size_t count, Work& work) const;
  void backward_rows(float* lines, std::size_t count, Work& work) const;

 private:
  using Strip = void (LineTransform::*)(float*, std::size_t, Work&) const;
  void forward_strip(float* lines, std::size_t step, Work& work) const;
  void backward_strip(float* lines, std::size_t step, Work& work) const;
  void columns(Strip strip, float* lines, std::size_t step, std::size_t count, Work& work) const;
  void rows(Strip strip, float* lines, std::size_t count, Work& work) const;

  std::vector<double> eigenvalues_;
  FourierPlan plan_;
  bool even_;
  std::vector<std::size_t> cells_;  ///< of the real and imaginary part of point j, natural order
  std::vector<std::size_t> positions_;  ///< of point j in the order of the plan
  std::vector<float> turns_;            ///< by k, see line_transform.cpp
  std::vector<float> backward_turns_;
};

}  // namespace acicula::numerics

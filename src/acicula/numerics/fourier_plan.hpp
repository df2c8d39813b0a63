#pragma once

#include "acicula/numerics/float_lanes.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace acicula::numerics {

/// Complex values of neighbouring lines.
struct alignas(64) ComplexLanes {
  FloatLanes re;
  FloatLanes im;
};

/// Discrete Fourier transform of any length, of 8 lines at once:
///
///   Z_k = sum_j z_j exp(-2 pi i j k / n)
///
/// By decimation in time with the radices 4, 2, 3, 5 and every other prime factor as it is; a prime
/// p beyond 5 costs p operations a point.
class FourierPlan {
 public:
  explicit FourierPlan(std::size_t n);

  [[nodiscard]] std::size_t size() const { return order_.size(); }
  /// Where transform() expects its input: point t holds z_j with j = order()[t].
  [[nodiscard]] std::span<const std::size_t> order() const { return order_; }
  /// Points that transform() needs as work space.
  [[nodiscard]] std::size_t spare() const { return largest_radix_; }

  /// Replaces z, in the order of order(), by Z in natural order.
  /// @param points  shape (n)
  /// @param spare   shape (spare())
  void transform(ComplexLanes* points, ComplexLanes* spare) const;

 private:
  struct Pass {
    std::size_t radix;
    std::size_t length;  ///< of the transforms that it joins
    std::size_t turns;   ///< where its turns begin
  };

  std::vector<std::size_t> order_;
  std::vector<Pass> passes_;
  std::vector<float> turns_;  ///< cosine and sine, by pass, point and branch
  std::size_t largest_radix_ = 1;
};

}  // namespace acicula::numerics

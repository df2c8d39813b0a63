#pragma once

#include <vector>

namespace acicula::numerics {

/// Cells of a one-dimensional finite-volume grid; z = 0 at the upper end, positive inwards.
struct Grid {
  std::vector<double> faces;  ///< [m], shape (n + 1), increasing

  [[nodiscard]] std::size_t size() const { return faces.size() - 1; }
  [[nodiscard]] double width(std::size_t i) const { return faces[i + 1] - faces[i]; }
  [[nodiscard]] double centre(std::size_t i) const { return 0.5 * (faces[i] + faces[i + 1]); }
};

/// n equal cells from `begin` to `end` [m].
[[nodiscard]] Grid uniform_grid(double begin, double end, std::size_t n);

/// n cells from 0 to `depth` [m] whose widths grow by a constant ratio.
///
///   w_i = w_0 q^i,   sum w_i = depth,   w_0 = first_width (q = 1 when first_width = depth / n)
///
/// A single cell takes the whole depth.
///
/// @throws std::invalid_argument  unless 0 < first_width <= depth / n
[[nodiscard]] Grid graded_grid(double depth, double first_width, std::size_t n);

}  // namespace acicula::numerics

#pragma once

#include "acicula/numerics/grid.hpp"

#include <limits>
#include <span>

namespace acicula::numerics {

/// A place where a grid must have a face, and how wide the cells beside it may be.
struct Knot {
  double position = 0.0;                                    ///< [m]
  double width = 0.0;                                       ///< [m]
  double widest = std::numeric_limits<double>::infinity();  ///< [m] of cells up to the next knot
};

/// Cells from the first to the last knot whose widths grow away from every knot.
///
///   w(x) = min(w_p + g (x - p), w_q + g (q - x), w_max)   between the knots p and q
///
/// The number of cells between two knots is the integral of dx/w, rounded up, times `refinement`:
/// a refined grid keeps the faces of the coarse one on the same smooth mapping, which is what
/// extrapolation and observed orders need.
/// @param knots       increasing, at least two
/// @param growth      [1] g; 0 for even cells
/// @param refinement  at least 1
/// @throws std::invalid_argument  when the knots do not increase or a width is not positive
[[nodiscard]] Grid segmented_grid(std::span<const Knot> knots, double growth,
                                  std::size_t refinement);

}  // namespace acicula::numerics

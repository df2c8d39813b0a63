#pragma once

#include <cstddef>
#include <vector>

namespace acicula::numerics {

/// Cells of an endless raster of unit squares, those of column i from x = i to i + 1.
struct CellWindow {
  std::ptrdiff_t first_column = 0;
  std::ptrdiff_t first_row = 0;
  std::size_t columns = 0;
  std::size_t rows = 0;
  std::vector<double> share;  ///< [1] shape (rows, columns)
};

/// A disc on that raster; lengths in cells.
struct RasterDisc {
  double x = 0.0;
  double y = 0.0;
  double radius = 0.0;
};

/// Adds weight times the share of each cell of the window that the disc covers, in closed form. Of
/// a row from y0 to y1 below the middle, the disc has left of a line at u >= 0
///
///   Q(u) = Int_(y0)^(y1) min(u, c(y)) dy,   c(y) = sqrt(r^2 - y^2)
///
/// right of its axis, with Int c dy = (y c(y) + r^2 asin(y / r)) / 2. A cell takes the difference
/// of two lines, so that all cells that a disc meets sum to pi r^2 to rounding, cells within have 1
/// and cells beyond 0. The rows of the window do not see one another.
void add_disc(const RasterDisc& disc, double weight, CellWindow& window);

}  // namespace acicula::numerics

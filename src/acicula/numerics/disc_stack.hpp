#pragma once

#include "acicula/numerics/disc_on_raster.hpp"

#include <cstddef>
#include <functional>
#include <vector>

namespace acicula::numerics {

/// A disc that stands for a slice of a layer.
struct DiscSlice {
  RasterDisc disc;
  double weight = 0.0;  ///< [1] of the layer's height
};

/// Slices of a stack of discs between two depths of a layer: two-point Gauss quadrature on equal
/// pieces, over each of which the disc moves and widens by at most half a cell. A volume whose
/// cross-section is a cubic of depth is exact; of a cell that the rim crosses, the share is right
/// to 0.01 (tests). One disc does where nothing moves.
/// @param disc_at  disc at a depth; twice differentiable between the two depths
/// @param height   of the layer
/// @param slices   where they are added
void add_slices(const std::function<RasterDisc(double)>& disc_at, double top, double bottom,
                double height, std::vector<DiscSlice>& slices);

/// Consecutive cells along one axis.
struct CellRange {
  std::ptrdiff_t begin = 0;
  std::ptrdiff_t end = 0;  ///< one past the last
};

/// Columns and rows that slices meet.
/// @param slices  at least one
[[nodiscard]] CellRange columns_of(const std::vector<DiscSlice>& slices);
[[nodiscard]] CellRange rows_of(const std::vector<DiscSlice>& slices);

/// Sets the window to these cells and their shares to those that the slices take of the layer.
void fill_window(const std::vector<DiscSlice>& slices, CellRange columns, CellRange rows,
                 CellWindow& window);

}  // namespace acicula::numerics

#pragma once

#include "acicula/surface/height_field.hpp"

#include <algorithm>
#include <cmath>

// Internal to surface.
namespace acicula::surface {

/// Points of a grid whose index along one axis lies within a reach of a place.
struct IndexRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};
[[nodiscard]] inline IndexRange indices_near(double place, double reach, double spacing,
                                             std::size_t points) {
  const auto bounded = [&](double index) {
    return static_cast<std::size_t>(std::clamp(index, 0.0, static_cast<double>(points)));
  };
  return {bounded(std::ceil((place - reach) / spacing)),
          bounded(std::floor((place + reach) / spacing) + 1.0)};
}

/// Calls visit(point, dx, dy) for the points of the grid in a square round a place; dx, dy [m] from
/// there.
template <class Visit>
void each_point_near(const HeightField& grid, double x, double y, double reach, Visit visit) {
  const IndexRange columns = indices_near(x, reach, grid.column_spacing, grid.columns);
  const IndexRange rows = indices_near(y, reach, grid.row_spacing, grid.rows);
  for (std::size_t j = rows.begin; j < rows.end; ++j) {
    for (std::size_t i = columns.begin; i < columns.end; ++i) {
      visit(j * grid.columns + i, static_cast<double>(i) * grid.column_spacing - x,
            static_cast<double>(j) * grid.row_spacing - y);
    }
  }
}

}  // namespace acicula::surface

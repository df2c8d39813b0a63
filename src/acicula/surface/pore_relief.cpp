#include "acicula/surface/pore_relief.hpp"

#include "acicula/surface/strewn.hpp"
#include "acicula/surface/window.hpp"

#include <algorithm>
#include <cmath>

namespace acicula::surface {

std::vector<double> pore_relief(const HeightField& grid, const Pores& pores, std::uint64_t seed) {
  if (!(pores.per_area > 0.0)) return {};
  const double cell = 1.0 / std::sqrt(pores.per_area);
  const auto cells = [&](std::size_t points, double spacing) {
    return static_cast<std::ptrdiff_t>(static_cast<double>(points) * spacing / cell) + 1;
  };
  const std::ptrdiff_t columns = cells(grid.columns, grid.column_spacing);
  const std::ptrdiff_t rows = cells(grid.rows, grid.row_spacing);
  std::vector<double> heights(grid.columns * grid.rows, 0.0);
  // A ring of cells beyond the field, whose pores reach into it.
  for (std::ptrdiff_t j = -1; j <= rows; ++j) {
    for (std::ptrdiff_t i = -1; i <= columns; ++i) {
      RandomStream stream = cell_stream(seed, purpose::pores, i, j);
      const double x = (static_cast<double>(i) + stream.uniform()) * cell;
      const double y = (static_cast<double>(j) + stream.uniform()) * cell;
      const double diameter = pores.diameter * std::exp(pores.diameter_spread * stream.normal());
      const double radius = 0.5 * diameter;
      const double depth = pores.depth_ratio * diameter;
      each_point_near(grid, x, y, radius, [&](std::size_t point, double dx, double dy) {
        const double inside = 1.0 - (dx * dx + dy * dy) / (radius * radius);
        if (inside > 0.0) heights[point] = std::min(heights[point], -depth * inside * inside);
      });
    }
  }
  return heights;
}

}  // namespace acicula::surface

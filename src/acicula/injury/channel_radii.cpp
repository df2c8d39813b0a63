#include "acicula/injury/injured_voxels.hpp"
#include "acicula/puncture/own_holes.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace acicula::injury {
namespace {

/// [1] Distance, in cells, from a point to the nearest point of cell i.
double distance_to_cell(double point, std::ptrdiff_t i) {
  const auto low = static_cast<double>(i);
  return std::max({0.0, low - point, point - (low + 1.0)});
}

}  // namespace

std::vector<float> channel_radii(std::span<const puncture::Puncture> strokes,
                                 const numerics::Raster& raster, numerics::Band own_rows) {
  std::vector<float> radii(own_rows.size() * raster.columns, 0.0F);
  const bool periodic = raster.sides == numerics::Sides::periodic;
  // The index within `count` cells that repeat, or end.
  const auto index = [periodic](std::ptrdiff_t i, std::size_t count) {
    const auto n = static_cast<std::ptrdiff_t>(count);
    return periodic ? ((i % n) + n) % n : i;
  };
  const auto within = [](std::ptrdiff_t i, std::size_t begin, std::size_t end) {
    return i >= static_cast<std::ptrdiff_t>(begin) && i < static_cast<std::ptrdiff_t>(end);
  };
  for (const std::size_t hole : puncture::own_holes(strokes)) {
    const double x = strokes[hole].place.x / raster.spacing;
    const double y = strokes[hole].place.y / raster.spacing;
    const double radius = strokes[hole].radius / raster.spacing;
    for (auto j = static_cast<std::ptrdiff_t>(std::floor(y - radius));
         static_cast<double>(j) < y + radius; ++j) {
      const std::ptrdiff_t row = index(j, raster.rows);
      if (!within(row, own_rows.begin, own_rows.end)) continue;
      for (auto i = static_cast<std::ptrdiff_t>(std::floor(x - radius));
           static_cast<double>(i) < x + radius; ++i) {
        const std::ptrdiff_t column = index(i, raster.columns);
        if (!within(column, 0, raster.columns)) continue;
        if (std::hypot(distance_to_cell(x, i), distance_to_cell(y, j)) >= radius) continue;
        float& widest = radii[(static_cast<std::size_t>(row) - own_rows.begin) * raster.columns +
                              static_cast<std::size_t>(column)];
        widest = std::max(widest, static_cast<float>(strokes[hole].radius));
      }
    }
  }
  return radii;
}

}  // namespace acicula::injury

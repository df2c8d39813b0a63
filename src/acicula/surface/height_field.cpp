#include "acicula/surface/height_field.hpp"

#include <algorithm>
#include <cmath>

namespace acicula::surface {
namespace {

/// Points on a side of the squares that are turned over one by one, so that they stay in the cache.
constexpr std::size_t tile = 32;

}  // namespace

std::size_t missing_points(const HeightField& field) {
  return static_cast<std::size_t>(std::count_if(field.heights.begin(), field.heights.end(),
                                                [](double z) { return std::isnan(z); }));
}

std::vector<double> transposed(const std::vector<double>& values, std::size_t columns,
                               std::size_t rows) {
  std::vector<double> turned(values.size());
  for (std::size_t j0 = 0; j0 < rows; j0 += tile) {
    const std::size_t j1 = std::min(rows, j0 + tile);
    for (std::size_t i0 = 0; i0 < columns; i0 += tile) {
      const std::size_t i1 = std::min(columns, i0 + tile);
      for (std::size_t i = i0; i < i1; ++i) {
        for (std::size_t j = j0; j < j1; ++j) turned[i * rows + j] = values[j * columns + i];
      }
    }
  }
  return turned;
}

HeightField transposed(const HeightField& field) {
  return {.columns = field.rows,
          .rows = field.columns,
          .column_spacing = field.row_spacing,
          .row_spacing = field.column_spacing,
          .heights = transposed(field.heights, field.columns, field.rows)};
}

}  // namespace acicula::surface

#include "acicula/surface/developed_area.hpp"

#include <cmath>
#include <limits>

namespace acicula::surface {

double developed_interfacial_area_ratio(const HeightField& field) {
  const double dx = field.column_spacing;
  const double dy = field.row_spacing;
  const double shadow = dx * dy;
  // Area of a right-angled triangle with rises a along x and b along y, less that of its shadow:
  // the difference itself, which rounding would otherwise drown on smooth surfaces.
  const auto excess = [&](double a, double b) {
    const double tilt = a * a * dy * dy + b * b * dx * dx;
    return 0.5 * tilt / (shadow + std::sqrt(shadow * shadow + tilt));
  };
  double sum = 0.0;
  double cells = 0.0;
  for (std::size_t row = 0; row + 1 < field.rows; ++row) {
    const double* const z0 = field.heights.data() + row * field.columns;
    const double* const z1 = z0 + field.columns;
    double of_row = 0.0;
    for (std::size_t i = 0; i + 1 < field.columns; ++i) {
      const double south = z0[i + 1] - z0[i];
      const double north = z1[i + 1] - z1[i];
      const double west = z1[i] - z0[i];
      const double east = z1[i + 1] - z0[i + 1];
      const double area = 0.5 * (excess(south, west) + excess(north, east) + excess(south, east) +
                                 excess(north, west));
      if (std::isnan(area)) continue;
      of_row += area;
      cells += 1.0;
    }
    sum += of_row;
  }
  return cells > 0.0 ? sum / (cells * shadow) : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace acicula::surface

#include "acicula/surface/wrinkle_relief.hpp"

#include "acicula/surface/strewn.hpp"

#include <cmath>
#include <numbers>

namespace acicula::surface {
namespace {

/// [folds] Over which lines stray together.
constexpr double stray_length = 3.0;

double height_at(double across, const Wrinkles& wrinkles) {
  double height = 0.0;
  for (const Wave& wave : wrinkles.waves) {
    height += wave.amplitude * std::cos(2.0 * std::numbers::pi * across / wave.wavelength);
  }
  const double period = across / wrinkles.fold_spacing;
  const double from_fold = (period - std::floor(period) - 0.5) * wrinkles.fold_spacing;
  const double over_width = from_fold / wrinkles.fold_half_width;
  return height - wrinkles.fold_depth * std::exp(-over_width * over_width);
}

}  // namespace

std::vector<double> wrinkle_relief(const HeightField& grid, const Wrinkles& wrinkles,
                                   std::uint64_t seed) {
  const SmoothNoise strays(seed, purpose::lines, stray_length * wrinkles.fold_spacing,
                           static_cast<double>(grid.columns) * grid.column_spacing,
                           static_cast<double>(grid.rows) * grid.row_spacing);
  const double stray = wrinkles.irregularity * wrinkles.fold_spacing;
  std::vector<double> heights(grid.columns * grid.rows);
#pragma omp parallel for if (heights.size() >= worth_threads)
  for (std::size_t row = 0; row < grid.rows; ++row) {
    const double y = static_cast<double>(row) * grid.row_spacing;
    for (std::size_t column = 0; column < grid.columns; ++column) {
      const double x = static_cast<double>(column) * grid.column_spacing;
      heights[row * grid.columns + column] = height_at(x + stray * strays(x, y), wrinkles);
    }
  }
  return heights;
}

}  // namespace acicula::surface

#include "acicula/surface/micro_relief.hpp"

#include "acicula/surface/polygon_edges.hpp"
#include "acicula/surface/strewn.hpp"

#include <cmath>

namespace acicula::surface {
namespace {

/// [spacings] Over which places stray together.
constexpr double stray_length = 3.0;

/// One network over a plane.
struct Network {
  PolygonEdges edges;
  double spacing_x;   ///< [m]
  double spacing_y;   ///< [m]
  double half_width;  ///< [m]

  Network(const HeightField& grid, const Furrows& furrows, double ratio, std::uint64_t seed,
          std::uint32_t purpose)
      : edges(seed, purpose, cells(grid.columns, grid.column_spacing, ratio * furrows.spacing),
              cells(grid.rows, grid.row_spacing, ratio * furrows.spacing)),
        spacing_x(ratio * furrows.spacing / std::sqrt(furrows.elongation)),
        spacing_y(ratio * furrows.spacing * std::sqrt(furrows.elongation)),
        half_width(ratio * furrows.half_width) {}

  /// exp(-(t / w)^2)
  [[nodiscard]] double groove(double x, double y) const {
    // A polygon is as wide as its area says: distances are scaled by the mean of both spacings.
    const double t =
        edges.distance(x / spacing_x, y / spacing_y) * std::sqrt(spacing_x * spacing_y);
    return std::exp(-(t * t) / (half_width * half_width));
  }

 private:
  /// Twice as many as fit, for what elongation and straying add.
  static std::size_t cells(std::size_t points, double point_spacing, double spacing) {
    return 2 * static_cast<std::size_t>(static_cast<double>(points) * point_spacing / spacing) + 2;
  }
};

}  // namespace

std::vector<double> micro_relief(const HeightField& grid, const Furrows& furrows,
                                 std::uint64_t seed) {
  const double width = static_cast<double>(grid.columns) * grid.column_spacing;
  const double height = static_cast<double>(grid.rows) * grid.row_spacing;
  const double stray_cell = stray_length * furrows.spacing;
  const SmoothNoise stray_x(seed, purpose::stray_x, stray_cell, width, height);
  const SmoothNoise stray_y(seed, purpose::stray_y, stray_cell, width, height);
  const SmoothNoise depths(seed, purpose::furrow_depth, stray_cell, width, height);
  const Network coarse(grid, furrows, 1.0, seed, purpose::furrows);
  const Network fine(grid, furrows, furrows.fine_ratio, seed, purpose::fine_furrows);
  const double stray = furrows.irregularity * furrows.spacing;
  std::vector<double> heights(grid.columns * grid.rows);
#pragma omp parallel for if (heights.size() >= worth_threads)
  for (std::size_t row = 0; row < grid.rows; ++row) {
    const double y = static_cast<double>(row) * grid.row_spacing;
    for (std::size_t column = 0; column < grid.columns; ++column) {
      const double x = static_cast<double>(column) * grid.column_spacing;
      const double at_x = x + stray * stray_x(x, y);
      const double at_y = y + stray * stray_y(x, y);
      const double cut = coarse.groove(at_x, at_y) + furrows.fine_ratio * fine.groove(at_x, at_y);
      heights[row * grid.columns + column] =
          -furrows.depth * (1.0 + furrows.irregularity * depths(x, y)) * cut;
    }
  }
  return heights;
}

}  // namespace acicula::surface

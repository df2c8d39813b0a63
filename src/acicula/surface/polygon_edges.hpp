#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

// Internal to surface.
namespace acicula::surface {

/// Polygons round points strewn over the plane, one to a unit cell of a square lattice whose rows
/// are shifted in turn by half a cell.
class PolygonEdges {
 public:
  /// @param columns, rows  cells from the origin on that will be asked for
  PolygonEdges(std::uint64_t seed, std::uint32_t purpose, std::size_t columns, std::size_t rows);

  /// Distance to the nearest edge of the polygon (Voronoi) that a place lies in, looking at the
  /// points of the cells around:
  ///
  ///   t = min_k (|p - q_k|^2 - |p - q|^2) / (2 |q_k - q|),  q the nearest point
  ///
  /// @param x, y  [cells]; beyond the cells the last ones are asked
  /// @return [cells]
  [[nodiscard]] double distance(double x, double y) const;

 private:
  struct Point {
    double x;
    double y;
  };
  std::size_t columns_;  ///< with a rim of two cells
  std::size_t rows_;
  std::vector<Point> points_;  ///< shape (rows, columns)
};

}  // namespace acicula::surface

#pragma once

#include <cstddef>
#include <vector>

namespace acicula::surface {

/// Points from which on work is shared between threads. Below it, starting them costs more, and
/// runs that are samples of each other have a thread each already.
inline constexpr std::size_t worth_threads = std::size_t{1} << 18U;

/// Heights of a surface over an even grid of points.
struct HeightField {
  std::size_t columns = 0;      ///< points along x
  std::size_t rows = 0;         ///< points along y
  double column_spacing = 0.0;  ///< [m] between neighbours along x
  double row_spacing = 0.0;     ///< [m] between neighbours along y
  /// [m] upwards, shape (rows, columns), x fastest, row 0 at y = 0; not a number where nothing was
  /// measured.
  std::vector<double> heights = {};
};

/// Points at which nothing was measured.
[[nodiscard]] std::size_t missing_points(const HeightField& field);

/// The same surface with x and y exchanged.
[[nodiscard]] HeightField transposed(const HeightField& field);

/// Values of shape (rows, columns) as shape (columns, rows).
[[nodiscard]] std::vector<double> transposed(const std::vector<double>& values, std::size_t columns,
                                             std::size_t rows);

}  // namespace acicula::surface

#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace acicula::io {

/// How much a cell of one grid gives to a cell of another.
struct Share {
  std::size_t from = 0;
  double weight = 0.0;  ///< [1] of the giver in the mean of the taker; those of a taker sum to 1
};

/// Means over new cells of what is constant in each of the old cells, so that sums over both grids
/// agree.
///
///   weight = |old cell and new cell| / |new cell|
///
/// @param from  faces of the old cells, increasing; distances, or their squares for rings
/// @param to    faces of the new cells, with the same ends
/// @return for every new cell, what it takes
[[nodiscard]] std::vector<std::vector<Share>> even_shares(std::span<const double> from,
                                                          std::span<const double> to);

/// n + 1 faces of n cells of one width.
[[nodiscard]] std::vector<double> even_faces(double begin, double end, std::size_t n);

}  // namespace acicula::io

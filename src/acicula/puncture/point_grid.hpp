#pragma once

#include <cmath>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace acicula::puncture {

/// Points in square cells, for finding the neighbours of a place without looking at all points.
class PointGrid {
 public:
  /// @param cell  [m] side of a cell, at least the distance within which neighbours are asked for
  explicit PointGrid(double cell) : cell_(cell) {}

  /// @param index  of the point, given back by the search
  void add(double x, double y, std::size_t index) { cells_[key(x, y, 0, 0)].push_back(index); }

  /// Calls `look(index)` for every point of the cell of (x, y) and the eight around it: all within
  /// `cell` of it, and some farther. Stops when `look` returns true.
  /// @return whether it did
  template <class Look>
  bool any_near(double x, double y, Look look) const {
    for (int i = -1; i <= 1; ++i) {
      for (int j = -1; j <= 1; ++j) {
        const auto found = cells_.find(key(x, y, i, j));
        if (found == cells_.end()) continue;
        for (const std::size_t index : found->second) {
          if (look(index)) return true;
        }
      }
    }
    return false;
  }

 private:
  /// Column and row of a cell in one number.
  [[nodiscard]] std::uint64_t key(double x, double y, int right, int up) const {
    const auto column = static_cast<std::int64_t>(std::floor(x / cell_)) + right;
    const auto row = static_cast<std::int64_t>(std::floor(y / cell_)) + up;
    return static_cast<std::uint64_t>(column) << 32U |
           (static_cast<std::uint64_t>(row) & 0xffffffffU);
  }

  double cell_;
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> cells_;
};

}  // namespace acicula::puncture

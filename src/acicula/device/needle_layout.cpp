#include "acicula/device/needle_layout.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numbers>
#include <tuple>

namespace acicula::device {
namespace {

/// `count` needles in columns, as evenly as they go.
std::vector<int> dealt(int count, int columns) {
  std::vector<int> by_column;
  for (int i = 0; i < columns; ++i) {
    by_column.push_back(count / columns + (i < count % columns ? 1 : 0));
  }
  return by_column;
}

std::vector<HeadNeedle> ring(int count, double radius) {
  std::vector<HeadNeedle> needles;
  for (int i = 0; i < count; ++i) {
    const double angle = 2.0 * std::numbers::pi * i / count;
    needles.push_back({radius * std::cos(angle), radius * std::sin(angle)});
  }
  return needles;
}

/// The `count` points of a square grid nearest to its middle.
std::vector<HeadNeedle> grid_disc(int count, double pitch) {
  const int side = static_cast<int>(std::ceil(std::sqrt(count))) + 2;
  struct Point {
    int along;
    int across;
    /// Nearest first; of equals the more compact, then opposite ones after one another.
    [[nodiscard]] std::tuple<int, int, double, int> order() const {
      const double turn = std::atan2(across, along) + (across < 0 ? std::numbers::pi : 0.0);
      const double angle = across == 0 ? 0.0 : turn;
      return {along * along + across * across, std::max(std::abs(along), std::abs(across)), angle,
              across != 0 ? across : along};
    }
  };
  std::vector<Point> points;
  // In steps of half a pitch, so that grids of an even side have their middle between points.
  const int shift = static_cast<int>(std::lround(std::sqrt(count))) % 2 == 0 ? 1 : 0;
  for (int i = -side; i <= side; ++i) {
    for (int j = -side; j <= side; ++j) points.push_back({2 * i + shift, 2 * j + shift});
  }
  std::sort(points.begin(), points.end(),
            [](const Point& a, const Point& b) { return a.order() < b.order(); });
  std::vector<HeadNeedle> needles;
  for (int i = 0; i < count; ++i) {
    const Point& point = points[static_cast<std::size_t>(i)];
    needles.push_back({0.5 * pitch * point.along, 0.5 * pitch * point.across});
  }
  return needles;
}

}  // namespace

std::vector<int> needles_by_column(const Needle& needle, double width) {
  const double fitting = needle.pitch > 0.0 ? std::round(width / needle.pitch) : 1.0;
  return dealt(needle.count,
               static_cast<int>(std::clamp(fitting, 1.0, static_cast<double>(needle.count))));
}

std::vector<HeadNeedle> square_head(const Needle& needle, double side) {
  const std::vector<int> columns =
      dealt(needle.count, static_cast<int>(std::lround(std::sqrt(needle.count))));
  const auto middle = [side](std::size_t at, std::size_t of) {
    return side * ((static_cast<double>(at) + 0.5) / static_cast<double>(of) - 0.5);
  };
  std::vector<HeadNeedle> needles;
  for (std::size_t column = 0; column < columns.size(); ++column) {
    const auto rows = static_cast<std::size_t>(columns[column]);
    for (std::size_t row = 0; row < rows; ++row) {
      needles.push_back({middle(row, rows), middle(column, columns.size())});
    }
  }
  return needles;
}

std::vector<HeadNeedle> round_head(const Needle& needle, double width) {
  if (needle.count == 1) return {HeadNeedle{}};
  const double radius = 0.5 * needle.pitch / std::sin(std::numbers::pi / needle.count);
  if (2.0 * radius + needle.pitch <= width) return ring(needle.count, radius);
  return grid_disc(needle.count, needle.pitch);
}

}  // namespace acicula::device

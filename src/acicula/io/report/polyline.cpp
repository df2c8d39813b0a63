#include "acicula/io/report/polyline.hpp"

#include <fmt/format.h>

#include <cmath>
#include <iterator>
#include <utility>

namespace acicula::io::report {
namespace {

/// Distance [px] of p from the segment's line, or from its end when both ends coincide.
double distance(Point p, Point a, Point b) {
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double length = std::hypot(dx, dy);
  if (length == 0.0) return std::hypot(p.x - a.x, p.y - a.y);
  return std::abs(dy * (p.x - a.x) - dx * (p.y - a.y)) / length;
}

}  // namespace

std::vector<Point> simplified(const std::vector<Point>& points, double tolerance) {
  if (points.size() < 3) return points;
  std::vector<bool> kept(points.size(), false);
  kept.front() = kept.back() = true;
  std::vector<std::pair<std::size_t, std::size_t>> pending{{0, points.size() - 1}};
  while (!pending.empty()) {
    const auto [first, last] = pending.back();
    pending.pop_back();
    std::size_t farthest = first;
    double most = tolerance;
    for (std::size_t i = first + 1; i < last; ++i) {
      const double d = distance(points[i], points[first], points[last]);
      if (d > most) {
        most = d;
        farthest = i;
      }
    }
    if (farthest == first) continue;
    kept[farthest] = true;
    pending.emplace_back(first, farthest);
    pending.emplace_back(farthest, last);
  }
  std::vector<Point> remaining;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (kept[i]) remaining.push_back(points[i]);
  }
  return remaining;
}

std::string path_data(const std::vector<Point>& points) {
  std::string data;
  for (const Point& point : points) {
    fmt::format_to(std::back_inserter(data), "{}{:.1f} {:.1f}", data.empty() ? 'M' : 'L', point.x,
                   point.y);
  }
  return data;
}

}  // namespace acicula::io::report

#pragma once

#include <string>
#include <vector>

namespace acicula::io::report {

/// A place in a drawing [px].
struct Point {
  double x = 0.0;
  double y = 0.0;
};

/// Drops the points that lie within `tolerance` [px] of the line through those that stay
/// (Ramer-Douglas-Peucker).
[[nodiscard]] std::vector<Point> simplified(const std::vector<Point>& points, double tolerance);

/// The `d` of an SVG path through the points, with a tenth of a pixel.
[[nodiscard]] std::string path_data(const std::vector<Point>& points);

}  // namespace acicula::io::report

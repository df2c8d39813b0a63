#include "acicula/numerics/disc_on_raster.hpp"

#include <algorithm>
#include <cmath>

namespace acicula::numerics {
namespace {

/// A line at distance u >= 0 from the middle of a disc: where it leaves the disc, and the area
/// between axis and rim up to there.
struct Crossing {
  double distance;    ///< u, at most r
  double half_chord;  ///< sqrt(r^2 - u^2)
  double area;        ///< Int_0^half_chord c(y) dy
};

/// Int_0^y c dy, odd in y.
double area_to(double y, double half_chord, double radius) {
  return 0.5 * (y * half_chord + radius * radius * std::asin(y / radius));
}

Crossing crossing_at(double distance, double radius) {
  const double u = std::min(distance, radius);
  const double half_chord = std::sqrt((radius - u) * (radius + u));
  return {u, half_chord, area_to(half_chord, u, radius)};
}

/// The edge of a row, cut to the disc.
struct Edge {
  double y;
  double area;
};

Edge edge_at(double y, double radius) {
  y = std::clamp(y, -radius, radius);
  return {y, area_to(y, std::sqrt((radius - y) * (radius + y)), radius)};
}

/// Q of the line between two edges.
double area_within(const Crossing& line, const Edge& low, const Edge& high) {
  double a = -line.half_chord;
  double area_a = -line.area;
  if (a < low.y) a = low.y, area_a = low.area;
  if (a > high.y) a = high.y, area_a = high.area;
  double b = line.half_chord;
  double area_b = line.area;
  if (b > high.y) b = high.y, area_b = high.area;
  if (b < low.y) b = low.y, area_b = low.area;
  return line.distance * (b - a) + (high.area - area_b) + (area_a - low.area);
}

}  // namespace

void add_disc(const RasterDisc& disc, double weight, CellWindow& window) {
  if (!(disc.radius > 0.0)) return;
  std::vector<Crossing> lines(window.columns + 1);
  std::vector<double> side(window.columns + 1);
  for (std::size_t i = 0; i <= window.columns; ++i) {
    const double u =
        static_cast<double>(window.first_column + static_cast<std::ptrdiff_t>(i)) - disc.x;
    lines[i] = crossing_at(std::abs(u), disc.radius);
    side[i] = u < 0.0 ? -1.0 : 1.0;
  }
  const auto edge = [&](std::size_t j) {
    return edge_at(static_cast<double>(window.first_row + static_cast<std::ptrdiff_t>(j)) - disc.y,
                   disc.radius);
  };
  Edge low = edge(0);
  for (std::size_t j = 0; j < window.rows; ++j) {
    const Edge high = edge(j + 1);
    double* share = window.share.data() + j * window.columns;
    if (high.y > low.y) {
      double left = side[0] * area_within(lines[0], low, high);
      for (std::size_t i = 0; i < window.columns; ++i) {
        const double right = side[i + 1] * area_within(lines[i + 1], low, high);
        share[i] += weight * (right - left);
        left = right;
      }
    }
    low = high;
  }
}

}  // namespace acicula::numerics

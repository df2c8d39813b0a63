#include "acicula/numerics/circle_in_rectangle.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace acicula::numerics {
namespace {

/// Half the chord at distance y from the centre; 0 outside.
double half_chord(double radius, double y) {
  return y < radius ? std::sqrt((radius - y) * (radius + y)) : 0.0;
}

/// Area of the quarter disc within [0, x] x [0, y]; of a disc of radius 0, nothing.
double corner_area(double radius, double x, double y) {
  if (!(radius > 0.0)) return 0.0;
  x = std::min(x, radius);
  y = std::min(y, radius);
  const double flat = half_chord(radius, y);
  if (x <= flat) return x * y;
  const auto under_arc = [&](double t) {
    return 0.5 * (t * half_chord(radius, t) + radius * radius * std::asin(t / radius));
  };
  return flat * y + under_arc(x) - under_arc(flat);
}

/// Gauss-Legendre quadrature with five points on [-1, 1].
constexpr std::array<double, 5> node{-0.9061798459386640, -0.5384693101056831, 0.0,
                                     0.5384693101056831, 0.9061798459386640};
constexpr std::array<double, 5> weight{0.2369268850561891, 0.4786286704993665, 0.5688888888888889,
                                       0.4786286704993665, 0.2369268850561891};

}  // namespace

double quarter_disc_in_rectangle(double radius, double x0, double x1, double y0, double y1) {
  return corner_area(radius, x1, y1) - corner_area(radius, x0, y1) - corner_area(radius, x1, y0) +
         corner_area(radius, x0, y0);
}

double strip_conductance(double radius, double x0, double x1, double y0, double y1, double inside,
                         double outside) {
  // Lines leave the disc at x1 below the first kink and no longer meet it above the second.
  const std::array<double, 4> ends{y0, std::clamp(half_chord(radius, x1), y0, y1),
                                   std::clamp(half_chord(radius, x0), y0, y1), y1};
  double sum = (inside * (ends[1] - ends[0]) + outside * (ends[3] - ends[2])) / (x1 - x0);
  const double half = 0.5 * (ends[2] - ends[1]);
  if (!(half > 0.0) || !(inside > 0.0) || !(outside > 0.0)) return sum;
  for (std::size_t q = 0; q < node.size(); ++q) {
    const double y = ends[1] + half * (1.0 + node[q]);
    const double within = half_chord(radius, y) - x0;
    sum += half * weight[q] / (within / inside + (x1 - x0 - within) / outside);
  }
  return sum;
}

}  // namespace acicula::numerics

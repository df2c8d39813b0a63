#include "acicula/puncture/distinct_holes.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace acicula::puncture {
namespace {

// Coverage by discs that fell at random and stayed, when no gap takes another: a number of
// geometry.
constexpr double full = 0.547;

// Free share 1 - first x + second x^2 + third x^3 in x = coverage / full.
constexpr double first = 4.0 * full;
constexpr double second = 6.0 * std::numbers::sqrt3 * std::numbers::inv_pi * full * full;
constexpr double third = (40.0 * std::numbers::inv_sqrt3 * std::numbers::inv_pi -
                          176.0 / 3.0 * std::numbers::inv_pi * std::numbers::inv_pi) *
                         full * full * full;

// (1 - x)^3 / (1 + a x + b x^2 + e x^3) with that series.
constexpr double a = first - 3.0;
constexpr double b = 3.0 + first * a - second;
constexpr double e = -1.0 + first * b - second * a - third;

// The denominator in powers of 1 - x.
constexpr double p0 = 1.0 + a + b + e;
constexpr double p1 = -(a + 2.0 * b + 3.0 * e);
constexpr double p2 = b + 3.0 * e;
constexpr double p3 = -e;

/// Time over `full` until s = x / (1 - x): the integral of dx / f(x). It rises at least as fast
/// as s and is convex.
double time_until(double s) {
  return 0.5 * p0 * s * (s + 2.0) + p1 * s + p2 * std::log1p(s) + p3 * s / (1.0 + s);
}

double slope(double s) {
  const double free = 1.0 / (1.0 + s);
  return p0 * (1.0 + s) + p1 + p2 * free + p3 * free * free;
}

}  // namespace

double distinct_holes(double punctures_per_area, double capture_radius) {
  const double area = 0.25 * std::numbers::pi * capture_radius * capture_radius;
  const double time = punctures_per_area * area / full;
  if (time <= 0.0) return punctures_per_area;
  // Both bounds lie above the root; from there Newton falls to it without a step beyond, so the
  // first step that does not fall is rounding.
  double s = std::min(time, std::sqrt(2.0 * time / p0));
  for (;;) {
    const double next = s - (time_until(s) - time) / slope(s);
    if (!(next < s)) break;
    s = next;
  }
  return std::min(punctures_per_area, full * s / (1.0 + s) / area);
}

}  // namespace acicula::puncture

#include "acicula/puncture/distinct_holes.hpp"

#include <cmath>
#include <numbers>

namespace acicula::puncture {

double distinct_holes(double punctures_per_area, double capture_radius) {
  const double area = std::numbers::pi * capture_radius * capture_radius;
  if (area <= 0.0) return punctures_per_area;
  return -std::expm1(-punctures_per_area * area) / area;
}

}  // namespace acicula::puncture

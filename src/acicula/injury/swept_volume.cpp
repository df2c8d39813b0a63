#include "acicula/injury/swept_volume.hpp"

#include <algorithm>
#include <numbers>

namespace acicula::injury {

double swept_volume(const Cone& cone, double lower, double upper) {
  lower = std::max(lower, 0.0);
  if (upper <= lower) return 0.0;
  const auto radius_at = [&](double height) {
    return cone.tip_radius + (cone.radius - cone.tip_radius) * height / cone.taper_length;
  };
  double volume = 0.0;
  const double cone_top = std::min(upper, cone.taper_length);
  if (cone_top > lower) {
    const double a = radius_at(lower);
    const double b = radius_at(cone_top);
    volume += std::numbers::pi / 3.0 * (cone_top - lower) * (a * a + a * b + b * b);
  }
  const double shaft_bottom = std::max(lower, cone.taper_length);
  if (upper > shaft_bottom) {
    volume += std::numbers::pi * cone.radius * cone.radius * (upper - shaft_bottom);
  }
  return volume;
}

}  // namespace acicula::injury

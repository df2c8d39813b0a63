#include "acicula/puncture/breached_area.hpp"

#include <cmath>
#include <numbers>

namespace acicula::puncture {

double breached_area(double density, double radius, const device::Delivery& delivery,
                     const Parameters& parameters) {
  const double tear = parameters.tear_share * (delivery.loop_width + delivery.lateral_drag);
  // pi r^2 q, multiplied out so that a radius of 0 is no special case.
  const double hole = std::numbers::pi * radius * (radius + 0.5 * tear);
  return -std::expm1(-density * hole);
}

}  // namespace acicula::puncture

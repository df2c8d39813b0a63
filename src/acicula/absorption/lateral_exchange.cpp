#include "acicula/absorption/lateral_exchange.hpp"

#include <cmath>
#include <numbers>

namespace acicula::absorption {

double wall_shape_factor(double area_share) {
  return -4.0 * std::numbers::pi / std::log(area_share);
}

double floor_shape_factor(double radius) { return 4.0 * radius; }

double channel_area_share(double density, double radius) {
  return -std::expm1(-density * std::numbers::pi * radius * radius);
}

}  // namespace acicula::absorption

#include "acicula/absorption/lateral_exchange.hpp"

#include <cmath>
#include <numbers>

namespace acicula::absorption {
namespace {

/// Smythe's fit of a cylinder, halved by the plane that it stands on.
constexpr double cylinder_factor = 0.5 * 6.95;
constexpr double cylinder_exponent = 0.76;

/// F: resistance of one metre of channel times 2 pi D K.
double resistance(double area_share, double length) {
  const double tissue = 1.0 - area_share;
  const double crowded =
      -std::log(area_share) / (2.0 * tissue * tissue) - (3.0 - area_share) / (4.0 * tissue);
  const double alone =
      2.0 * std::numbers::pi / cylinder_factor * std::pow(length, 1.0 - cylinder_exponent);
  return crowded - std::log1p(std::exp(crowded - alone));
}

}  // namespace

double wall_shape_factor(double area_share, double length) {
  return 2.0 * std::numbers::pi / resistance(area_share, length);
}

double exchange_length(double area_share, double depth, double contrast) {
  if (!(contrast > 0.0)) return depth;
  // Each round brings the length nearer by a factor of five at least: F hardly depends on it.
  constexpr int rounds = 4;
  double length = depth;
  for (int i = 0; i < rounds; ++i) {
    const double fade = std::sqrt(0.5 * contrast * resistance(area_share, length));
    length = fade * std::tanh(depth / fade);
  }
  return length;
}

double floor_shape_factor(double radius) { return 4.0 * radius; }

double channel_area_share(double density, double radius) {
  return -std::expm1(-density * std::numbers::pi * radius * radius);
}

}  // namespace acicula::absorption

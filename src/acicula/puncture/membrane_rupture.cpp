#include "acicula/puncture/membrane_rupture.hpp"

#include "acicula/puncture/array_deflection.hpp"
#include "acicula/puncture/pre_puncture_indentation.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace acicula::puncture {

double membrane_rupture_force(const device::Needle& needle, const Parameters& parameters) {
  return parameters.rupture_force_gradient * needle.tip_diameter;
}

double force_before_rupture(const device::Needle& needle, double modulus, const Support& support,
                            const Parameters& parameters) {
  if (support.force <= 0.0) return 0.0;
  const double radius = 0.5 * needle.tip_diameter;
  const auto force_at = [&](double dimple) {
    return indentation_force(dimple, radius, modulus, parameters);
  };
  const auto within_travel = [&](double dimple) {
    const double pushed_away =
        array_deflection(force_at(dimple), modulus, support.neighbours, parameters);
    return dimple + pushed_away <= support.travel;
  };
  if (within_travel(support.travel)) return std::min(force_at(support.travel), support.force);
  double low = 0.0;
  double high = support.travel;
  while (true) {
    const double middle = 0.5 * (low + high);
    if (middle <= low || middle >= high) break;
    (within_travel(middle) ? low : high) = middle;
  }
  return std::min(force_at(low), support.force);
}

double ruptured_share(double force, double median_rupture_force, const Parameters& parameters) {
  if (force <= 0.0) return 0.0;
  const double variation = parameters.rupture_variation;
  const double sd = std::sqrt(std::log1p(variation * variation));
  const double distance = std::log(force / median_rupture_force);
  if (sd <= 0.0) return distance >= 0.0 ? 1.0 : 0.0;
  return 0.5 * std::erfc(-distance / (sd * std::numbers::sqrt2));
}

}  // namespace acicula::puncture

#include "acicula/puncture/buckling.hpp"

#include "acicula/puncture/needle_taper.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace acicula::puncture {
namespace {

/// Slope at the base, times a positive factor: its first zero is the buckling load.
double base_slope(double k, double apex_to_tip, double apex_to_base, double cone, double shaft) {
  const double q = k * apex_to_base * apex_to_base;
  const double phase = q * cone / (apex_to_tip * apex_to_base);
  const double deflection = apex_to_base * std::sin(phase);
  const double slope = std::sin(phase) + q / apex_to_base * std::cos(phase);
  return slope * std::cos(k * shaft) - k * deflection * std::sin(k * shaft);
}

}  // namespace

double buckling_load(const device::Needle& needle) {
  constexpr double pi = std::numbers::pi;
  // A needle shorter than its taper ends before the full shaft.
  const double base = needle_diameter(needle, needle.length);
  const double cone = std::min(needle.taper_length, needle.length);
  const double d_squared = base * base;
  const double stiffness = needle.young_modulus * pi * d_squared * d_squared / 64.0;
  const double k_cylinder = 0.5 * pi / needle.length;
  const double widening = base - needle.tip_diameter;
  if (widening <= 0.0) return stiffness * k_cylinder * k_cylinder;
  const double apex_to_tip = cone * needle.tip_diameter / widening;
  const double apex_to_base = apex_to_tip + cone;
  // Weaker than the cylinder; and the cone alone turns by less than half a wave.
  double low = 0.0;
  double high = std::min(k_cylinder, pi * apex_to_tip / (apex_to_base * cone));
  while (true) {
    const double k = 0.5 * (low + high);
    if (k <= low || k >= high) break;
    (base_slope(k, apex_to_tip, apex_to_base, cone, needle.length - cone) > 0.0 ? low : high) = k;
  }
  return stiffness * low * low;
}

}  // namespace acicula::puncture

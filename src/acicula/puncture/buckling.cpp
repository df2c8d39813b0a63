#include "acicula/puncture/buckling.hpp"

#include "acicula/puncture/needle_taper.hpp"
#include "acicula/puncture/pre_puncture_indentation.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace acicula::puncture {
namespace {

/// A needle as a column: a cone that ends in a cylinder.
struct Column {
  double stiffness;     ///< [N m2] E I at the base
  double length;        ///< [m]
  double shaft;         ///< [m] length of the cylinder
  double apex_to_tip;   ///< [m]; 0 for a cylinder
  double apex_to_base;  ///< [m] to the base of the cone
};

Column make_column(const device::Needle& needle) {
  // A needle shorter than its taper ends before the full shaft.
  const double base = needle_diameter(needle, needle.length);
  const double cone = std::min(needle.taper_length, needle.length);
  const double d_squared = base * base;
  Column column{.stiffness = needle.young_modulus * std::numbers::pi * d_squared * d_squared / 64.0,
                .length = needle.length,
                .shaft = needle.length};
  const double widening = base - needle.tip_diameter;
  if (widening <= 0.0) return column;
  column.shaft = needle.length - cone;
  column.apex_to_tip = cone * needle.tip_diameter / widening;
  column.apex_to_base = column.apex_to_tip + cone;
  return column;
}

/// Deflection and slope at the base, times one positive factor.
struct Bent {
  double deflection;  ///< [m]
  double slope;       ///< [1]
};

Bent bend(const Column& column, double k) {
  Bent bent{.deflection = 0.0, .slope = 1.0};
  if (column.apex_to_tip > 0.0) {
    const double b = column.apex_to_base;
    const double q = k * b * b;
    const double phase = q * (b - column.apex_to_tip) / (column.apex_to_tip * b);
    bent = {.deflection = b * std::sin(phase), .slope = std::sin(phase) + q / b * std::cos(phase)};
  }
  const double turn = k * column.shaft;
  return {.deflection = bent.deflection * std::cos(turn) + bent.slope / k * std::sin(turn),
          .slope = bent.slope * std::cos(turn) - k * bent.deflection * std::sin(turn)};
}

/// Where a function that is positive at low and not at high changes its sign.
template <class Function>
double sign_change(double low, double high, const Function& function) {
  while (true) {
    const double middle = 0.5 * (low + high);
    if (middle <= low || middle >= high) return low;
    (function(middle) > 0.0 ? low : high) = middle;
  }
}

}  // namespace

double buckling_load(const device::Needle& needle) {
  const Column column = make_column(needle);
  // Weaker than the cylinder; and the cone alone turns by less than half a wave.
  double high = 0.5 * std::numbers::pi / column.length;
  if (column.apex_to_tip <= 0.0) return column.stiffness * high * high;
  const double cone = column.apex_to_base - column.apex_to_tip;
  high = std::min(high, std::numbers::pi * column.apex_to_tip / (column.apex_to_base * cone));
  const double k = sign_change(0.0, high, [&](double at) { return bend(column, at).slope; });
  return column.stiffness * k * k;
}

double held_buckling_load(const device::Needle& needle, double modulus,
                          const Parameters& parameters) {
  const Column column = make_column(needle);
  const double radius = 0.5 * needle.tip_diameter;
  const double nu = parameters.poisson_ratio;
  const double sideways = 2.0 * (1.0 - nu) / (2.0 - nu);
  const auto load = [&](double dimple) {
    return indentation_force(dimple, radius, modulus, parameters);
  };
  const auto straight = [&](double dimple) {
    const double k = sideways * indentation_stiffness(dimple, radius, modulus, parameters);
    const double force = load(dimple);
    const Bent bent = bend(column, std::sqrt(force / column.stiffness));
    return bent.slope * (force - k * column.length) + k * bent.deflection;
  };
  double low = indentation_depth(buckling_load(needle), radius, modulus,
                                 std::numeric_limits<double>::max(), parameters);
  // Steps well below the spacing of the buckling loads of one column, so that none is passed over.
  constexpr double step = 1.0 + 1.0 / 64.0;
  double high = step * low;
  while (straight(high) > 0.0) {
    low = high;
    high *= step;
  }
  return load(sign_change(low, high, straight));
}

}  // namespace acicula::puncture

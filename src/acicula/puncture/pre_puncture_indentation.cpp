#include "acicula/puncture/pre_puncture_indentation.hpp"

#include <algorithm>
#include <cmath>

namespace acicula::puncture {

double indentation_force(double depth, double radius, double modulus,
                         const Parameters& parameters) {
  if (depth <= 0.0) return 0.0;
  const double begin = parameters.indentation_tip_end;
  const double end = parameters.indentation_cone_begin;
  const double s = std::clamp(std::log(depth / radius / begin) / std::log(end / begin), 0.0, 1.0);
  const double weight = s * s * (3.0 - 2.0 * s);
  const double round_tip = 16.0 / 9.0 * std::sqrt(radius * depth) * depth;
  const double cone = parameters.indentation_coefficient * depth * depth;
  return modulus * (round_tip * (1.0 - weight) + cone * weight);
}

double indentation_depth(double force, double radius, double modulus, double deepest,
                         const Parameters& parameters) {
  if (indentation_force(deepest, radius, modulus, parameters) <= force) return deepest;
  double low = 0.0;
  double high = deepest;
  while (true) {
    const double middle = 0.5 * (low + high);
    // Neighbouring doubles have no middle: nothing is left to halve.
    if (middle <= low || middle >= high) return low;
    (indentation_force(middle, radius, modulus, parameters) <= force ? low : high) = middle;
  }
}

}  // namespace acicula::puncture

#include "acicula/puncture/pre_puncture_indentation.hpp"

#include <algorithm>
#include <cmath>

namespace acicula::puncture {

namespace {

/// Weight of the cone's law and the slope of that weight.
struct Blend {
  double weight;  ///< [1]
  double slope;   ///< [m-1]
};

Blend blend(double depth, double radius, const Parameters& parameters) {
  const double begin = parameters.indentation_tip_end;
  const double span = std::log(parameters.indentation_cone_begin / begin);
  const double s = std::clamp(std::log(depth / radius / begin) / span, 0.0, 1.0);
  return {.weight = s * s * (3.0 - 2.0 * s), .slope = 6.0 * s * (1.0 - s) / (depth * span)};
}

}  // namespace

double indentation_force(double depth, double radius, double modulus,
                         const Parameters& parameters) {
  if (depth <= 0.0) return 0.0;
  const double weight = blend(depth, radius, parameters).weight;
  const double round_tip = 16.0 / 9.0 * std::sqrt(radius * depth) * depth;
  const double cone = parameters.indentation_coefficient * depth * depth;
  return modulus * (round_tip * (1.0 - weight) + cone * weight);
}

double indentation_stiffness(double depth, double radius, double modulus,
                             const Parameters& parameters) {
  const auto [weight, slope] = blend(depth, radius, parameters);
  const double round_tip = 16.0 / 9.0 * std::sqrt(radius * depth);
  const double cone = parameters.indentation_coefficient * depth;
  return modulus * (1.5 * round_tip * (1.0 - weight) + 2.0 * cone * weight +
                    (cone - round_tip) * depth * slope);
}

double indentation_work(double depth, double radius, double modulus, const Parameters& parameters) {
  if (depth <= 0.0) return 0.0;
  const double begin = parameters.indentation_tip_end * radius;
  const double end = parameters.indentation_cone_begin * radius;
  const double span = std::log(end / begin);
  const double s = std::clamp(std::log(depth / begin) / span, 0.0, 1.0);
  // Int_0^D w D'^(q - 1) dD': w is a cubic of s and D' an exponential, so by parts three times.
  const auto weighted = [&](double q) {
    const double a = q * span;
    const double blended = std::pow(std::clamp(depth, begin, end), q) *
                               (s * s * (3.0 - 2.0 * s) / a - 6.0 * s * (1.0 - s) / (a * a) +
                                6.0 * (1.0 - 2.0 * s) / (a * a * a) + 12.0 / (a * a * a * a)) -
                           std::pow(begin, q) * (6.0 / (a * a * a) + 12.0 / (a * a * a * a));
    const double beyond = (std::pow(std::max(depth, end), q) - std::pow(end, q)) / q;
    return span * blended + beyond;
  };
  const double round_tip = 16.0 / 9.0 * std::sqrt(radius);
  return modulus * (round_tip * (0.4 * std::sqrt(depth) * depth * depth - weighted(2.5)) +
                    parameters.indentation_coefficient * weighted(3.0));
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

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
  const auto force = [&](double dimple) {
    return indentation_force(dimple, radius, modulus, parameters);
  };
  const double tip_end = std::min(depth, parameters.indentation_tip_end * radius);
  const double cone_begin = std::clamp(parameters.indentation_cone_begin * radius, tip_end, depth);
  // Powers 1.5 and 2 of the dimple.
  double work = 0.4 * force(tip_end) * tip_end +
                (force(depth) * depth - force(cone_begin) * cone_begin) / 3.0;
  // Smooth in the logarithm of the dimple; 128 steps leave an error of 1e-8.
  constexpr int steps = 128;
  const double step = std::log(cone_begin / tip_end) / steps;
  for (int i = 0; i <= steps; ++i) {
    const double weight = i == 0 || i == steps ? 1.0 : i % 2 == 0 ? 2.0 : 4.0;
    const double dimple = tip_end * std::exp(step * i);
    work += weight * step / 3.0 * force(dimple) * dimple;
  }
  return work;
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

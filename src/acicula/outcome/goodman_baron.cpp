#include "acicula/outcome/goodman_baron.hpp"

#include <cmath>

namespace acicula::outcome {

double goodman_baron_points(double depth, const Parameters& parameters) {
  if (depth <= 0.0) return 0.0;
  const auto deeper_than = [&](double cut) {
    return 0.5 * std::erfc(std::log(cut / depth) / (parameters.scar_depth_spread * std::sqrt(2.0)));
  };
  return deeper_than(parameters.scar_visible_depth) + deeper_than(parameters.scar_shallow_depth) +
         deeper_than(parameters.scar_deep_depth);
}

double relative_goodman_baron(double depth, double relative_change, const Parameters& parameters) {
  const double before = goodman_baron_points(depth, parameters);
  if (before <= 0.0) return 0.0;
  return goodman_baron_points(depth * (1.0 + relative_change), parameters) / before - 1.0;
}

}  // namespace acicula::outcome

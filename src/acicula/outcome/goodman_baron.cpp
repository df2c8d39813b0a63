#include "acicula/outcome/goodman_baron.hpp"

#include "acicula/outcome/deeper_share.hpp"

#include <algorithm>

namespace acicula::outcome {

double goodman_baron_points(double depth, const Parameters& parameters) {
  return deeper_share(depth, parameters.scar_visible_depth, parameters) +
         deeper_share(depth, parameters.scar_shallow_depth, parameters) +
         deeper_share(depth, parameters.scar_deep_depth, parameters);
}

double relative_goodman_baron(double depth, double relative_change, const Parameters& parameters) {
  const double before = goodman_baron_points(depth, parameters);
  if (before <= 0.0) return 0.0;
  return goodman_baron_points(depth * (1.0 + relative_change), parameters) / before - 1.0;
}

double rated_goodman_baron(double relative_change, const Parameters& parameters) {
  const double before = parameters.goodman_baron_before;
  const double after = before * (1.0 + relative_change) + parameters.goodman_baron_error_after;
  return std::max(0.0, after) / (before + parameters.goodman_baron_error_before) - 1.0;
}

double goodman_baron_grade(double depth, const Parameters& parameters) {
  return 1.0 + goodman_baron_points(depth, parameters);
}

}  // namespace acicula::outcome

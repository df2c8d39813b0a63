#include "acicula/safety/erythema_course.hpp"

#include <algorithm>
#include <cmath>

namespace acicula::safety {

double erythema_until(double depth, double density, double redness, const Parameters& parameters) {
  if (depth <= 0.0 || density <= 0.0) return 0.0;
  const double decay =
      parameters.erythema_time *
      std::pow(depth / parameters.erythema_depth, parameters.erythema_depth_exponent) *
      std::pow(density / parameters.erythema_density, parameters.erythema_density_exponent);
  return decay * std::max(0.0, std::log(parameters.erythema_contrast / redness));
}

}  // namespace acicula::safety

#include "acicula/safety/erythema_course.hpp"

#include <algorithm>
#include <cmath>

namespace acicula::safety {
namespace {

/// [s] tau; for depth and density above 0.
double decay_time(double depth, double density, const Parameters& parameters) {
  return parameters.erythema_time *
         std::pow(depth / parameters.erythema_depth, parameters.erythema_depth_exponent) *
         std::pow(density / parameters.erythema_density, parameters.erythema_density_exponent);
}

}  // namespace

double erythema(double depth, double density, double time, const Parameters& parameters) {
  if (depth <= 0.0 || density <= 0.0) return 0.0;
  return parameters.erythema_contrast * std::exp(-time / decay_time(depth, density, parameters));
}

double erythema_until(double depth, double density, double redness, const Parameters& parameters) {
  if (depth <= 0.0 || density <= 0.0) return 0.0;
  return decay_time(depth, density, parameters) *
         std::max(0.0, std::log(parameters.erythema_contrast / redness));
}

}  // namespace acicula::safety

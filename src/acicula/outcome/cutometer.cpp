#include "acicula/outcome/cutometer.hpp"

#include <algorithm>
#include <cmath>

namespace acicula::outcome {

Cutometer cutometer(double stiffening, double age, const Parameters& parameters) {
  const auto ratio = [&](double at_reference_age, double slope) {
    const double untreated =
        std::clamp(at_reference_age + slope * (age - parameters.cutometer_age), 0.0, 1.0);
    return 1.0 - std::pow(1.0 - untreated, stiffening);
  };
  Cutometer seen;
  seen.R2 = ratio(parameters.cutometer_R2, parameters.cutometer_R2_slope);
  seen.R5 = ratio(parameters.cutometer_R5, parameters.cutometer_R5_slope);
  seen.R7 = seen.R5 / (1.0 + parameters.cutometer_R6);
  return seen;
}

}  // namespace acicula::outcome

#include "acicula/puncture/pain.hpp"

#include <algorithm>
#include <cmath>

namespace acicula::puncture {
namespace {

double anaesthesia_ratio(device::Anaesthesia anaesthesia, const Parameters& parameters) {
  switch (anaesthesia) {
    case device::Anaesthesia::topical_cream:
      return parameters.topical_pain_ratio;
    case device::Anaesthesia::needled_topical:
      return parameters.topical_pain_ratio * parameters.needled_topical_pain_ratio;
    case device::Anaesthesia::none:
      break;
  }
  return 1.0;
}

}  // namespace

double pain_score(double depth, double punctures_per_second, double sensitivity,
                  device::Anaesthesia anaesthesia, const Parameters& parameters) {
  if (depth <= 0.0) return 0.0;
  const double number =
      std::clamp(punctures_per_second * parameters.pain_window, 1.0, parameters.pain_number_limit);
  const double pain =
      anaesthesia_ratio(anaesthesia, parameters) * sensitivity * parameters.hypodermic_pain *
      parameters.reference_pain_share *
      std::pow(depth / parameters.reference_pain_depth, parameters.pain_depth_exponent) *
      std::pow(number, parameters.pain_number_exponent) * std::exp(parameters.pain_study_offset);
  // 10 and 100 are the ends of the two scales, not parameters.
  return -10.0 * std::expm1(-pain / 100.0);
}

}  // namespace acicula::puncture

#include "acicula/outcome/rated_change.hpp"

#include <cmath>
#include <numbers>

namespace acicula::outcome {

double rated_change(double before, double after, const Parameters& parameters) {
  return after + parameters.grade_error_after - before - parameters.grade_error_before;
}

double logit_scale(const Parameters& parameters) {
  return parameters.grade_error_sd * std::numbers::sqrt3 / std::numbers::pi;
}

double above_cut(double latent, double cut, double scale) {
  return 1.0 / (1.0 + std::exp((cut - latent) / scale));
}

}  // namespace acicula::outcome

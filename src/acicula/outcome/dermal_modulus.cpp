#include "acicula/outcome/dermal_modulus.hpp"

#include <algorithm>
#include <cmath>

namespace acicula::outcome {
namespace {

double ratio(double now, double before) { return before > 0.0 ? std::max(now, 0.0) / before : 1.0; }

}  // namespace

double relative_dermal_modulus(const healing::Observation& now, const healing::Observation& before,
                               const Parameters& parameters) {
  const auto bearing = [&](const healing::Observation& seen) {
    return seen.mature_collagen + parameters.immature_stiffness * seen.immature_collagen;
  };
  const double share = parameters.collagen_stiffness_share;
  const double collagen = ratio(bearing(now), bearing(before));
  return (1.0 - share) * ratio(now.elastin, before.elastin) +
         share * std::pow(collagen, parameters.collagen_exponent);
}

}  // namespace acicula::outcome

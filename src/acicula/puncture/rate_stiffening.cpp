#include "acicula/puncture/rate_stiffening.hpp"

#include <algorithm>
#include <cmath>

namespace acicula::puncture {

double rate_stiffening(double contact_speed, double stretch, const Parameters& parameters) {
  const double rate = std::clamp(contact_speed / parameters.rate_length, parameters.rate_minimum,
                                 parameters.rate_maximum);
  return std::pow(rate, parameters.rate_exponent) * (1.0 + parameters.stretch_stiffening * stretch);
}

}  // namespace acicula::puncture

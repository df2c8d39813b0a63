#include "acicula/healing/reepithelialisation.hpp"

#include <algorithm>

namespace acicula::healing {

double reepithelialise(double radius, double from, double until, const Parameters& parameters) {
  const double start = std::max(from, parameters.reepithelialisation_lag);
  const double moving = std::max(0.0, until - start);
  return std::max(0.0, radius - parameters.reepithelialisation_speed * moving);
}

double closure_time(double radius, const Parameters& parameters) {
  if (!(radius > 0.0)) return 0.0;
  return parameters.reepithelialisation_lag + radius / parameters.reepithelialisation_speed;
}

}  // namespace acicula::healing

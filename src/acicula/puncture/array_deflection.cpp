#include "acicula/puncture/array_deflection.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace acicula::puncture {

double neighbour_sum(double needles, double pitch) {
  if (needles <= 1.0) return 0.0;
  return 2.0 * std::sqrt(std::numbers::pi) / pitch * (std::sqrt(needles) - 1.0);
}

double array_deflection(double force, double hand_share, double modulus, double neighbours,
                        const Parameters& parameters) {
  const double nu = parameters.poisson_ratio;
  const double carried = std::min(1.0, force / hand_share);
  return (1.0 - nu * nu) * force * neighbours / (std::numbers::pi * modulus) * carried;
}

}  // namespace acicula::puncture

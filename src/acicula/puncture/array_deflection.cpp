#include "acicula/puncture/array_deflection.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace acicula::puncture {

double neighbour_sum(double needles, double pitch) {
  if (needles <= 1.0) return 0.0;
  constexpr double pi = std::numbers::pi;
  const double patch = std::sqrt(needles / pi);
  const double cell = std::sqrt(1.0 / pi);
  return std::max(0.0, (2.0 * pi - 4.0) * patch - 2.0 * pi * cell) / pitch;
}

double array_deflection(double force, double modulus, double neighbours,
                        const Parameters& parameters) {
  const double nu = parameters.poisson_ratio;
  return (1.0 - nu * nu) * force * neighbours / (std::numbers::pi * modulus);
}

}  // namespace acicula::puncture

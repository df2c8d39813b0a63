#include "acicula/puncture/ogden_energy.hpp"

#include <cmath>

namespace acicula::puncture {

double ogden_energy(double log_stretch, const OgdenSolid& solid) {
  const double alpha = solid.hardening;
  const double s = std::sinh(0.5 * alpha * log_stretch);
  return 8.0 * solid.shear_modulus / (alpha * alpha) * s * s;
}

}  // namespace acicula::puncture

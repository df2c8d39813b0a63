#include "acicula/puncture/rupture_force.hpp"

#include "acicula/puncture/membrane_rupture.hpp"
#include "acicula/puncture/planar_crack.hpp"

namespace acicula::puncture {

double rupture_force(const device::Needle& needle, const Parameters& parameters) {
  const double radius = 0.5 * needle.tip_diameter;
  const OgdenSolid skin{.shear_modulus = parameters.shear_modulus,
                        .hardening = parameters.strain_hardening};
  switch (parameters.rupture) {
    case Rupture::planar_crack:
      return planar_crack(radius, parameters.crack_toughness, skin).force;
    case Rupture::ring_crack:
      return ring_crack(radius, parameters.crack_toughness, skin).force;
    case Rupture::membrane:
      break;
  }
  return membrane_rupture_force(needle, parameters);
}

}  // namespace acicula::puncture

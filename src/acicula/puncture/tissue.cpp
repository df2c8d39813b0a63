#include "acicula/puncture/tissue.hpp"

#include "acicula/puncture/rate_stiffening.hpp"

#include <limits>

namespace acicula::puncture {

Tissue make_tissue(double epidermis, double dermis, const device::Technique& technique,
                   const device::Delivery& delivery, const Parameters& parameters) {
  Tissue tissue;
  const double stiffening = rate_stiffening(delivery.contact_speed, technique.stretch, parameters);
  tissue.elasto_fracture_length = parameters.elasto_fracture_length / stiffening;
  tissue.toughness = parameters.toughness;
  tissue.modulus =
      tissue.toughness / (parameters.indentation_coefficient * tissue.elasto_fracture_length);
  tissue.friction_stress =
      parameters.friction_stress * (technique.lubricated ? 1.0 : parameters.dry_friction_ratio);
  tissue.layers[0] = {.bottom = epidermis, .resistance = parameters.epidermis_resistance};
  tissue.layers[1] = {.bottom = epidermis + dermis};
  tissue.layers[2] = {.bottom = std::numeric_limits<double>::infinity(),
                      .resistance = parameters.fat_resistance,
                      .modulus = parameters.fat_modulus_ratio};
  return tissue;
}

}  // namespace acicula::puncture

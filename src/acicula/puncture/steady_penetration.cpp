#include "acicula/puncture/steady_penetration.hpp"

#include "acicula/puncture/needle_taper.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace acicula::puncture {

double penetration_force(const device::Needle& needle, const Tissue& tissue, double depth,
                         std::size_t layer) {
  const double fracture =
      tissue.layers[layer].resistance * tissue.toughness * needle_diameter(needle, depth);
  double flank = 0.0;
  double top = 0.0;
  for (const TissueLayer& passed : tissue.layers) {
    const double bottom = std::min(depth, passed.bottom);
    if (bottom <= top) continue;
    flank += passed.resistance * (needle_profile_area(needle, depth - top) -
                                  needle_profile_area(needle, depth - bottom));
    top = bottom;
  }
  return fracture + tissue.friction_stress * std::numbers::pi * flank;
}

double penetration_dimple(const device::Needle& needle, const Tissue& tissue, double depth,
                          std::size_t layer) {
  const TissueLayer& at = tissue.layers[layer];
  return std::sqrt(tissue.elasto_fracture_length * at.resistance / at.modulus *
                   needle_diameter(needle, depth));
}

}  // namespace acicula::puncture

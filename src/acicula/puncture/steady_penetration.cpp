#include "acicula/puncture/steady_penetration.hpp"

#include "acicula/puncture/needle_taper.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace acicula::puncture {

double cutting_force(const device::Needle& needle, const Tissue& tissue, double depth,
                     std::size_t layer) {
  return tissue.layers[layer].resistance * tissue.toughness * needle_diameter(needle, depth);
}

double friction_force(const device::Needle& needle, const Tissue& tissue, double depth) {
  double flank = 0.0;
  double top = 0.0;
  for (const TissueLayer& passed : tissue.layers) {
    const double bottom = std::min(depth, passed.bottom);
    if (bottom <= top) continue;
    flank += passed.resistance * (needle_profile_area(needle, depth - top) -
                                  needle_profile_area(needle, depth - bottom));
    top = bottom;
  }
  return tissue.friction_stress * std::numbers::pi * flank;
}

double penetration_force(const device::Needle& needle, const Tissue& tissue, double depth,
                         std::size_t layer) {
  return cutting_force(needle, tissue, depth, layer) + friction_force(needle, tissue, depth);
}

double cutting_work(const device::Needle& needle, const Tissue& tissue, double depth) {
  double area = 0.0;
  double top = 0.0;
  for (const TissueLayer& passed : tissue.layers) {
    const double bottom = std::min(depth, passed.bottom);
    if (bottom <= top) continue;
    area += passed.resistance *
            (needle_profile_area(needle, bottom) - needle_profile_area(needle, top));
    top = bottom;
  }
  return tissue.toughness * area;
}

double friction_work(const device::Needle& needle, const Tissue& tissue, double depth) {
  double slid = 0.0;
  double top = 0.0;
  for (const TissueLayer& passed : tissue.layers) {
    const double bottom = std::min(depth, passed.bottom);
    if (bottom <= top) continue;
    slid += passed.resistance * (needle_profile_integral(needle, depth - top) -
                                 needle_profile_integral(needle, depth - bottom));
    top = bottom;
  }
  return tissue.friction_stress * std::numbers::pi * slid;
}

double penetration_dimple(const device::Needle& needle, const Tissue& tissue, double depth,
                          std::size_t layer) {
  const TissueLayer& at = tissue.layers[layer];
  return std::sqrt(tissue.elasto_fracture_length * at.resistance / at.modulus *
                   needle_diameter(needle, depth));
}

}  // namespace acicula::puncture

#include "acicula/absorption/steady_permeability.hpp"

#include "acicula/absorption/lateral_exchange.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace acicula::absorption {

double channel_conductance(double radius, double depth, double liquid_diffusivity,
                           double tissue_conductance) {
  if (!(liquid_diffusivity > 0.0) || !(tissue_conductance > 0.0)) return 0.0;
  const double liquid = 0.5 * depth / (std::numbers::pi * radius * radius * liquid_diffusivity);
  return 1.0 / (liquid + 1.0 / tissue_conductance);
}

double channel_permeability(const puncture::Channels& channels, const Thicknesses& thicknesses,
                            const Permeant& permeant, double pore_efficiency) {
  const double radius = channels.radius * std::sqrt(pore_efficiency);
  const double corneum = thicknesses.stratum_corneum;
  const double epidermis = corneum + thicknesses.viable_epidermis;
  double sum = 0.0;
  for (const auto& [depth, weight] : residual_depths(channels)) {
    if (depth <= corneum) continue;
    const double wall = wall_shape_factor(channel_area_share(channels.density, radius));
    const double in_epidermis = std::min(depth, epidermis) - corneum;
    const double in_dermis = std::max(depth - epidermis, 0.0);
    const double at_floor =
        depth > epidermis ? permeant.dermis_diffusivity : permeant.epidermis_diffusivity;
    const double tissue =
        permeant.tissue_partition *
        (permeant.epidermis_diffusivity * wall * in_epidermis +
         permeant.dermis_diffusivity * wall * in_dermis + at_floor * floor_shape_factor(radius));
    sum += channels.density * weight *
           channel_conductance(radius, depth, permeant.channel_diffusivity, tissue);
  }
  return sum;
}

double intact_permeability(const Thicknesses& thicknesses, const Permeant& permeant) {
  const double lipid =
      permeant.corneum_diffusivity * permeant.corneum_partition / thicknesses.stratum_corneum;
  const double polar = permeant.polar_permeability;
  const double epidermis =
      permeant.epidermis_diffusivity * permeant.tissue_partition / thicknesses.viable_epidermis;
  if (!(epidermis > 0.0)) return 0.0;
  const double root = std::sqrt(permeant.clearance / permeant.dermis_diffusivity);
  const double dermis = permeant.tissue_partition * permeant.dermis_diffusivity * root *
                        std::tanh(thicknesses.dermis * root);
  const double viable = epidermis * dermis / (epidermis + dermis);
  return viable * (permeant.unionised_vehicle * lipid + polar) /
         (viable + permeant.unionised_tissue * lipid + polar);
}

}  // namespace acicula::absorption

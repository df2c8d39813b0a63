#include "acicula/absorption/steady_permeability.hpp"

#include "acicula/absorption/lateral_exchange.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace acicula::absorption {

double fin_conductance(double length, double leak, double along, double end) {
  if (!(leak > 0.0) || !(along > 0.0)) return length > 0.0 ? 0.0 : end;
  const double endless = std::sqrt(leak * along);
  const double t = std::tanh(length * std::sqrt(leak / along));
  return endless * (end + endless * t) / (endless + end * t);
}

double channel_permeability(const puncture::Channels& channels, const Thicknesses& thicknesses,
                            const Permeant& permeant, double pore_efficiency) {
  const double radius = channels.radius * std::sqrt(pore_efficiency);
  const double share = channel_area_share(channels.density, radius);
  const double along = std::numbers::pi * radius * radius * permeant.channel_diffusivity;
  const double corneum = thicknesses.stratum_corneum;
  const double epidermis = corneum + thicknesses.viable_epidermis;
  double sum = 0.0;
  for (const auto& [depth, weight] : residual_depths(channels)) {
    if (depth <= corneum || !(along > 0.0)) continue;
    const double in_viable = depth - corneum;
    const auto fin = [&](double length, double diffusivity, double end) {
      const double tissue = diffusivity * permeant.tissue_partition;
      const double given_off =
          exchange_length(share, in_viable / radius, permeant.channel_diffusivity / tissue);
      return fin_conductance(length, tissue * wall_shape_factor(share, given_off), along, end);
    };
    const double at_floor =
        depth > epidermis ? permeant.dermis_diffusivity : permeant.epidermis_diffusivity;
    double below = at_floor * permeant.tissue_partition * floor_shape_factor(radius);
    if (depth > epidermis) below = fin(depth - epidermis, permeant.dermis_diffusivity, below);
    below = fin(std::min(depth, epidermis) - corneum, permeant.epidermis_diffusivity, below);
    const double mouth = along / corneum;
    sum += channels.density * weight * below * mouth / (below + mouth);
  }
  return sum;
}

double needled_permeability(const Thicknesses& thicknesses, const Permeant& permeant,
                            double channels) {
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
  return viable * (permeant.unionised_vehicle * lipid + polar + channels) /
         (viable + permeant.unionised_tissue * lipid + polar + channels);
}

double intact_permeability(const Thicknesses& thicknesses, const Permeant& permeant) {
  return needled_permeability(thicknesses, permeant, 0.0);
}

}  // namespace acicula::absorption

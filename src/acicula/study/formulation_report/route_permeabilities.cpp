#include "acicula/study/formulation_report/route_permeabilities.hpp"

#include "acicula/absorption/permeant.hpp"
#include "acicula/absorption/steady_permeability.hpp"

namespace acicula::study {

RoutePermeabilities route_permeabilities(const skin::Skin& skin, const absorption::Serum& serum,
                                         const puncture::Channels& channels,
                                         const absorption::Delivered& delivered,
                                         const absorption::Parameters& parameters) {
  using absorption::Hydration;
  const Hydration hydration = serum.occluded ? Hydration::full : Hydration::partial;
  const absorption::Permeant permeant =
      absorption::make_permeant(serum.molecule, serum.vehicle_ph, hydration, parameters,
                                serum.trans_bilayer_fit, serum.channel_viscosity_ratio);
  const double swelling = serum.occluded ? parameters.occlusion_swelling : 1.0;
  const absorption::Thicknesses thicknesses{
      .stratum_corneum = swelling * skin.stratum_corneum.thickness,
      .viable_epidermis = skin.viable_epidermis.thickness,
      .dermis = skin.dermis.thickness};
  RoutePermeabilities routes{.lipid = permeant.unionised_vehicle * permeant.corneum_diffusivity *
                                      permeant.corneum_partition / thicknesses.stratum_corneum,
                             .polar = permeant.polar_permeability,
                             .intact = delivered.permeability_intact,
                             .needled = delivered.permeability};
  if (channels.density > 0.0) {
    routes.channels = absorption::channel_permeability(channels, thicknesses, permeant,
                                                       parameters.pore_efficiency);
  }
  return routes;
}

}  // namespace acicula::study

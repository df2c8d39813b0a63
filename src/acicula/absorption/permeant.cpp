#include "acicula/absorption/permeant.hpp"

#include "acicula/absorption/aqueous_diffusivity.hpp"
#include "acicula/absorption/dermal_clearance.hpp"
#include "acicula/absorption/ionisation.hpp"
#include "acicula/absorption/polar_route.hpp"
#include "acicula/absorption/viable_tissue.hpp"

#include <numbers>

namespace acicula::absorption {

Permeant make_permeant(const Molecule& molecule, double vehicle_ph, Hydration hydration,
                       const Parameters& p, TransBilayerFit fit, double viscosity_ratio) {
  Permeant permeant;
  const double volume = molar_volume(molecule, p);
  const double in_water = aqueous_diffusivity(volume, p);
  const bool mobile = molecule.molar_mass <= p.mobile_molar_mass_limit;
  if (molecule.log10_kow && molecule.molar_mass <= p.intact_molar_mass_limit) {
    const LipidRoute lipid =
        wang_nitsche_kasting(molecule.molar_mass, volume, *molecule.log10_kow, hydration, p, fit);
    permeant.corneum_partition = lipid.partition;
    permeant.corneum_diffusivity = lipid.diffusivity;
  }
  permeant.polar_permeability = polar_route(molecule.molar_mass, in_water, p);
  permeant.channel_diffusivity = mobile ? in_water / viscosity_ratio : 0.0;
  const ViableTissue tissue = viable_tissue(molecule, p);
  permeant.tissue_partition = tissue.partition;
  permeant.epidermis_diffusivity = p.viable_epidermis_factor * tissue.diffusivity;
  permeant.dermis_diffusivity = tissue.diffusivity;
  permeant.clearance = dermal_clearance(molecule, tissue.binding_factor, p);
  permeant.clearance_rise =
      dermal_clearance(molecule, tissue.binding_factor, p, p.flush_flow_factor) -
      permeant.clearance;
  if (molecule.degradation_half_life) {
    permeant.degradation = std::numbers::ln2 / *molecule.degradation_half_life;
  }
  permeant.unionised_vehicle = unionised_share(molecule, vehicle_ph);
  permeant.unionised_tissue = unionised_share(molecule, p.tissue_ph);
  return permeant;
}

}  // namespace acicula::absorption

#include "acicula/absorption/permeant.hpp"

#include "acicula/absorption/aqueous_diffusivity.hpp"
#include "acicula/absorption/dermal_clearance.hpp"
#include "acicula/absorption/ionisation.hpp"
#include "acicula/absorption/polar_route.hpp"
#include "acicula/absorption/viable_tissue.hpp"

namespace acicula::absorption {

Permeant make_permeant(const Molecule& molecule, double vehicle_ph, Hydration hydration,
                       const Parameters& p) {
  Permeant permeant;
  const double volume = molar_volume(molecule, p);
  const double in_water = aqueous_diffusivity(volume, p);
  const bool mobile = molecule.molar_mass <= p.mobile_molar_mass_limit;
  if (molecule.log10_kow && molecule.molar_mass <= p.intact_molar_mass_limit) {
    const LipidRoute lipid =
        wang_nitsche_kasting(molecule.molar_mass, volume, *molecule.log10_kow, hydration, p);
    permeant.corneum_partition = lipid.partition;
    permeant.corneum_diffusivity = lipid.diffusivity;
  }
  permeant.polar_permeability = polar_route(molecule.molar_mass, in_water, p);
  permeant.channel_diffusivity = mobile ? in_water : 0.0;
  const ViableTissue tissue = viable_tissue(molecule, p);
  permeant.tissue_partition = tissue.partition;
  permeant.epidermis_diffusivity = p.viable_epidermis_factor * tissue.diffusivity;
  permeant.dermis_diffusivity = tissue.diffusivity;
  permeant.clearance = dermal_clearance(molecule, tissue.binding_factor, p);
  permeant.unionised_vehicle = unionised_share(molecule, vehicle_ph);
  permeant.unionised_tissue = unionised_share(molecule, p.tissue_ph);
  return permeant;
}

std::vector<Caution> cautions_of(const Molecule& molecule, const Parameters& p) {
  std::vector<Caution> cautions;
  const bool crosses = molecule.molar_mass <= p.intact_molar_mass_limit;
  if (!molecule.log10_kow) {
    cautions.push_back(
        {"absorption.no_lipid_route",
         "The active has no octanol-water coefficient: no lipid route, it enters through channels"
         " (and the polar route, if it is small) alone."});
  } else if (*molecule.log10_kow < p.valid_kow_minimum ||
             *molecule.log10_kow > p.valid_kow_maximum) {
    cautions.push_back(
        {"absorption.log_kow_extrapolated",
         "log10 Kow of the active lies outside the range in which the model of stratum corneum was"
         " published: its permeability is an extrapolation."});
  }
  if (!crosses) {
    cautions.push_back({"absorption.no_intact_route",
                        "The active is too large for intact stratum corneum: neither the lipid nor "
                        "the polar route carries it, only channels do."});
  } else if (molecule.molar_mass < p.valid_molar_mass_minimum ||
             molecule.molar_mass > p.valid_molar_mass_maximum) {
    cautions.push_back({"absorption.molar_mass_extrapolated",
                        "The molar mass of the active lies outside the range in which the model of "
                        "stratum corneum was published: its permeability is an extrapolation."});
  }
  if (molecule.molar_mass > p.mobile_molar_mass_limit) {
    cautions.push_back({"absorption.immobile",
                        "The active is too large to diffuse: only what fills the channels during "
                        "needling enters."});
  }
  return cautions;
}

}  // namespace acicula::absorption

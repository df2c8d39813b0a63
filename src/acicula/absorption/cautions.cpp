#include "acicula/absorption/cautions.hpp"

#include "acicula/absorption/solubility.hpp"

namespace acicula::absorption {

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

std::vector<Caution> cautions_of(const Serum& serum, const Delivered& delivered,
                                 const Parameters& p) {
  std::vector<Caution> cautions = cautions_of(serum.molecule, p);
  if (serum.concentration > solubility_at(serum.molecule, serum.vehicle_ph, p)) {
    cautions.push_back({"absorption.undissolved",
                        "The serum holds more of the active than dissolves in water at its pH: the "
                        "excess counts as solid. A solvent in the vehicle is not described."});
  }
  if (serum.molecule.systemic_limit && delivered.systemic_total > *serum.molecule.systemic_limit) {
    cautions.push_back({"absorption.systemic_limit",
                        "Blood and lymph take up more of the active over the treated area than the "
                        "largest dose for an adult."});
  }
  return cautions;
}

}  // namespace acicula::absorption

#include "acicula/absorption/viable_tissue.hpp"

#include "acicula/absorption/ionisation.hpp"

#include <cmath>

namespace acicula::absorption {
namespace {

constexpr double gram_per_mole = 1e-3;

/// Unbound share f_u in plasma.
double unbound_share(const Molecule& molecule, double distribution, const Parameters& p) {
  double slope = p.protein_binding_slope_acid;
  double offset = p.protein_binding_offset_acid;
  if (molecule.ionisation == Ionisation::neutral || molecule.ionisation == Ionisation::base) {
    slope = p.protein_binding_slope_neutral;
    offset = p.protein_binding_offset_neutral;
  } else if (molecule.acid_pharmacophore) {
    slope = p.protein_binding_slope_pharmacophore;
    offset = p.protein_binding_offset_pharmacophore;
  }
  const double bound = slope * std::exp(std::log10(distribution)) + offset;
  return 1.0 - bound / (bound + 1.0);
}

}  // namespace

ViableTissue viable_tissue(const Molecule& molecule, const Parameters& p) {
  const double mass = molecule.molar_mass / gram_per_mole;
  const double free_diffusivity =
      molecule.molar_mass > p.mobile_molar_mass_limit
          ? 0.0
          : p.tissue_diffusivity_1 * std::pow(mass, -p.tissue_diffusivity_exponent);
  if (!molecule.log10_kow) {
    return {
        .binding_factor = 1.0, .partition = p.tissue_water_share, .diffusivity = free_diffusivity};
  }
  const double distribution =
      unionised_share(molecule, p.tissue_ph) * std::pow(10.0, *molecule.log10_kow);
  const double unbound = unbound_share(molecule, distribution, p);
  const double factor = p.binding_free_share + p.binding_protein_share / unbound +
                        p.binding_lipid_share * distribution;
  const double with_protein =
      p.binding_protein_share * p.bound_diffusivity * (1.0 - unbound) / unbound;
  return {.binding_factor = factor,
          .partition = p.tissue_water_share * factor,
          .diffusivity = (free_diffusivity + with_protein) / factor};
}

}  // namespace acicula::absorption

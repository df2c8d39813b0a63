#include "acicula/absorption/dermal_clearance.hpp"

#include "acicula/absorption/aqueous_diffusivity.hpp"
#include "acicula/core/units.hpp"

#include <cmath>

namespace acicula::absorption {
namespace {

/// Hindrance of a sphere in a cylindrical pore, H(x), x radius over pore radius.
double pore_hindrance(double x) {
  if (x >= 1.0) return 0.0;
  const double drag = 1.0 - 2.104 * x + 2.09 * std::pow(x, 3) - 0.95 * std::pow(x, 5);
  return (1.0 - x) * (1.0 - x) * drag;
}

double potts_guy(double log10_kow, double molar_mass, const Parameters& p) {
  const double log10_permeability =
      p.potts_guy_intercept + p.potts_guy_kow * log10_kow - p.potts_guy_mass * molar_mass;
  return std::pow(10.0, log10_permeability) * unit::centimetre / unit::hour;
}

}  // namespace

double dermal_clearance(const Molecule& molecule, double binding_factor, const Parameters& p,
                        double flow_factor) {
  if (molecule.molar_mass > p.mobile_molar_mass_limit) return p.lymph_clearance / binding_factor;
  const double volume = molar_volume(molecule, p);
  const double hindrance = pore_hindrance(solute_radius(volume, p) / p.capillary_pore_radius);
  double wall = p.capillary_pore_route * aqueous_diffusivity(volume, p) * hindrance;
  if (molecule.log10_kow) {
    wall += p.capillary_lipid_factor * potts_guy(*molecule.log10_kow, molecule.molar_mass, p);
  }
  const double exchange = wall * p.capillary_surface;
  const double flow = flow_factor * p.dermal_blood_flow;
  const double blood = exchange * flow / (exchange + flow);
  return (blood + p.lymph_clearance) / binding_factor;
}

}  // namespace acicula::absorption

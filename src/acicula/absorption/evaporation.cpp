#include "acicula/absorption/evaporation.hpp"

#include <cmath>

namespace acicula::absorption {
namespace {

constexpr double gram_per_mole = 1e-3;

/// k_g [m s-1] of a vapour of this molar mass [kg mol-1].
double gas_side_transfer(double molar_mass, const Parameters& p) {
  return p.evaporation_coefficient * std::pow(p.wind_speed, p.evaporation_wind_exponent) /
         std::cbrt(molar_mass / gram_per_mole);
}

}  // namespace

double vehicle_evaporation(const Parameters& p) {
  return gas_side_transfer(p.water_molar_mass, p) * p.saturated_vapour *
         (1.0 - p.relative_humidity) / p.water_density;
}

double active_evaporation(const Molecule& molecule, double unionised, const Parameters& p) {
  if (molecule.vapour_pressure <= 0.0) return 0.0;
  const double saturated =
      molecule.vapour_pressure * molecule.molar_mass / (p.gas_constant * p.skin_temperature);
  return gas_side_transfer(molecule.molar_mass, p) * saturated / molecule.water_solubility *
         unionised;
}

}  // namespace acicula::absorption

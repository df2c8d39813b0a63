#include "acicula/absorption/aqueous_diffusivity.hpp"

#include <cmath>

namespace acicula::absorption {
namespace {

constexpr double cubic_centimetre_per_mole = 1e-6;

}  // namespace

double molar_volume(const Molecule& molecule, const Parameters& parameters) {
  return molecule.molar_volume.value_or(parameters.molar_volume_per_mass * molecule.molar_mass);
}

double aqueous_diffusivity(double volume, const Parameters& parameters) {
  const double v = volume / cubic_centimetre_per_mole;
  if (volume < parameters.large_molar_volume) {
    return parameters.water_diffusivity_small * std::pow(v, -parameters.water_diffusivity_exponent);
  }
  return parameters.water_diffusivity_large / std::cbrt(v);
}

double solute_radius(double volume, const Parameters& parameters) {
  const double v = volume / cubic_centimetre_per_mole;
  if (volume < parameters.large_molar_volume) {
    return parameters.radius_small * std::pow(v, parameters.water_diffusivity_exponent);
  }
  return parameters.radius_large * std::cbrt(v);
}

}  // namespace acicula::absorption

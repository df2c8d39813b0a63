#include "acicula/absorption/polar_route.hpp"

namespace acicula::absorption {

double polar_route(double molar_mass, double aqueous_diffusivity, const Parameters& parameters) {
  if (molar_mass > parameters.intact_molar_mass_limit) return 0.0;
  return parameters.polar_route * aqueous_diffusivity;
}

}  // namespace acicula::absorption

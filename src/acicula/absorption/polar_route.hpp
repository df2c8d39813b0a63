#pragma once

#include "acicula/absorption/parameters.hpp"

namespace acicula::absorption {

/// Permeability of the aqueous route of intact stratum corneum, open to every species, ionised or
/// not.
///
///   P_pol = B D_aq    below the size limit; 0 above
///
/// B area over path length of the route, fitted to hydrophilic compounds that the lipid route
/// underestimates by orders of magnitude. All of them were dosed in water, so the route counts only
/// while the film is wet.
/// @param molar_mass           [kg mol-1]
/// @param aqueous_diffusivity  [m2 s-1] D_aq
/// @return [m s-1]
/// @source cheruvu-2022 (data of the fit)
[[nodiscard]] double polar_route(double molar_mass, double aqueous_diffusivity,
                                 const Parameters& parameters);

}  // namespace acicula::absorption

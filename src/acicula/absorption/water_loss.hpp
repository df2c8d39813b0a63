#pragma once

#include "acicula/absorption/parameters.hpp"

namespace acicula::absorption {

/// Rise of transepidermal water loss through open pores, by the small-pore law.
///
///   1/dTEWL = 1/(n 4 D_v a dC) + 1/TEWL_max,   dC = rho_sat (1 - RH),   a = a_pore exp(-t/tau_m)
///
/// n pores per area, a radius of their mouths, D_v diffusivity of vapour in air, TEWL_max ceiling
/// set by the boundary layer and the tissue, tau_m time of the mouths to dry and plug. It follows
/// the radius, not the area, and recovers before the tract below is closed. What would be measured
/// on uncovered skin.
/// @param density  [m-2] n
/// @param radius   [m] a_pore, of the channel at this time
/// @param time     [s] since the session
/// @return [kg m-2 s-1]
/// @source brown-escombe; use for needled skin is our proposal
[[nodiscard]] double water_loss_rise(double density, double radius, double time,
                                     const Parameters& parameters);

}  // namespace acicula::absorption

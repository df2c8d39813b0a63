#pragma once

#include "acicula/absorption/parameters.hpp"
#include "acicula/absorption/state.hpp"

namespace acicula::absorption {

/// Speed at which the water of an open film evaporates, as film thickness per time.
///
///   e_w = k_g rho_sat (1 - RH)/rho_w,    k_g = 6320 u^0.78 M^(-1/3) cm/h
///
/// u wind speed in m/s, M molar mass in g/mol, rho_sat vapour at saturation, RH relative humidity,
/// rho_w density of water. Water activity of the film is taken as 1 until its water is gone.
/// @return [m s-1]
/// @source osp-skin-permeation, guide (k_g)
[[nodiscard]] double vehicle_evaporation(const Parameters& parameters);

/// Velocity at which the dissolved active evaporates from an open film: flux = velocity times
/// concentration.
///
///   k_e = k_g P_vap M/(R T S_0) f
///
/// P_vap vapour pressure at skin temperature, T skin temperature, S_0 intrinsic solubility, f
/// uncharged share: the vapour over a film saturated with the uncharged species is saturated.
/// @param unionised  [1] f, in the liquid that evaporates
/// @return [m s-1]; 0 for an involatile active
/// @source osp-skin-permeation, guide (k_g)
[[nodiscard]] double active_evaporation(const Molecule& molecule, double unionised,
                                        const Parameters& parameters);

}  // namespace acicula::absorption

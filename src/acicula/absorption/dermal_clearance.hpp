#pragma once

#include "acicula/absorption/parameters.hpp"
#include "acicula/absorption/state.hpp"

namespace acicula::absorption {

/// Rate at which blood and lymph take a molecule out of the dermis.
///
///   k     = (k_blood + k_lymph)/BF,    1/k_blood = 1/(P_cap S) + 1/Q
///   P_cap = 100 P_PG + q D_aq H(a/r),  log10 P_PG = -2.74 + 0.71 log10 Kow - 0.0061 M  (cm/h)
///   H(x)  = (1 - x)^2 (1 - 2.104 x + 2.09 x^3 - 0.95 x^5)
///
/// P_PG Potts-Guy permeability (lipid way; none without log10 Kow), q pore area over path of the
/// capillary wall, a solute radius, r pore radius, S capillary surface and Q blood flow per volume,
/// BF binding factor. Without the pores hydrophilic molecules would stay for weeks.
/// Above the mobile limit lymph alone clears.
/// @param binding_factor  [1] BF
/// @param flow_factor     [1] blood flow over that of skin at rest, multiplies Q
/// @return [s-1] of the concentration in tissue
/// @source osp-skin-permeation (P_PG, S, Q), deen-1987 (H)
[[nodiscard]] double dermal_clearance(const Molecule& molecule, double binding_factor,
                                      const Parameters& parameters, double flow_factor = 1.0);

}  // namespace acicula::absorption

#pragma once

#include "acicula/device/state.hpp"
#include "acicula/puncture/parameters.hpp"

namespace acicula::puncture {

/// Vessels that one puncture is expected to cut.
///
///   N_v = (pi/4) Int_(z_e)^(z) L_v(x) (d(z - x) + 2 r_v) dx
///
/// z_e epidermis, which has no vessels, z dynamic depth, d needle diameter, r_v vessel radius, L_v
/// length of vessels per volume: papillary to z_e + papillary_thickness, reticular below. pi/4 is
/// the mean over directions of randomly oriented lines that meet a slender cylinder (Cauchy).
/// @param depth      z [m]
/// @param epidermis  z_e [m]
/// @return [1]
[[nodiscard]] double vessel_cuts(const device::Needle& needle, double depth, double epidermis,
                                 const Parameters& parameters);

/// Bleeding as an ordinal: 0 none, 1 pinpoint, 2 oozing, 3 free.
///
///   B = rho_d (1 - exp(-N_v)),  grade linear in B up to B_1, then in ln B through
///   (B_1, 1), (B_2, 2), (B_3, 3), at most 3
///
/// No measurement of bleeding against depth was found: the three bounds B_i are judgement.
/// @param density  rho_d [m-2] distinct holes
/// @param cuts     N_v [1]
/// @return [1], 0 to 3
[[nodiscard]] double bleeding_grade(double density, double cuts, const Parameters& parameters);

}  // namespace acicula::puncture

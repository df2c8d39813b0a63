#pragma once

#include "acicula/device/state.hpp"
#include "acicula/puncture/parameters.hpp"

namespace acicula::puncture {

/// Median force at which a solid needle breaks the skin, by the law that `parameters.rupture`
/// names.
///
///   membrane:      F_i = Gam d_tip                       membrane_rupture
///   planar_crack:  F_i = eta(J / (mu R), alpha) J d_tip  planar_crack, sharp tips
///   ring_crack:    F_i = F_ring(J, R, mu, alpha)         ring_crack, flat ends
///
/// R = d_tip / 2. The membrane law was seen for tips of 5 to 37 um; the two cracks carry it to
/// blunter ones.
/// @return [N]
[[nodiscard]] double rupture_force(const device::Needle& needle, const Parameters& parameters);

}  // namespace acicula::puncture

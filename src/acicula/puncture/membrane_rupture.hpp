#pragma once

#include "acicula/device/state.hpp"
#include "acicula/puncture/parameters.hpp"
#include "acicula/puncture/support.hpp"

namespace acicula::puncture {

/// Median force at which a solid needle breaks the skin.
///
///   F_i = Gam d_tip
///
/// Gam rupture force gradient, d_tip tip diameter. Seen for 5 to 37 um; beyond it is extrapolation
/// (by fracture mechanics the slope rises slowly with the diameter, see planar_crack).
/// @return [N]
/// @source roemgens-2014
[[nodiscard]] double membrane_rupture_force(const device::Needle& needle,
                                            const Parameters& parameters);

/// Largest force that a needle can put on unbroken skin before its base is down or its hand's share
/// is spent: the force F(D) of the dimple D with  D + a(F(D)) = L + h,  at most support.force.
/// @param modulus  [Pa] of the skin
/// @return [N]
[[nodiscard]] double force_before_rupture(const device::Needle& needle, double modulus,
                                          const Support& support, const Parameters& parameters);

/// Share of needles whose threshold lies below a force: the threshold is lognormal between needles
/// with median F_i.
///
///   p = Phi(ln(F / F_i) / s),   s^2 = ln(1 + CV^2)
///
/// @param force  F [N] that every needle can reach
/// @return [1], 0 to 1
[[nodiscard]] double ruptured_share(double force, double median_rupture_force,
                                    const Parameters& parameters);

}  // namespace acicula::puncture

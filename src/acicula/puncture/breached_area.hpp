#pragma once

#include "acicula/device/state.hpp"
#include "acicula/puncture/parameters.hpp"

namespace acicula::puncture {

/// Share of the surface that the open channels breach.
///
///   phi = 1 - exp(-rho_d pi r_ch^2 q),   q = 1 + k (loop + drag) / (2 r_ch)
///
/// rho_d distinct holes, r_ch channel radius, q how much longer than wide a hole is torn: loop path
/// of a roller's tip along the surface, drag path of a pen's, k share of it that the skin does not
/// follow.
/// @param density  rho_d [m-2]
/// @param radius   r_ch [m]
/// @return [1], within [0, 1)
[[nodiscard]] double breached_area(double density, double radius, const device::Delivery& delivery,
                                   const Parameters& parameters);

}  // namespace acicula::puncture

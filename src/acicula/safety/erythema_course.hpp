#pragma once

#include "acicula/safety/parameters.hpp"

namespace acicula::safety {

/// Time until the redness of a session has fallen to a level.
///
///   E(t) = E_0 exp(-t / tau),   tau = tau_1 (z / z_1)^p (rho / rho_1)^q
///   t = tau ln(E_0 / E)
///
/// z mean depth of the needles, rho punctures per area, both against the reference. Published
/// durations differ tenfold for the same needle: read the result as an order of magnitude.
/// @param depth    [m]  @param density  [m-2]
/// @param redness  [1] the level over the least visible redness; 1 is where it is no longer seen
/// @return [s]; 0 when nothing was punctured, or the level is above the first redness
/// @source bal-2008, hkjdv-2018, striae-rct-2018, chu-2021
[[nodiscard]] double erythema_until(double depth, double density, double redness,
                                    const Parameters& parameters);

}  // namespace acicula::safety

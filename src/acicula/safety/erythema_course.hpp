#pragma once

#include "acicula/safety/parameters.hpp"

namespace acicula::safety {

/// Redness a time after a session.
///
///   E(t) = E_0 exp(-t / tau),   tau = tau_1 (z / z_1)^p (rho / rho_1)^q
///
/// z mean depth of the needles, rho punctures per area, both against the reference. Redness rises
/// within minutes, which is left out.
/// @param depth  [m]  @param density  [m-2]
/// @param time   [s] since the session, not negative
/// @return [1] over the least visible redness; 0 when nothing was punctured
/// @source bal-2008, hkjdv-2018, striae-rct-2018, chu-2021
[[nodiscard]] double erythema(double depth, double density, double time,
                              const Parameters& parameters);

/// Time until the redness of a session has fallen to a level.
///
///   t = tau ln(E_0 / E)
///
/// with the symbols of erythema(). Published durations differ tenfold for the same needle: read the
/// result as an order of magnitude.
/// @param depth    [m]  @param density  [m-2]
/// @param redness  [1] the level over the least visible redness; 1 is where it is no longer seen
/// @return [s]; 0 when nothing was punctured, or the level is above the first redness
/// @source bal-2008, hkjdv-2018, striae-rct-2018, chu-2021
[[nodiscard]] double erythema_until(double depth, double density, double redness,
                                    const Parameters& parameters);

}  // namespace acicula::safety

#pragma once

#include "acicula/device/state.hpp"
#include "acicula/puncture/parameters.hpp"

namespace acicula::puncture {

/// Load on its free tip at which a needle, fixed at its base, buckles (Euler).
///
///   shaft:  y'' + k^2 y = 0,  k^2 = P / (E I),  I = pi d^4 / 64, d diameter at the base
///   cone:   y = x sin(q (1/a - 1/x)),  q = k b^2,  a and b distances of the tip and of the cone's
///           base from its apex
///
/// Deflection y is counted from the line of the load; y and y' are continuous where the cone ends
/// and y' = 0 at the base. P is the smallest load that allows it. Limits: pi^2 E I / (4 L^2) for a
/// cylinder, pi^2 E sqrt(I_tip I) / L^2 for a slender cone. Tissue round the needle would support
/// it and load it along its flank: the figure speaks of the moment before it breaks the skin.
/// @return [N]
[[nodiscard]] double buckling_load(const device::Needle& needle);

/// Load at which a needle buckles whose tip stands in the dimple that the load has pressed.
///
///   y'(L) (P - k L) + k y(L) = 0,   k = 2 (1 - nu) / (2 - nu) dF/dD   at F(D) = P
///
/// y as above, y = 0 at the tip; k [N m-1] stiffness of the skin against a push sideways, by
/// Mindlin's ratio to the stiffness dF/dD of the dimple for a contact that does not slip. Limits:
/// buckling_load for k = 0; the column held at both ends, 20.19 E I / L^2 for a cylinder, for
/// stiff skin. P is the smallest such load.
/// @param modulus  [Pa] of the skin
/// @return [N], at least buckling_load
/// @source mindlin-1949
[[nodiscard]] double held_buckling_load(const device::Needle& needle, double modulus,
                                        const Parameters& parameters);

}  // namespace acicula::puncture

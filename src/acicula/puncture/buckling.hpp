#pragma once

#include "acicula/device/state.hpp"

namespace acicula::puncture {

/// Load on its tip at which a needle, fixed at its base, buckles (Euler).
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

}  // namespace acicula::puncture

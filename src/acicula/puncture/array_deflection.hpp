#pragma once

#include "acicula/puncture/parameters.hpp"

namespace acicula::puncture {

/// Sum of 1/r over the neighbours of the middle needle of an array, less the same sum at the rim.
///
///   S = max(0, (2 pi - 4) R_p - 2 pi r_0) / p^2,   R_p = p sqrt(n / pi),   r_0 = p / sqrt(pi)
///
/// n needles on a lattice of pitch p, spread evenly over a round patch of radius R_p: 2 pi R_p /
/// p^2 is the integral of 1/r over the patch seen from its middle, 4 R_p / p^2 from its rim, and
/// r_0 the cell of the needle itself, whose own dimple is another law. The rim counts because the
/// base of the array comes to rest there: that the whole patch sinks costs no depth. Fewer than 8
/// needles give 0.
/// @param needles  n [1], needles in contact
/// @param pitch    p [m], positive where n > 1
/// @return [m-1]
[[nodiscard]] double neighbour_sum(double needles, double pitch);

/// How far the neighbours of a needle push the skin away from it (bed of nails).
///
///   a(f) = (1 - nu^2) f S / (pi E)
///
/// Boussinesq's point load on an elastic half-space, superposed.
/// @param force       f [N] on each needle
/// @param modulus     E [Pa]
/// @param neighbours  S [m-1]
/// @return [m]
[[nodiscard]] double array_deflection(double force, double modulus, double neighbours,
                                      const Parameters& parameters);

}  // namespace acicula::puncture

#pragma once

#include "acicula/puncture/parameters.hpp"

namespace acicula::puncture {

/// Sum of 1/r over the neighbours of the middle needle of an array.
///
///   S = (2 sqrt(pi) / p) (sqrt(n) - 1)
///
/// n needles on a square lattice of pitch p, the sum taken as the integral over the round patch of
/// n cells less the cell of the needle itself (within 3 % of the lattice sum from 5 x 5 on).
/// @param needles  n [1], needles in contact; below 1 counts as 1
/// @param pitch    p [m]
/// @return [m-1]
[[nodiscard]] double neighbour_sum(double needles, double pitch);

/// How far the neighbours of a needle push the skin away from it (bed of nails).
///
///   a(f) = (1 - nu^2) f S / (pi E) min(1, f / f_hand)
///
/// Boussinesq's point load on an elastic half-space, superposed. f force on each needle, f_hand its
/// share of the hand force: what the needles do not carry, the base presses on the skin between
/// them, which lowers that skin alongside. The last factor is that reasoning in its simplest form,
/// not a derivation.
/// @param force       f [N]
/// @param hand_share  f_hand [N], positive
/// @param modulus     E [Pa]
/// @param neighbours  S [m-1]
/// @return [m]
[[nodiscard]] double array_deflection(double force, double hand_share, double modulus,
                                      double neighbours, const Parameters& parameters);

}  // namespace acicula::puncture

#pragma once

#include "acicula/puncture/ring_crack.hpp"

namespace acicula::puncture {

/// Work per depth of a sharp punch that slits the solid and wedges the slit open.
///
///   F(a) = 2 a J + W(2 a / pi, R)
///
/// a half-length of the slit, J toughness in opening (mode I), R radius of the punch. The published
/// work of opening a slit is a chart from finite elements, not read; in its place stands that of a
/// round hole of the same circumference, 4 a = 2 pi a_eq (W hole_expansion).
/// @param size  a [m], positive, at most pi R / 2
/// @return [N]
[[nodiscard]] double planar_crack_work(double size, double radius, double toughness,
                                       const OgdenSolid& solid);

/// The steady load of a sharp punch: the slit has the length for which the work per depth is least.
///
///   F = min over a of F(a) = eta(J / (mu R), alpha) J d,   d = 2 R
///
/// eta rises slowly with d, 0.5 to 1.3 for skin, so F is nearly linear in d. By the surrogate, F is
/// the load of a ring crack of half the toughness. Valid as ring_crack.
/// @source shergold-fleck-2004
[[nodiscard]] Crack planar_crack(double radius, double toughness, const OgdenSolid& solid);

}  // namespace acicula::puncture

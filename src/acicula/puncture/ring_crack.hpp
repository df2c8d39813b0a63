#pragma once

#include "acicula/puncture/ogden_energy.hpp"

namespace acicula::puncture {

/// A crack that advances steadily under a punch.
struct Crack {
  double size = 0.0;   ///< [m] radius of a ring, half-length of a slit, in the undeformed body
  double force = 0.0;  ///< [N] of the punch
};

/// Work per depth of a flat punch that cuts a ring of radius a and widens it to its own radius.
///
///   F(a) = 2 pi a J + W(a, R)
///
/// J toughness in shear (mode II), W hole_expansion, R radius of the punch.
/// @param size       a [m], positive, at most R
/// @param radius     R [m]
/// @param toughness  J [J m-2]
/// @return [N]
[[nodiscard]] double ring_crack_work(double size, double radius, double toughness,
                                     const OgdenSolid& solid);

/// The steady load of a flat-ended punch: the ring forms where the work per depth is least.
///
///   F = min over 0 < a < R of F(a);   F / (J R) depends on J / (mu R) and alpha alone
///
/// dF/da = 0 by bisection in ln(R/a). Valid for alpha of 2 and more, a body much larger than the
/// punch, no friction, no rate.
/// @source shergold-fleck-2004
[[nodiscard]] Crack ring_crack(double radius, double toughness, const OgdenSolid& solid);

}  // namespace acicula::puncture

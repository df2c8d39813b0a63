#pragma once

#include "acicula/puncture/parameters.hpp"

namespace acicula::puncture {

/// Force that a needle needs to press a dimple into skin that it has not yet broken.
///
///   F(D) = E [(16/9) R^(1/2) D^(3/2) (1 - w) + beta D^2 w],   w = s^2 (3 - 2 s),
///   s = ln(x / x_0) / ln(x_1 / x_0) held within 0 and 1,      x = D / R
///
/// R tip radius, x_0 = indentation_tip_end (a round tip of an incompressible solid, Hertz),
/// x_1 = indentation_cone_begin (the tip radius no longer matters). The blend between the two
/// published limits is ours.
/// @param depth    D [m] of the dimple
/// @param radius   R [m]
/// @param modulus  E [Pa]
/// @return [N]
/// @source shojaeifard-bacca-2025
[[nodiscard]] double indentation_force(double depth, double radius, double modulus,
                                       const Parameters& parameters);

/// Stiffness of the dimple, dF/dD in closed form.
/// @param depth    D [m] of the dimple, positive
/// @param radius   R [m]
/// @param modulus  E [Pa]
/// @return [N m-1]
[[nodiscard]] double indentation_stiffness(double depth, double radius, double modulus,
                                           const Parameters& parameters);

/// Energy stored in a dimple, Int_0^D F dD', in closed form.
/// @param depth    D [m] of the dimple
/// @param radius   R [m]
/// @param modulus  E [Pa]
/// @return [J]
[[nodiscard]] double indentation_work(double depth, double radius, double modulus,
                                      const Parameters& parameters);

/// Dimple under a needle that presses with a force and has not broken the skin: the inverse of
/// indentation_force by bisection, to round-off.
/// @param force     [N]
/// @param deepest   [m] the dimple is not followed beyond this
/// @return [m], at most `deepest`
[[nodiscard]] double indentation_depth(double force, double radius, double modulus, double deepest,
                                       const Parameters& parameters);

}  // namespace acicula::puncture

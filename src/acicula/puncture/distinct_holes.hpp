#pragma once

namespace acicula::puncture {

/// Distinct holes per area when punctures fall at random and one that falls nearer to an older hole
/// than its capture radius slides into it and makes none.
///
/// No two holes are then nearer than r_c: random sequential adsorption of discs of diameter r_c.
/// With coverage c = rho_d pi r_c^2 / 4 and time t = rho pi r_c^2 / 4,
///
///   dc / dt = f(c),   f = (1 - x)^3 / (1 + a x + b x^2 + e x^3),   x = c / 0.547
///
/// where f is the share of the skin that is free. a, b and e (-0.812, 0.2335, 0.0845) are those
/// that give the exact f = 1 - 4 c + 6 sqrt(3) / pi c^2 + (40 / (sqrt(3) pi) - 176 / (3 pi^2)) c^3
/// to third order; the cube makes the last gaps fill as t^(-1/2). t(c) is integrated in closed form
/// and inverted to rounding.
///
/// @param punctures_per_area  rho [m-2]
/// @param capture_radius      r_c [m]
/// @return [m-2]; rho (1 - rho pi r_c^2 / 2) when sparse, 2.188 / (pi r_c^2) when crowded
/// @source schaaf-talbot-1989 (free share to third order), evans-1993 (coverage when full, 0.547)
[[nodiscard]] double distinct_holes(double punctures_per_area, double capture_radius);

}  // namespace acicula::puncture

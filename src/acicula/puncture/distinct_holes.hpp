#pragma once

namespace acicula::puncture {

/// Distinct holes per area when punctures fall at random and one that falls near an older hole
/// slides into it.
///
///   rho_d = (1 - exp(-rho A)) / A,   A = pi r_c^2
///
/// @param punctures_per_area  rho [m-2]
/// @param capture_radius      r_c [m]
/// @return [m-2]; rho for rho A << 1, 1 / A when crowded
[[nodiscard]] double distinct_holes(double punctures_per_area, double capture_radius);

}  // namespace acicula::puncture

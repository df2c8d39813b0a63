#pragma once

namespace acicula::injury {

/// A channel with its halo, as it looks from its tip up.
struct Cone {
  double radius = 0.0;        ///< [m] from taper_length above the tip upwards
  double tip_radius = 0.0;    ///< [m]
  double taper_length = 0.0;  ///< [m]
};

/// Volume between two heights above the tip.
///
///   V = Int_(a)^(b) pi R(s)^2 ds,   R(s) = R_tip + (R - R_tip) min(s / L_c, 1),   0 for s < 0
///
/// @param lower  a [m] above the tip, may be negative
/// @param upper  b [m] above the tip, not below a
/// @return [m3]
[[nodiscard]] double swept_volume(const Cone& cone, double lower, double upper);

}  // namespace acicula::injury

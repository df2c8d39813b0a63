#pragma once

#include "acicula/healing/state.hpp"
#include "acicula/numerics/grid.hpp"
#include "acicula/outcome/parameters.hpp"
#include "acicula/puncture/state.hpp"
#include "acicula/skin/state.hpp"

namespace acicula::outcome {

/// What a course has done under a scar.
struct ScarRepair {
  double collagen_gain = 0.0;   ///< [m] thickness of new collagen at the density of young dermis
  double epidermal_gain = 0.0;  ///< [m] rise in thickness of the viable epidermis
  double tether_cuts = 0.0;     ///< [m-2] needle paths across the dermis-fat plane, all sessions
};

/// Thickness of collagen that the column from the junction to `depth` has gained.
///
///   G = integral_0^depth (C - C0) dz
///
/// C total collagen relative to healthy young dermis, C0 before treatment.
/// @param depth  [m] below the junction
/// @return [m]; negative while fresh channels are not yet filled
[[nodiscard]] double collagen_gain(const healing::State& now, const healing::State& before,
                                   const numerics::Grid& dermis, double depth);

/// Depth below the junction over which new collagen can lift a scar: what the deepest needles
/// reach, and not beyond the dermis that is left under the scar's floor.
/// @return [m], not negative
[[nodiscard]] double lifting_depth(const puncture::Channels& channels, const skin::Skin& skin,
                                   const skin::Condition& condition);

/// Needle paths per area that cross the dermis-fat plane in one session.
///
///   N = rho / p sum_k w_k Phi((z_k - t) / s)
///
/// rho punctures per area, p share of all strokes that punctured, w_k share of all strokes and z_k
/// depth of depth class k, t epidermis and dermis, s its standard deviation over the site, Phi the
/// normal distribution.
/// @return [m-2]
[[nodiscard]] double tether_cuts(const puncture::Channels& channels, const skin::Skin& skin);

/// Relative change of the depth of an atrophic scar.
///
///   d / d0 = (1 - s) [w + (1 - w) exp(-U / d_atr)] + s exp(-k N)
///   U = eta G + chi dh,   d_atr = (1 - s) d0
///
/// s share of the depth that tethers hold down, w share of the rest that the walls keep (nearly
/// all of an icepick scar), U lift of the floor, G collagen gained, dh epidermis gained, k area
/// that one path cuts, N paths across the plane. For a small lift the open part of the floor rises
/// by volume balance; a filled scar rises no further.
/// @return [1] (after / before - 1); 0 for a scar without depth
/// @source garg-chaudhary (types, roller, three sessions), scar-ultrasound-22mhz (depths)
[[nodiscard]] double relative_scar_depth(const skin::Condition& condition, const ScarRepair& repair,
                                         const Parameters& parameters);

}  // namespace acicula::outcome

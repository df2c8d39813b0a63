#pragma once

namespace acicula::absorption {

/// A film of serum on the skin: a well-mixed layer that dries and holds what does not dissolve.
///
///   V(t) = max(V_0 - e_w (t - t_0), V_r),    C = min(M/V, S),    sigma = min(1, V/V_relief)
///
/// V volume per area, V_r what never evaporates, M amount per area, C dissolved concentration, S
/// solubility; the excess M - C V is solid and dissolves again as the film empties. sigma is the
/// share of the skin that the liquid covers: a film thinner than the void volume V_relief of the
/// skin's relief has retreated into the furrows, and crystals left dry on the ridges feed the skin
/// only through that liquid.
/// @source korn-2017 (void volume of the relief); cover in proportion to the volume: our proposal
struct Film {
  double begin = 0.0;        ///< [s] applied, since the session
  double end = 0.0;          ///< [s] washed off
  double volume = 0.0;       ///< [m] V_0, volume per area
  double residue = 0.0;      ///< [m] what never evaporates
  double drying = 0.0;       ///< [m s-1] e_w; 0 under occlusion
  double solubility = 0.0;   ///< [kg m-3] S, at the pH of the serum
  double relief = 0.0;       ///< [m] V_relief; 0 on a smooth surface
  double evaporation = 0.0;  ///< [m s-1] of the active, per dissolved concentration; 0 occluded

  [[nodiscard]] bool present(double time) const { return time >= begin && time < end; }
  /// [m] V at a time.
  [[nodiscard]] double volume_at(double time) const;
  /// [s] when only the residue is left; `end` when it never dries.
  [[nodiscard]] double dry_time() const;
  /// [1] sigma for a volume [m].
  [[nodiscard]] double cover(double volume_now) const;
  /// [kg m-3] C for an amount [kg m-2] in a volume [m].
  [[nodiscard]] double dissolved(double amount, double volume_now) const;
};

}  // namespace acicula::absorption

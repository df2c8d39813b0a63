#pragma once

namespace acicula::absorption {

/// A film of serum on the skin: a well-mixed layer that dries and holds what does not dissolve.
///
///   V(t) = max(V_0 - e_w (t - t_0), residue V_0),    C = min(M/V, S_w)
///
/// V volume per area, M amount per area, C dissolved concentration, S_w solubility; the excess
/// M - C V is solid and dissolves again as the film empties.
struct Film {
  double begin = 0.0;        ///< [s] applied, since the session
  double end = 0.0;          ///< [s] washed off
  double volume = 0.0;       ///< [m] V_0, volume per area
  double residue = 0.0;      ///< [m] what never evaporates
  double drying = 0.0;       ///< [m s-1] e_w; 0 under occlusion
  double solubility = 0.0;   ///< [kg m-3] S_w
  double evaporation = 0.0;  ///< [m s-1] of the active, per dissolved concentration; 0 occluded

  [[nodiscard]] bool present(double time) const { return time >= begin && time < end; }
  /// [m] V at a time.
  [[nodiscard]] double volume_at(double time) const;
  /// [s] when only the residue is left; `end` when it never dries.
  [[nodiscard]] double dry_time() const;
  /// [kg m-3] C for an amount [kg m-2] in a volume [m].
  [[nodiscard]] double dissolved(double amount, double volume_now) const;
};

}  // namespace acicula::absorption

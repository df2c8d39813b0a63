#pragma once

#include "acicula/healing/collagen_synthesis.hpp"
#include "acicula/healing/homeostasis.hpp"
#include "acicula/healing/parameters.hpp"
#include "acicula/healing/positive_part.hpp"
#include "acicula/healing/state.hpp"

namespace acicula::healing {

/// Keeps shares of nothing defined where neither cells nor collagen are left (start of a full
/// wound). Far below any state that matters, far above round-off.
inline constexpr double vanishing = 1e-9;

/// Share of the cells of the matrix that are activated.
///
///   act = (F hs + Y) / (F + Y + eps)
struct Activation {
  double value;              ///< [1] 0 to 1
  double by_fibroblasts;     ///< [1]
  double by_myofibroblasts;  ///< [1]
  double by_response;        ///< [1] d act / d hs
};

/// @param response  [1] hs
[[nodiscard]] inline Activation activation(const double* y, double response) {
  const double inverse = 1.0 / (y[fibroblasts] + y[myofibroblasts] + vanishing);
  const double value = (y[fibroblasts] * response + y[myofibroblasts]) * inverse;
  return {value, (response - value) * inverse, (1.0 - value) * inverse, y[fibroblasts] * inverse};
}

/// Fate of immature collagen: cross-linking by lysyl oxidase, degradation by collagenases, both
/// under the hand of activated cells.
///
///   kap = kap0 (1 + lam act),   dn = dn0 X / (1 + omg act)
struct ImmatureTurnover {
  double maturation;                 ///< [s-1] kap
  double degradation;                ///< [s-1] dn
  double degradation_by_rise;        ///< [s-1] d dn / dX
  double degradation_by_activation;  ///< [s-1] d dn / d act
};

/// @param rise  [1] X - 1
[[nodiscard]] inline ImmatureTurnover immature_turnover(double activated, double rise,
                                                        const Parameters& p) {
  const double inverse = 1.0 / (1.0 + p.degradation_inhibition * activated);
  const double per_rise = p.immature_collagen_degradation * inverse;
  const double degradation = per_rise * (1.0 + rise);
  return {p.collagen_maturation * (1.0 + p.maturation_gain * activated), degradation, per_rise,
          -degradation * p.degradation_inhibition * inverse};
}

/// Loss of mature collagen: slow turnover, faster under collagenases and above the healthy amount;
/// type III above its healthy share is replaced.
///
///   L = dm (1 + xi (X - 1)) + kh (C/C* - 1)+,   R = k3r (f3/phi3 - 1)+,   f3 = (n3 + m3) / (C +
///   eps)
struct MatureLoss {
  double loss;                  ///< [s-1] L
  double loss_by_collagen;      ///< [s-1] dL/dC
  double replacement;           ///< [s-1] R
  double replacement_by_type3;  ///< [s-1] dR / d(n3 + m3), C held
  double replacement_by_total;  ///< [s-1] dR / dC, n3 + m3 held
};

/// @param rise  [1] X - 1
[[nodiscard]] inline MatureLoss mature_loss(const double* y, double rise, const Homeostasis& h,
                                            const Parameters& p) {
  const double total = total_collagen(y);
  const double excess = total - h.collagen_capital;
  const double relaxation = p.excess_collagen_loss / h.collagen_capital;
  const double inverse = 1.0 / (total + vanishing);
  const double share = (y[immature_collagen3] + y[mature_collagen3]) * inverse;
  const double share_excess = share - p.type3_share;
  const double replacement = p.type3_replacement / p.type3_share;
  const double slope = positive_part_slope(share_excess) * replacement * inverse;
  return {h.mature_collagen_loss * (1.0 + p.mature_degradation_gain * rise) +
              relaxation * positive_part(excess),
          relaxation * positive_part_slope(excess), replacement * positive_part(share_excess),
          slope, -slope * share};
}

}  // namespace acicula::healing

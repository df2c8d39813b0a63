#pragma once

#include "acicula/healing/collagen_synthesis.hpp"
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
template <class Real>
struct Activation {
  Real value;              ///< [1] 0 to 1
  Real by_fibroblasts;     ///< [1]
  Real by_myofibroblasts;  ///< [1]
  Real by_response;        ///< [1] d act / d hs
};

/// @param response  [1] hs
template <class Real>
[[nodiscard]] inline Activation<Real> activation(const Real* y, const Real& response) {
  const Real inverse = 1.0 / (y[fibroblasts] + y[myofibroblasts] + vanishing);
  const Real value = (y[fibroblasts] * response + y[myofibroblasts]) * inverse;
  return {value, (response - value) * inverse, (1.0 - value) * inverse, y[fibroblasts] * inverse};
}

/// Fate of immature collagen: cross-linking by lysyl oxidase, degradation by collagenases, both
/// under the hand of activated cells.
///
///   kap = kap0 (1 + lam act),   dn = dn0 X / (1 + omg act)
template <class Real>
struct ImmatureTurnover {
  Real maturation;                 ///< [s-1] kap
  Real degradation;                ///< [s-1] dn
  Real degradation_by_rise;        ///< [s-1] d dn / dX
  Real degradation_by_activation;  ///< [s-1] d dn / d act
};

/// @param rise  [1] X - 1
template <class Real>
[[nodiscard]] inline ImmatureTurnover<Real> immature_turnover(const Real& activated,
                                                              const Real& rise,
                                                              const Parameters& p) {
  const Real inverse = 1.0 / (1.0 + p.degradation_inhibition * activated);
  const Real per_rise = p.immature_collagen_degradation * inverse;
  const Real degradation = per_rise * (1.0 + rise);
  return {p.collagen_maturation * (1.0 + p.maturation_gain * activated), degradation, per_rise,
          -degradation * p.degradation_inhibition * inverse};
}

/// Loss of mature collagen: slow turnover, faster under collagenases and above the healthy amount;
/// type III above its healthy share is replaced.
///
///   L = dm (1 + xi (X - 1)) + kh (C/C* - 1)+,   R = k3r (f3/phi3 - 1)+,   f3 = (n3 + m3) / (C +
///   eps)
template <class Real>
struct MatureLoss {
  Real loss;                  ///< [s-1] L
  Real loss_by_collagen;      ///< [s-1] dL/dC
  Real replacement;           ///< [s-1] R
  Real replacement_by_type3;  ///< [s-1] dR / d(n3 + m3), C held
  Real replacement_by_total;  ///< [s-1] dR / dC, n3 + m3 held
};

/// @param rise  [1] X - 1
template <class Real, class Constants>
[[nodiscard]] inline MatureLoss<Real> mature_loss(const Real* y, const Real& rise,
                                                  const Constants& h, const Parameters& p) {
  const Real total = total_collagen(y);
  const Real excess = total - h.collagen_capital;
  const auto relaxation = p.excess_collagen_loss / h.collagen_capital;
  const Real inverse = 1.0 / (total + vanishing);
  const Real share = (y[immature_collagen3] + y[mature_collagen3]) * inverse;
  const Real share_excess = share - h.type3_share;
  const auto replacement = p.type3_replacement / h.type3_share;
  const Real slope = positive_part_slope(share_excess) * replacement * inverse;
  return {h.mature_collagen_loss * (1.0 + p.mature_degradation_gain * rise) +
              relaxation * positive_part(excess),
          relaxation * positive_part_slope(excess), replacement * positive_part(share_excess),
          slope, -slope * share};
}

}  // namespace acicula::healing

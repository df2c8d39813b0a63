#pragma once

#include "acicula/healing/parameters.hpp"
#include "acicula/healing/state.hpp"

namespace acicula::healing {

/// C = n1 + n3 + m1 + m3.
template <class Real>
[[nodiscard]] inline Real total_collagen(const Real* y) {
  return y[immature_collagen1] + y[immature_collagen3] + y[mature_collagen1] + y[mature_collagen3];
}

/// Synthesis of collagen by fibroblasts and myofibroblasts: raised by TGF-beta, held back by
/// inflammation and by collagen already there.
///
///   S = S0 [F (1 + g sig hs) + eta Y (1 + g sig)] / (1 + M1/KI) * (1 + Kp) / (Kp + C/C*)
///   share of type III: th = th0 + th3 hs
template <class Real>
struct CollagenSynthesis {
  Real rate;                         ///< [s-1] S
  Real by_fibroblasts;               ///< [s-1]
  Real by_myofibroblasts;            ///< [s-1]
  Real by_response;                  ///< [s-1] dS/dhs
  Real by_inflammatory_macrophages;  ///< [s-1]
  Real by_collagen;                  ///< [s-1] dS/dC
  Real type3_share;                  ///< [1] th
};

/// @param response  [1] hs
template <class Real, class Constants>
[[nodiscard]] inline CollagenSynthesis<Real> collagen_synthesis(const Real* y, const Real& response,
                                                                const Constants& h,
                                                                const Parameters& p) {
  const double gain = h.synthesis_capacity * p.synthesis_gain;
  const Real inflammation = p.synthesis_half_inflammation + y[inflammatory_macrophages];
  const Real crowding = p.synthesis_brake * h.collagen_capital + total_collagen(y);
  const Real inverse = 1.0 / (inflammation * crowding);
  const Real scale = h.collagen_synthesis * p.synthesis_half_inflammation *
                     (1.0 + p.synthesis_brake) * h.collagen_capital * inverse;
  const Real per_fibroblast = scale * (1.0 + gain * response);
  const Real per_myofibroblast = scale * p.myofibroblast_synthesis * (1.0 + gain);
  const Real rate = per_fibroblast * y[fibroblasts] + per_myofibroblast * y[myofibroblasts];
  return {rate,
          per_fibroblast,
          per_myofibroblast,
          scale * gain * y[fibroblasts],
          -rate * crowding * inverse,
          -rate * inflammation * inverse,
          h.type3_synthesis_share + p.type3_synthesis_gain * response};
}

}  // namespace acicula::healing

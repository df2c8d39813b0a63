#pragma once

#include "acicula/healing/homeostasis.hpp"
#include "acicula/healing/parameters.hpp"
#include "acicula/healing/state.hpp"

namespace acicula::healing {

/// C = n1 + n3 + m1 + m3.
[[nodiscard]] inline double total_collagen(const double* y) {
  return y[immature_collagen1] + y[immature_collagen3] + y[mature_collagen1] + y[mature_collagen3];
}

/// Synthesis of collagen by fibroblasts and myofibroblasts: raised by TGF-beta, held back by
/// inflammation and by collagen already there.
///
///   S = S0 [F (1 + g sig hs) + eta Y (1 + g sig)] / (1 + M1/KI) * (1 + Kp) / (Kp + C/C*)
///   share of type III: th = th0 + th3 hs
struct CollagenSynthesis {
  double rate;                         ///< [s-1] S
  double by_fibroblasts;               ///< [s-1]
  double by_myofibroblasts;            ///< [s-1]
  double by_response;                  ///< [s-1] dS/dhs
  double by_inflammatory_macrophages;  ///< [s-1]
  double by_collagen;                  ///< [s-1] dS/dC
  double type3_share;                  ///< [1] th
};

/// @param response  [1] hs
[[nodiscard]] inline CollagenSynthesis collagen_synthesis(const double* y, double response,
                                                          const Homeostasis& h,
                                                          const Parameters& p) {
  const double gain = h.synthesis_capacity * p.synthesis_gain;
  const double inflammation = p.synthesis_half_inflammation + y[inflammatory_macrophages];
  const double crowding = p.synthesis_brake * h.collagen_capital + total_collagen(y);
  const double inverse = 1.0 / (inflammation * crowding);
  const double scale = h.collagen_synthesis * p.synthesis_half_inflammation *
                       (1.0 + p.synthesis_brake) * h.collagen_capital * inverse;
  const double per_fibroblast = scale * (1.0 + gain * response);
  const double per_myofibroblast = scale * p.myofibroblast_synthesis * (1.0 + gain);
  const double rate = per_fibroblast * y[fibroblasts] + per_myofibroblast * y[myofibroblasts];
  return {rate,
          per_fibroblast,
          per_myofibroblast,
          scale * gain * y[fibroblasts],
          -rate * crowding * inverse,
          -rate * inflammation * inverse,
          h.type3_synthesis_share + p.type3_synthesis_gain * response};
}

}  // namespace acicula::healing

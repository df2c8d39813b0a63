#pragma once

#include "acicula/healing/parameters.hpp"
#include "acicula/healing/state.hpp"

namespace acicula::healing {

/// Production of tropoelastin, the soluble precursor.
///
///   Et' = SE (F + Y) (1 + g sigE hs) - (kE + dEt) Et
template <class Real>
struct TropoelastinSynthesis {
  Real rate;         ///< [s-1] the first term
  Real by_cells;     ///< [s-1] d rate / dF = d rate / dY
  Real by_response;  ///< [s-1] d rate / dhs
};

/// @param response  [1] hs
template <class Real, class Constants>
[[nodiscard]] inline TropoelastinSynthesis<Real> tropoelastin_synthesis(const Real* y,
                                                                        const Real& response,
                                                                        const Constants& h,
                                                                        const Parameters& p) {
  const Real cells = y[fibroblasts] + y[myofibroblasts];
  const double gain = h.synthesis_capacity * p.tropoelastin_synthesis_gain;
  const Real per_cell = h.tropoelastin_synthesis * (1.0 + gain * response);
  return {per_cell * cells, per_cell, h.tropoelastin_synthesis * gain * cells};
}

/// [s-1] Loss rate of tropoelastin, kE + dEt.
[[nodiscard]] inline double tropoelastin_loss(const Parameters& p) {
  return p.elastin_assembly + p.tropoelastin_degradation;
}

/// Loss rate of elastin, which collagenolysis raises.
///
///   E' = kE Et - dE (1 + eX (X - 1)) E
///
/// @param rise  [1] X - 1
/// @return [s-1] dE (1 + eX (X - 1))
template <class Real, class Constants>
[[nodiscard]] inline Real elastin_loss(const Real& rise, const Constants& h, const Parameters& p) {
  return h.elastin_loss * (1.0 + p.elastolysis_gain * rise);
}

}  // namespace acicula::healing

#pragma once

#include "acicula/healing/parameters.hpp"
#include "acicula/healing/state.hpp"
#include "acicula/healing/tgf_beta.hpp"

namespace acicula::healing {

/// Fibroblasts divide up to a capacity, faster under TGF-beta1, die, convert and migrate in.
///
///   F' = dF lap F + rF (1 + aF h1) F (1 - (F + Y)/KF) - muF F - kY s F + kmig (Fedge - F)
template <class Real>
struct FibroblastBalance {
  Real rate;               ///< [s-1] F' without transport and conversion
  Real by_fibroblasts;     ///< [s-1]
  Real by_myofibroblasts;  ///< [s-1]
  Real by_tgf_beta1;       ///< [s-1]
};

template <class Real, class Constants>
[[nodiscard]] inline FibroblastBalance<Real> fibroblast_balance(const Real* y, const Constants& h,
                                                                const Parameters& p) {
  const Response<Real> response = proliferation_response(y, p);
  const double base = h.fibroblast_proliferation / p.fibroblast_capacity;
  const Real room = p.fibroblast_capacity - y[fibroblasts] - y[myofibroblasts];
  const Real growth = base * (1.0 + p.fibroblast_proliferation_gain * response.value);
  const Real loss = p.fibroblast_loss * y[fibroblasts] -
                    p.fibroblast_immigration * (p.edge_fibroblasts - y[fibroblasts]);
  return {growth * room * y[fibroblasts] - loss,
          growth * (room - y[fibroblasts]) - p.fibroblast_loss - p.fibroblast_immigration,
          -growth * y[fibroblasts],
          base * p.fibroblast_proliferation_gain * response.by_tgf_beta1 * room * y[fibroblasts]};
}

}  // namespace acicula::healing

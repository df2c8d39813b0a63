#pragma once

#include "acicula/healing/parameters.hpp"
#include "acicula/healing/state.hpp"

namespace acicula::healing {

/// Clot and debris are cleared, faster with phagocytes about.
///
///   D' = -(kD + kDM (N + M1 + M2)) D
///
/// @param y  states of one depth cell
/// @return [s-1] the clearance rate kD + kDM (N + M1 + M2)
template <class Real>
[[nodiscard]] inline Real damage_clearance(const Real* y, const Parameters& p) {
  return p.damage_clearance +
         p.damage_phagocytosis *
             (y[neutrophils] + y[inflammatory_macrophages] + y[repair_macrophages]);
}

}  // namespace acicula::healing

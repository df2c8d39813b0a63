#pragma once

#include "acicula/healing/parameters.hpp"
#include "acicula/healing/state.hpp"

namespace acicula::healing {

/// Neutrophils come to damage and die.
///
///   N' = dN lap N + sN D - muN N
///
/// @param y  states of one depth cell
/// @return [s-1] N' without transport
template <class Real>
[[nodiscard]] inline Real neutrophil_rate(const Real* y, const Parameters& p) {
  return p.neutrophil_recruitment * y[damage] - p.neutrophil_loss * y[neutrophils];
}

}  // namespace acicula::healing

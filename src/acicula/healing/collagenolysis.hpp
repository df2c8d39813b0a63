#pragma once

#include "acicula/healing/parameters.hpp"
#include "acicula/healing/state.hpp"

namespace acicula::healing {

/// Net activity of collagenases over their inhibitors, which follows the cells at once.
///
///   X = 1 + xN N + x1 M1 + xY Y
///
/// Linear, so it also maps a change of the states to the change of X.
/// @param y  states of one depth cell
/// @return [1] X - 1
template <class Real>
[[nodiscard]] inline Real collagenolysis_rise(const Real* y, const Parameters& p) {
  return p.collagenolysis_by_neutrophils * y[neutrophils] +
         p.collagenolysis_by_macrophages * y[inflammatory_macrophages] +
         p.collagenolysis_by_myofibroblasts * y[myofibroblasts];
}

}  // namespace acicula::healing

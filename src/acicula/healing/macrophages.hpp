#pragma once

#include "acicula/healing/parameters.hpp"
#include "acicula/healing/state.hpp"

namespace acicula::healing {

/// The switch from inflammatory to repair macrophages, which neutrophils delay because eating them
/// is what turns a macrophage.
///
///   q = k12 / (1 + N/KN)
template <class Real>
struct MacrophageSwitch {
  Real rate;            ///< [s-1] q
  Real by_neutrophils;  ///< [s-1] dq/dN
};

template <class Real>
[[nodiscard]] inline MacrophageSwitch<Real> macrophage_switch(const Real* y, const Parameters& p) {
  const Real inverse = 1.0 / (p.macrophage_switch_neutrophils + y[neutrophils]);
  const Real rate = p.macrophage_switch * p.macrophage_switch_neutrophils * inverse;
  return {rate, -rate * inverse};
}

/// Inflammatory macrophages come to damage and neutrophils, switch and die.
///
///   M1' = dM lap M1 + sM D + sMN N - (q + muM1) M1
///
/// @return [s-1] M1' without transport
template <class Real>
[[nodiscard]] inline Real inflammatory_macrophage_rate(const Real* y, const Real& switch_rate,
                                                       const Parameters& p) {
  return p.macrophage_recruitment * y[damage] +
         p.macrophage_recruitment_by_neutrophils * y[neutrophils] -
         (switch_rate + p.inflammatory_macrophage_loss) * y[inflammatory_macrophages];
}

/// Repair macrophages come from inflammatory ones and die.
///
///   M2' = dM lap M2 + q M1 - muM2 M2
///
/// @return [s-1] M2' without transport
template <class Real>
[[nodiscard]] inline Real repair_macrophage_rate(const Real* y, const Real& switch_rate,
                                                 const Parameters& p) {
  return switch_rate * y[inflammatory_macrophages] -
         p.repair_macrophage_loss * y[repair_macrophages];
}

}  // namespace acicula::healing

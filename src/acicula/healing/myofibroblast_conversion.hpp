#pragma once

#include "acicula/healing/parameters.hpp"
#include "acicula/healing/positive_part.hpp"
#include "acicula/healing/state.hpp"

namespace acicula::healing {

/// Conversion of fibroblasts to myofibroblasts: cooperative in TGF-beta1, opposed by TGF-beta3.
///
///   s = a^2 / (KY^2 + a^2) / (1 + (T3 - 1)+ / K3),   a = (T1 - 1)+
template <class Real>
struct Conversion {
  Real rate;          ///< [s-1] kY s
  Real by_tgf_beta1;  ///< [s-1]
  Real by_tgf_beta3;  ///< [s-1]
};

template <class Real>
[[nodiscard]] inline Conversion<Real> myofibroblast_conversion(const Real* y, const Parameters& p) {
  const double half2 = p.conversion_half_tgf_beta1 * p.conversion_half_tgf_beta1;
  const Real excess1 = positive_part<Real>(y[tgf_beta1] - 1.0);
  const Real rise3 = y[tgf_beta3] - 1.0;
  const Real hill = half2 + excess1 * excess1;
  const Real inhibition = p.conversion_inhibition_tgf_beta3 + positive_part(rise3);
  // One division for two: divisions are what a cell costs most.
  const Real inverse = 1.0 / (hill * inhibition);
  const Real ceiling = p.myofibroblast_conversion * p.conversion_inhibition_tgf_beta3 * inverse;
  const Real rate = ceiling * excess1 * excess1;
  return {rate, ceiling * 2.0 * excess1 * half2 * inhibition * inverse,
          -positive_part_slope(rise3) * rate * hill * inverse};
}

/// Myofibroblasts come from fibroblasts and die.
///
///   Y' = dY lap Y + kY s F - muY Y
///
/// @param conversion_rate  [s-1] kY s
/// @return [s-1] Y' without transport
template <class Real>
[[nodiscard]] inline Real myofibroblast_rate(const Real* y, const Real& conversion_rate,
                                             const Parameters& p) {
  return conversion_rate * y[fibroblasts] - p.myofibroblast_loss * y[myofibroblasts];
}

}  // namespace acicula::healing

#pragma once

#include "acicula/healing/parameters.hpp"
#include "acicula/healing/positive_part.hpp"
#include "acicula/healing/state.hpp"

namespace acicula::healing {

/// Conversion of fibroblasts to myofibroblasts: by TGF-beta1, opposed by TGF-beta3.
///
///   s = a^h / (KY^h + a^h) / (1 + (T3 - 1)+ / K3),   a = (T1 - 1)+
///
/// h is 2 (cooperative) or 1. The power is a ((2 - h) + (h - 1) a), which is a^h at both and needs
/// no branch in a loop over cells.
template <class Real>
struct Conversion {
  Real rate;          ///< [s-1] kY s
  Real by_tgf_beta1;  ///< [s-1]
  Real by_tgf_beta3;  ///< [s-1]
};

template <class Real>
[[nodiscard]] inline Conversion<Real> myofibroblast_conversion(const Real* y, const Parameters& p) {
  const double linear = 2.0 - p.conversion_hill_exponent;
  const double square = p.conversion_hill_exponent - 1.0;
  const double half = p.conversion_half_tgf_beta1;
  const double half_power = half * (linear + square * half);
  const Real rise1 = y[tgf_beta1] - 1.0;
  const Real excess1 = positive_part<Real>(rise1);
  const Real factor = linear + square * excess1;
  const Real factor_slope = linear * positive_part_slope(rise1) + square * 2.0 * excess1;
  const Real rise3 = y[tgf_beta3] - 1.0;
  const Real hill = half_power + excess1 * factor;
  const Real inhibition = p.conversion_inhibition_tgf_beta3 + positive_part(rise3);
  // One division for two: divisions are what a cell costs most.
  const Real inverse = 1.0 / (hill * inhibition);
  const Real ceiling = p.myofibroblast_conversion * p.conversion_inhibition_tgf_beta3 * inverse;
  const Real rate = ceiling * excess1 * factor;
  return {rate, ceiling * factor_slope * half_power * inhibition * inverse,
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

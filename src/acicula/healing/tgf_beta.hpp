#pragma once

#include "acicula/healing/parameters.hpp"
#include "acicula/healing/positive_part.hpp"
#include "acicula/healing/state.hpp"

namespace acicula::healing {

/// Active TGF-beta1, released by platelets, macrophages and myofibroblasts and soon lost.
///
///   T1' = dT lap T1 + muT (1 + bD D + b1 M1 + b2 M2 + bY Y - T1)
///
/// @return [s-1] T1' without transport
template <class Real, class Constants>
[[nodiscard]] inline Real tgf_beta1_rate(const Real* y, const Constants& h, const Parameters& p) {
  return p.tgf_beta_decay *
         (1.0 + p.tgf_beta1_from_damage * y[damage] +
          p.tgf_beta1_from_inflammatory_macrophages * y[inflammatory_macrophages] +
          p.tgf_beta1_from_repair_macrophages * y[repair_macrophages] +
          h.tgf_beta1_from_myofibroblasts * y[myofibroblasts] - y[tgf_beta1]);
}

/// Active TGF-beta3, the isoform of repair without scar.
///
///   T3' = dT lap T3 + muT (1 + c3D D + c32 M2 - T3)
///
/// @return [s-1] T3' without transport
template <class Real>
[[nodiscard]] inline Real tgf_beta3_rate(const Real* y, const Parameters& p) {
  return p.tgf_beta_decay *
         (1.0 + p.tgf_beta3_from_damage * y[damage] +
          p.tgf_beta3_from_repair_macrophages * y[repair_macrophages] - y[tgf_beta3]);
}

/// A saturating response to a raised signal and its slope.
template <class Real>
struct Response {
  Real value;         ///< [1] 0 to 1
  Real by_tgf_beta1;  ///< [1]
  Real by_tgf_beta3;  ///< [1]
};

/// What drives proliferation.
///
///   h1 = a / (KT + a),   a = (T1 - 1)+
template <class Real>
[[nodiscard]] inline Response<Real> proliferation_response(const Real* y, const Parameters& p) {
  const Real rise = y[tgf_beta1] - 1.0;
  const Real excess = positive_part(rise);
  const Real inverse = 1.0 / (p.tgf_beta_half_response + excess);
  const Real slope = positive_part_slope(rise) * p.tgf_beta_half_response * inverse * inverse;
  return {excess * inverse, slope, Real{}};
}

/// What drives synthesis: both isoforms, weighted.
///
///   hs = (Ts - 1)+ / (KT + (Ts - 1)+),   Ts = (T1 + r3 T3) / (1 + r3)
template <class Real>
[[nodiscard]] inline Response<Real> synthesis_response(const Real* y, const Parameters& p) {
  const double weight1 = 1.0 / (1.0 + p.tgf_beta3_potency);
  const double weight3 = p.tgf_beta3_potency * weight1;
  // Written with the rises, so that it is exactly 0 in healthy skin.
  const Real rise = weight1 * (y[tgf_beta1] - 1.0) + weight3 * (y[tgf_beta3] - 1.0);
  const Real excess = positive_part(rise);
  const Real inverse = 1.0 / (p.tgf_beta_half_response + excess);
  const Real slope = positive_part_slope(rise) * p.tgf_beta_half_response * inverse * inverse;
  return {excess * inverse, slope * weight1, slope * weight3};
}

}  // namespace acicula::healing

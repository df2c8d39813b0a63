#pragma once

#include "acicula/healing/collagen_remodelling.hpp"
#include "acicula/healing/collagen_synthesis.hpp"
#include "acicula/healing/collagenolysis.hpp"
#include "acicula/healing/damage_clearance.hpp"
#include "acicula/healing/elastin.hpp"
#include "acicula/healing/fibroblasts.hpp"
#include "acicula/healing/macrophages.hpp"
#include "acicula/healing/myofibroblast_conversion.hpp"
#include "acicula/healing/neutrophils.hpp"
#include "acicula/healing/tgf_beta.hpp"

namespace acicula::healing {

/// What the epidermis feels of a cell.
template <class Real>
struct Felt {
  Real collagen;  ///< C
  Real response;  ///< hs
};

/// f of one cell without transport, or of several cells at once.
/// @param y  states, shape (species_count)
/// @param f  [s-1], the same shape, overwritten
/// @param h  constants of the place (LocalHomeostasis)
template <class Real, class Constants>
inline Felt<Real> cell_rate(const Real* __restrict y, Real* __restrict f, const Constants& h,
                            const Parameters& p) {
  const Real switch_rate = macrophage_switch(y, p).rate;
  f[damage] = -damage_clearance(y, p) * y[damage];
  f[neutrophils] = neutrophil_rate(y, p);
  f[inflammatory_macrophages] = inflammatory_macrophage_rate(y, switch_rate, p);
  f[repair_macrophages] = repair_macrophage_rate(y, switch_rate, p);

  const Real conversion = myofibroblast_conversion(y, p).rate;
  f[tgf_beta1] = tgf_beta1_rate(y, h, p);
  f[tgf_beta3] = tgf_beta3_rate(y, p);
  f[fibroblasts] = fibroblast_balance(y, h, p).rate - conversion * y[fibroblasts];
  f[myofibroblasts] = myofibroblast_rate(y, conversion, p);

  const Real response = synthesis_response(y, p).value;
  const Real rise = collagenolysis_rise(y, p);
  const CollagenSynthesis<Real> synthesis = collagen_synthesis(y, response, h, p);
  const ImmatureTurnover<Real> turnover = immature_turnover(activation(y, response).value, rise, p);
  const MatureLoss<Real> mature = mature_loss(y, rise, h, p);
  const Real loss1 = turnover.maturation + turnover.degradation;
  const Real loss3 = turnover.maturation + p.type3_degradation_ratio * turnover.degradation;
  f[immature_collagen1] =
      (1.0 - synthesis.type3_share) * synthesis.rate - loss1 * y[immature_collagen1];
  f[immature_collagen3] = synthesis.type3_share * synthesis.rate - loss3 * y[immature_collagen3];
  f[mature_collagen1] =
      turnover.maturation * y[immature_collagen1] - mature.loss * y[mature_collagen1];
  f[mature_collagen3] = turnover.maturation * y[immature_collagen3] -
                        (mature.loss + mature.replacement) * y[mature_collagen3];

  f[tropoelastin] =
      tropoelastin_synthesis(y, response, h, p).rate - tropoelastin_loss(p) * y[tropoelastin];
  f[elastin] = p.elastin_assembly * y[tropoelastin] - elastin_loss(rise, h, p) * y[elastin];
  return {total_collagen(y), response};
}

}  // namespace acicula::healing

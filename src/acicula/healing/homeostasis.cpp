#include "acicula/healing/homeostasis.hpp"

#include "acicula/healing/healing.hpp"

#include <numbers>

namespace acicula::healing {

Homeostasis homeostasis(const Patient& patient, const Parameters& p) {
  Homeostasis h;
  h.synthesis_capacity = patient.synthesis_capacity;
  h.fibroblast_proliferation = p.fibroblast_loss / (1.0 - 1.0 / p.fibroblast_capacity);
  h.mature_collagen_loss = std::numbers::ln2 / p.mature_collagen_half_life;
  // The loop sustains itself from bY kY / (h muY KY) = 1 on: for h = 2 the largest of a / (KY^2 +
  // a^2) is 1 / (2 KY), for h = 1 that of 1 / (KY + a) is 1 / KY.
  h.tgf_beta1_from_myofibroblasts = p.conversion_hill_exponent * p.fibrotic_loop_gain *
                                    p.myofibroblast_loss * p.conversion_half_tgf_beta1 /
                                    p.myofibroblast_conversion;
  h.elastin_loss = std::numbers::ln2 / p.elastin_half_life;
  h.tropoelastin = h.elastin_loss / p.elastin_assembly;
  h.tropoelastin_synthesis = (p.elastin_assembly + p.tropoelastin_degradation) * h.tropoelastin;
  return homeostasis_at(h, patient.collagen_capital, p.type3_share, p);
}

Cell healthy_cell(const Homeostasis& constants) {
  Cell cell{};
  cell[tgf_beta1] = 1.0;
  cell[tgf_beta3] = 1.0;
  cell[fibroblasts] = 1.0;
  cell[immature_collagen1] = constants.immature_collagen1;
  cell[immature_collagen3] = constants.immature_collagen3;
  cell[mature_collagen1] = constants.mature_collagen1;
  cell[mature_collagen3] = constants.mature_collagen3;
  cell[tropoelastin] = constants.tropoelastin;
  cell[elastin] = 1.0;
  return cell;
}

}  // namespace acicula::healing

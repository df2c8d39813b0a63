#include "acicula/healing/rest_slopes.hpp"

#include "acicula/healing/elastin.hpp"

namespace acicula::healing {

RestSlopes rest_slopes(const Homeostasis& constants, const Parameters& p) {
  RestSlopes s;
  s.loss[neutrophils] = p.neutrophil_loss;
  s.loss[inflammatory_macrophages] = p.macrophage_switch + p.inflammatory_macrophage_loss;
  s.loss[repair_macrophages] = p.repair_macrophage_loss;
  s.loss[tgf_beta1] = p.tgf_beta_decay;
  s.loss[tgf_beta3] = p.tgf_beta_decay;
  s.loss[fibroblasts] = p.fibroblast_loss + p.fibroblast_immigration -
                        constants.fibroblast_proliferation * (1.0 - 2.0 / p.fibroblast_capacity);
  s.loss[myofibroblasts] = p.myofibroblast_loss;
  s.loss[immature_collagen1] = p.collagen_maturation + p.immature_collagen_degradation;
  s.loss[immature_collagen3] =
      p.collagen_maturation + p.type3_degradation_ratio * p.immature_collagen_degradation;
  s.loss[mature_collagen1] = constants.mature_collagen_loss;
  s.loss[mature_collagen3] = constants.mature_collagen_loss;
  s.loss[tropoelastin] = tropoelastin_loss(p);
  s.loss[elastin] = constants.elastin_loss;

  // TGF-beta1 last: what it turns over in hours must follow myofibroblasts at once, while they
  // answer to it within days.
  s.order = {{neutrophils, p.neutrophil_motility},
             {inflammatory_macrophages, p.macrophage_motility},
             {repair_macrophages, p.macrophage_motility},
             {tgf_beta3, p.tgf_beta_diffusivity},
             {fibroblasts, p.fibroblast_motility},
             {myofibroblasts, p.myofibroblast_motility},
             {tgf_beta1, p.tgf_beta_diffusivity}};
  s.couplings = {
      {neutrophils, damage, p.neutrophil_recruitment},
      {inflammatory_macrophages, damage, p.macrophage_recruitment},
      {inflammatory_macrophages, neutrophils, p.macrophage_recruitment_by_neutrophils},
      {repair_macrophages, inflammatory_macrophages, p.macrophage_switch},
      {tgf_beta3, damage, p.tgf_beta_decay * p.tgf_beta3_from_damage},
      {tgf_beta3, repair_macrophages, p.tgf_beta_decay * p.tgf_beta3_from_repair_macrophages},
      {tgf_beta1, damage, p.tgf_beta_decay * p.tgf_beta1_from_damage},
      {tgf_beta1, inflammatory_macrophages,
       p.tgf_beta_decay * p.tgf_beta1_from_inflammatory_macrophages},
      {tgf_beta1, repair_macrophages, p.tgf_beta_decay * p.tgf_beta1_from_repair_macrophages},
      {tgf_beta1, myofibroblasts, p.tgf_beta_decay * constants.tgf_beta1_from_myofibroblasts}};
  return s;
}

}  // namespace acicula::healing

#include "acicula/healing/parameters.hpp"

#include <array>

namespace acicula::healing {
namespace {

using Binding = evidence::Binding<Parameters>;
using P = Parameters;

constexpr std::array bindings{
    Binding{"healing.damage_clearance", "s-1", &P::damage_clearance},
    Binding{"healing.damage_phagocytosis", "s-1", &P::damage_phagocytosis},
    Binding{"healing.neutrophil_recruitment", "s-1", &P::neutrophil_recruitment},
    Binding{"healing.neutrophil_loss", "s-1", &P::neutrophil_loss},
    Binding{"healing.macrophage_recruitment", "s-1", &P::macrophage_recruitment},
    Binding{"healing.macrophage_recruitment_by_neutrophils", "s-1",
            &P::macrophage_recruitment_by_neutrophils},
    Binding{"healing.macrophage_switch", "s-1", &P::macrophage_switch},
    Binding{"healing.macrophage_switch_neutrophils", "1", &P::macrophage_switch_neutrophils},
    Binding{"healing.inflammatory_macrophage_loss", "s-1", &P::inflammatory_macrophage_loss},
    Binding{"healing.repair_macrophage_loss", "s-1", &P::repair_macrophage_loss},
    Binding{"healing.tgf_beta_decay", "s-1", &P::tgf_beta_decay},
    Binding{"healing.tgf_beta1_from_damage", "1", &P::tgf_beta1_from_damage},
    Binding{"healing.tgf_beta1_from_inflammatory_macrophages", "1",
            &P::tgf_beta1_from_inflammatory_macrophages},
    Binding{"healing.tgf_beta1_from_repair_macrophages", "1",
            &P::tgf_beta1_from_repair_macrophages},
    Binding{"healing.fibrotic_loop_gain", "1", &P::fibrotic_loop_gain},
    Binding{"healing.tgf_beta3_from_damage", "1", &P::tgf_beta3_from_damage},
    Binding{"healing.tgf_beta3_from_repair_macrophages", "1",
            &P::tgf_beta3_from_repair_macrophages},
    Binding{"healing.tgf_beta3_potency", "1", &P::tgf_beta3_potency},
    Binding{"healing.conversion_inhibition_tgf_beta3", "1", &P::conversion_inhibition_tgf_beta3},
    Binding{"healing.tgf_beta_half_response", "1", &P::tgf_beta_half_response},
    Binding{"healing.conversion_half_tgf_beta1", "1", &P::conversion_half_tgf_beta1},
    Binding{"healing.conversion_hill_exponent", "1", &P::conversion_hill_exponent},
    Binding{"healing.fibroblast_loss", "s-1", &P::fibroblast_loss},
    Binding{"healing.fibroblast_capacity", "1", &P::fibroblast_capacity},
    Binding{"healing.fibroblast_proliferation_gain", "1", &P::fibroblast_proliferation_gain},
    Binding{"healing.myofibroblast_conversion", "s-1", &P::myofibroblast_conversion},
    Binding{"healing.myofibroblast_loss", "s-1", &P::myofibroblast_loss},
    Binding{"healing.collagenolysis_by_neutrophils", "1", &P::collagenolysis_by_neutrophils},
    Binding{"healing.collagenolysis_by_macrophages", "1", &P::collagenolysis_by_macrophages},
    Binding{"healing.collagenolysis_by_myofibroblasts", "1", &P::collagenolysis_by_myofibroblasts},
    Binding{"healing.mature_collagen_half_life", "s", &P::mature_collagen_half_life},
    Binding{"healing.type3_share", "1", &P::type3_share},
    Binding{"healing.collagen_maturation", "s-1", &P::collagen_maturation},
    Binding{"healing.maturation_gain", "1", &P::maturation_gain},
    Binding{"healing.immature_collagen_degradation", "s-1", &P::immature_collagen_degradation},
    Binding{"healing.degradation_inhibition", "1", &P::degradation_inhibition},
    Binding{"healing.type3_degradation_ratio", "1", &P::type3_degradation_ratio},
    Binding{"healing.synthesis_gain", "1", &P::synthesis_gain},
    Binding{"healing.myofibroblast_synthesis", "1", &P::myofibroblast_synthesis},
    Binding{"healing.type3_synthesis_gain", "1", &P::type3_synthesis_gain},
    Binding{"healing.type3_replacement", "s-1", &P::type3_replacement},
    Binding{"healing.synthesis_half_inflammation", "1", &P::synthesis_half_inflammation},
    Binding{"healing.synthesis_brake", "1", &P::synthesis_brake},
    Binding{"healing.mature_degradation_gain", "1", &P::mature_degradation_gain},
    Binding{"healing.excess_collagen_loss", "s-1", &P::excess_collagen_loss},
    Binding{"healing.elastin_half_life", "s", &P::elastin_half_life},
    Binding{"healing.elastin_assembly", "s-1", &P::elastin_assembly},
    Binding{"healing.tropoelastin_degradation", "s-1", &P::tropoelastin_degradation},
    Binding{"healing.tropoelastin_synthesis_gain", "1", &P::tropoelastin_synthesis_gain},
    Binding{"healing.elastolysis_gain", "1", &P::elastolysis_gain},
    Binding{"healing.reepithelialisation_speed", "m s-1", &P::reepithelialisation_speed},
    Binding{"healing.reepithelialisation_lag", "s", &P::reepithelialisation_lag},
    Binding{"healing.epidermis_collagen_gain", "1", &P::epidermis_collagen_gain},
    Binding{"healing.epidermis_tgf_beta_gain", "1", &P::epidermis_tgf_beta_gain},
    Binding{"healing.epidermis_turnover", "s", &P::epidermis_turnover},
    Binding{"healing.papillary_depth", "m", &P::papillary_depth},
    Binding{"healing.displaced_collagen", "1", &P::displaced_collagen},
    Binding{"healing.displaced_elastin", "1", &P::displaced_elastin},
    Binding{"healing.neutrophil_motility", "m2 s-1", &P::neutrophil_motility},
    Binding{"healing.macrophage_motility", "m2 s-1", &P::macrophage_motility},
    Binding{"healing.tgf_beta_diffusivity", "m2 s-1", &P::tgf_beta_diffusivity},
    Binding{"healing.fibroblast_motility", "m2 s-1", &P::fibroblast_motility},
    Binding{"healing.myofibroblast_motility", "m2 s-1", &P::myofibroblast_motility},
    Binding{"healing.fibroblast_chemotaxis", "m2 s-1", &P::fibroblast_chemotaxis},
    Binding{"healing.fibroblast_immigration", "s-1", &P::fibroblast_immigration},
    Binding{"healing.edge_fibroblasts", "1", &P::edge_fibroblasts},
};

}  // namespace

Parameters parameters_from(const evidence::Catalogue& catalogue) {
  return evidence::bind<Parameters>(catalogue, bindings);
}

std::vector<evidence::Declaration> declarations() {
  return evidence::declarations_of<Parameters>(bindings);
}

}  // namespace acicula::healing

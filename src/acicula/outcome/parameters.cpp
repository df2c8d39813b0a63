#include "acicula/outcome/parameters.hpp"

#include <array>

namespace acicula::outcome {
namespace {

using Binding = evidence::Binding<Parameters>;
using P = Parameters;

constexpr std::array bindings{
    Binding{"healing.papillary_depth", "m", &P::papillary_depth},
    Binding{"outcome.collagen_stiffness_share", "1", &P::collagen_stiffness_share},
    Binding{"outcome.collagen_exponent", "1", &P::collagen_exponent},
    Binding{"outcome.immature_stiffness", "1", &P::immature_stiffness},
    Binding{"outcome.dermis_modulus", "Pa", &P::dermis_modulus},
    Binding{"outcome.film_modulus", "Pa", &P::film_modulus},
    Binding{"outcome.film_gain_share", "1", &P::film_gain_share},
    Binding{"outcome.scar_filling", "1", &P::scar_filling},
    Binding{"outcome.scar_epidermal_filling", "1", &P::scar_epidermal_filling},
    Binding{"outcome.scar_kept_boxcar", "1", &P::scar_kept_boxcar},
    Binding{"outcome.scar_kept_rolling", "1", &P::scar_kept_rolling},
    Binding{"outcome.scar_kept_icepick", "1", &P::scar_kept_icepick},
    Binding{"outcome.tether_cut_area", "m2", &P::tether_cut_area},
    Binding{"outcome.scar_visible_depth", "m", &P::scar_visible_depth},
    Binding{"outcome.scar_shallow_depth", "m", &P::scar_shallow_depth},
    Binding{"outcome.scar_deep_depth", "m", &P::scar_deep_depth},
    Binding{"outcome.scar_depth_spread", "1", &P::scar_depth_spread},
    Binding{"outcome.scar_count", "1", &P::scar_count},
    Binding{"outcome.goodman_baron_before", "1", &P::goodman_baron_before},
    Binding{"outcome.goodman_baron_error_before", "1", &P::goodman_baron_error_before},
    Binding{"outcome.goodman_baron_error_after", "1", &P::goodman_baron_error_after},
    Binding{"outcome.ecca_weight_icepick", "1", &P::ecca_weight_icepick},
    Binding{"outcome.ecca_weight_boxcar", "1", &P::ecca_weight_boxcar},
    Binding{"outcome.ecca_weight_rolling", "1", &P::ecca_weight_rolling},
    Binding{"outcome.ecca_few_scars", "1", &P::ecca_few_scars},
    Binding{"outcome.ecca_many_scars", "1", &P::ecca_many_scars},
    Binding{"outcome.wrinkle_switch_age", "s", &P::wrinkle_switch_age},
    Binding{"outcome.wrinkle_switch_width", "s", &P::wrinkle_switch_width},
    Binding{"outcome.fold_reversible_share", "1", &P::fold_reversible_share},
    Binding{"outcome.fold_smallest_deficit", "1", &P::fold_smallest_deficit},
    Binding{"outcome.wrinkle_depth_per_grade", "m", &P::wrinkle_depth_per_grade},
    Binding{"outcome.wrinkle_highest_grade", "1", &P::wrinkle_highest_grade},
    Binding{"outcome.ageing_onset", "s", &P::ageing_onset},
    Binding{"outcome.ageing_rate", "s-1", &P::ageing_rate},
    Binding{"outcome.ageing_grade_step", "1", &P::ageing_grade_step},
    Binding{"outcome.ageing_highest_grade", "1", &P::ageing_highest_grade},
    Binding{"outcome.laxity_gain", "1", &P::laxity_gain},
    Binding{"outcome.texture_gain", "1", &P::texture_gain},
    Binding{"outcome.grade_error_before", "1", &P::grade_error_before},
    Binding{"outcome.grade_error_after", "1", &P::grade_error_after},
    Binding{"outcome.improvement_threshold", "1", &P::improvement_threshold},
    Binding{"outcome.improvement_width", "1", &P::improvement_width},
    Binding{"outcome.probe_radius", "m", &P::probe_radius},
    Binding{"outcome.probe_suction", "Pa", &P::probe_suction},
    Binding{"outcome.suction_time", "s", &P::suction_time},
    Binding{"outcome.suction_pause", "s", &P::suction_pause},
    Binding{"outcome.suction_cycles", "1", &P::suction_cycles},
    Binding{"outcome.suction_reading", "s", &P::suction_reading},
    Binding{"outcome.suction_recoil", "1", &P::suction_recoil},
    Binding{"outcome.suction_recoil_slope", "s-1", &P::suction_recoil_slope},
    Binding{"outcome.suction_creep", "1", &P::suction_creep},
    Binding{"outcome.creep_kept", "1", &P::creep_kept},
    Binding{"outcome.creep_kept_slope", "s-1", &P::creep_kept_slope},
    Binding{"outcome.cutometer_age", "s", &P::cutometer_age},
    Binding{"outcome.pore_tension", "1", &P::pore_tension},
    Binding{"outcome.pore_diameter", "m", &P::pore_diameter},
    Binding{"outcome.pore_diameter_spread", "1", &P::pore_diameter_spread},
    Binding{"outcome.pore_counted_diameter", "m", &P::pore_counted_diameter},
    Binding{"outcome.inflammation_decay", "s", &P::inflammation_decay},
    Binding{"outcome.melanocyte_response", "s", &P::melanocyte_response},
    Binding{"outcome.melanocyte_stimulation", "1", &P::melanocyte_stimulation},
    Binding{"outcome.pigment_injury_area", "1", &P::pigment_injury_area},
    Binding{"outcome.pigment_clearance", "1", &P::pigment_clearance},
    Binding{"outcome.lightness_per_melanin", "1", &P::lightness_per_melanin},
    Binding{"outcome.masi_visible_contrast", "1", &P::masi_visible_contrast},
    Binding{"outcome.masi_contrast_per_grade", "1", &P::masi_contrast_per_grade},
    Binding{"outcome.masi_contrast_spread", "1", &P::masi_contrast_spread},
    Binding{"outcome.masi_highest_grade", "1", &P::masi_highest_grade},
    Binding{"skin.colour_b", "1", &P::yellowness},
};

}  // namespace

Parameters parameters_from(const evidence::Catalogue& catalogue) {
  auto parameters = evidence::bind<Parameters>(catalogue, bindings);
  parameters.grade_error_sd = catalogue.parameter("outcome.grade_error_after").spread;
  return parameters;
}

std::vector<evidence::Declaration> declarations() {
  return evidence::declarations_of<Parameters>(bindings);
}

}  // namespace acicula::outcome

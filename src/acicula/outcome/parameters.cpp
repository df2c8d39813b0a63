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
    Binding{"outcome.wrinkle_switch_age", "s", &P::wrinkle_switch_age},
    Binding{"outcome.wrinkle_switch_width", "s", &P::wrinkle_switch_width},
    Binding{"outcome.fold_reversible_share", "1", &P::fold_reversible_share},
    Binding{"outcome.fold_smallest_deficit", "1", &P::fold_smallest_deficit},
    Binding{"outcome.wrinkle_depth_per_grade", "m", &P::wrinkle_depth_per_grade},
    Binding{"outcome.wrinkle_highest_grade", "1", &P::wrinkle_highest_grade},
    Binding{"outcome.probe_radius", "m", &P::probe_radius},
    Binding{"outcome.probe_suction", "Pa", &P::probe_suction},
    Binding{"outcome.cutometer_R2", "1", &P::cutometer_R2},
    Binding{"outcome.cutometer_R5", "1", &P::cutometer_R5},
    Binding{"outcome.cutometer_R6", "1", &P::cutometer_R6},
    Binding{"outcome.cutometer_R2_slope", "s-1", &P::cutometer_R2_slope},
    Binding{"outcome.cutometer_R5_slope", "s-1", &P::cutometer_R5_slope},
    Binding{"outcome.cutometer_age", "s", &P::cutometer_age},
    Binding{"outcome.pore_tension", "1", &P::pore_tension},
    Binding{"outcome.inflammation_decay", "s", &P::inflammation_decay},
    Binding{"outcome.melanocyte_response", "s", &P::melanocyte_response},
    Binding{"outcome.melanocyte_stimulation", "1", &P::melanocyte_stimulation},
    Binding{"outcome.pigment_injury_area", "1", &P::pigment_injury_area},
    Binding{"outcome.pigment_clearance", "1", &P::pigment_clearance},
    Binding{"outcome.lightness_per_melanin", "1", &P::lightness_per_melanin},
    Binding{"skin.colour_b", "1", &P::yellowness},
};

}  // namespace

Parameters parameters_from(const evidence::Catalogue& catalogue) {
  return evidence::bind<Parameters>(catalogue, bindings);
}

std::vector<evidence::Declaration> declarations() {
  return evidence::declarations_of<Parameters>(bindings);
}

}  // namespace acicula::outcome

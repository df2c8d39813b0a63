#include "acicula/puncture/parameters.hpp"

#include <array>

namespace acicula::puncture {
namespace {

using Binding = evidence::Binding<Parameters>;

constexpr std::array bindings{
    Binding{"puncture.rupture_force_gradient", "N m-1", &Parameters::rupture_force_gradient},
    Binding{"puncture.rupture_variation", "1", &Parameters::rupture_variation},
    Binding{"puncture.buckled_share_notice", "1", &Parameters::buckled_share_notice},
    Binding{"puncture.crack_toughness", "N m-1", &Parameters::crack_toughness},
    Binding{"puncture.shear_modulus", "Pa", &Parameters::shear_modulus},
    Binding{"puncture.strain_hardening", "1", &Parameters::strain_hardening},
    Binding{"puncture.indentation_coefficient", "1", &Parameters::indentation_coefficient},
    Binding{"puncture.indentation_tip_end", "1", &Parameters::indentation_tip_end},
    Binding{"puncture.indentation_cone_begin", "1", &Parameters::indentation_cone_begin},
    Binding{"puncture.elasto_fracture_length", "m", &Parameters::elasto_fracture_length},
    Binding{"puncture.toughness", "N m-1", &Parameters::toughness},
    Binding{"puncture.friction_stress", "Pa", &Parameters::friction_stress},
    Binding{"puncture.dry_friction_ratio", "1", &Parameters::dry_friction_ratio},
    Binding{"puncture.epidermis_resistance", "1", &Parameters::epidermis_resistance},
    Binding{"puncture.fat_resistance", "1", &Parameters::fat_resistance},
    Binding{"puncture.fat_modulus_ratio", "1", &Parameters::fat_modulus_ratio},
    Binding{"puncture.poisson_ratio", "1", &Parameters::poisson_ratio},
    Binding{"puncture.pen_nose_compression", "m", &Parameters::pen_nose_compression},
    Binding{"puncture.rate_exponent", "1", &Parameters::rate_exponent},
    Binding{"puncture.rate_length", "m", &Parameters::rate_length},
    Binding{"puncture.rate_minimum", "s-1", &Parameters::rate_minimum},
    Binding{"puncture.rate_maximum", "s-1", &Parameters::rate_maximum},
    Binding{"puncture.stretch_stiffening", "1", &Parameters::stretch_stiffening},
    Binding{"puncture.within_site_variance_share", "1", &Parameters::within_site_variance_share},
    Binding{"puncture.recoil_radius", "1", &Parameters::recoil_radius},
    Binding{"puncture.recoil_depth_roller", "1", &Parameters::recoil_depth_roller},
    Binding{"puncture.recoil_depth_pen", "1", &Parameters::recoil_depth_pen},
    Binding{"puncture.recoil_depth_stamp", "1", &Parameters::recoil_depth_stamp},
    Binding{"puncture.capture_ratio", "1", &Parameters::capture_ratio},
    Binding{"puncture.tear_share", "1", &Parameters::tear_share},
    Binding{"puncture.hypodermic_pain", "1", &Parameters::hypodermic_pain},
    Binding{"puncture.reference_pain_share", "1", &Parameters::reference_pain_share},
    Binding{"puncture.reference_pain_depth", "m", &Parameters::reference_pain_depth},
    Binding{"puncture.pain_depth_exponent", "1", &Parameters::pain_depth_exponent},
    Binding{"puncture.pain_number_exponent", "1", &Parameters::pain_number_exponent},
    Binding{"puncture.pain_window", "s", &Parameters::pain_window},
    Binding{"puncture.pain_number_limit", "1", &Parameters::pain_number_limit},
    Binding{"puncture.topical_pain_ratio", "1", &Parameters::topical_pain_ratio},
    Binding{"puncture.needled_topical_pain_ratio", "1", &Parameters::needled_topical_pain_ratio},
    Binding{"puncture.pain_study_offset", "1", &Parameters::pain_study_offset},
    Binding{"puncture.papillary_thickness", "m", &Parameters::papillary_thickness},
    Binding{"puncture.papillary_vessel_density", "m-2", &Parameters::papillary_vessel_density},
    Binding{"puncture.reticular_vessel_density", "m-2", &Parameters::reticular_vessel_density},
    Binding{"puncture.vessel_radius", "m", &Parameters::vessel_radius},
    Binding{"puncture.bleeding_pinpoint", "m-2", &Parameters::bleeding_pinpoint},
    Binding{"puncture.bleeding_oozing", "m-2", &Parameters::bleeding_oozing},
    Binding{"puncture.bleeding_free", "m-2", &Parameters::bleeding_free},
};

}  // namespace

Parameters parameters_from(const evidence::Catalogue& catalogue) {
  return evidence::bind<Parameters>(catalogue, bindings);
}

std::vector<evidence::Declaration> declarations() {
  return evidence::declarations_of<Parameters>(bindings);
}

}  // namespace acicula::puncture

#include "acicula/skin/parameters.hpp"

#include <array>

namespace acicula::skin {
namespace {

using Binding = evidence::Binding<Parameters>;

constexpr std::array bindings{
    Binding{"skin.youngest_age", "s", &Parameters::youngest_age},
    Binding{"skin.oldest_age", "s", &Parameters::oldest_age},
    Binding{"skin.dermal_thinning", "s-1", &Parameters::dermal_thinning},
    Binding{"skin.epidermal_thinning", "s-1", &Parameters::epidermal_thinning},
    Binding{"skin.dermal_sex_ratio", "1", &Parameters::dermal_sex_ratio},
    Binding{"skin.epidermal_sex_ratio", "1", &Parameters::epidermal_sex_ratio},
    Binding{"skin.collagen_loss", "s-1", &Parameters::collagen_loss},
    Binding{"skin.synthesis_decline", "s-1", &Parameters::synthesis_decline},
    Binding{"skin.epidermal_turnover", "s", &Parameters::epidermal_turnover},
    Binding{"skin.epidermal_turnover_reference_age", "s",
            &Parameters::epidermal_turnover_reference_age},
    Binding{"skin.epidermal_turnover_slowing", "1", &Parameters::epidermal_turnover_slowing},
    Binding{"skin.epidermal_turnover_onset_age", "s", &Parameters::epidermal_turnover_onset_age},
    Binding{"skin.melanin_phototype_1", "1", &Parameters::melanin_phototype_1},
    Binding{"skin.melanin_phototype_2", "1", &Parameters::melanin_phototype_2},
    Binding{"skin.melanin_phototype_3", "1", &Parameters::melanin_phototype_3},
    Binding{"skin.melanin_phototype_4", "1", &Parameters::melanin_phototype_4},
    Binding{"skin.melanin_phototype_5", "1", &Parameters::melanin_phototype_5},
    Binding{"skin.melanin_phototype_6", "1", &Parameters::melanin_phototype_6},
    Binding{"skin.typology_angle_phototype_1", "rad", &Parameters::typology_angle_phototype_1},
    Binding{"skin.typology_angle_phototype_2", "rad", &Parameters::typology_angle_phototype_2},
    Binding{"skin.typology_angle_phototype_3", "rad", &Parameters::typology_angle_phototype_3},
    Binding{"skin.typology_angle_phototype_4", "rad", &Parameters::typology_angle_phototype_4},
    Binding{"skin.typology_angle_phototype_5", "rad", &Parameters::typology_angle_phototype_5},
    Binding{"skin.typology_angle_phototype_6", "rad", &Parameters::typology_angle_phototype_6},
    Binding{"skin.typology_angle_deviation", "rad", &Parameters::typology_angle_deviation},
    Binding{"skin.typology_lightness", "1", &Parameters::typology_lightness},
    Binding{"skin.colour_b", "1", &Parameters::colour_b},
};

}  // namespace

Parameters parameters_from(const evidence::Catalogue& catalogue) {
  return evidence::bind<Parameters>(catalogue, bindings);
}

std::vector<evidence::Declaration> declarations() {
  return evidence::declarations_of<Parameters>(bindings);
}

}  // namespace acicula::skin

#pragma once

#include "acicula/evidence/binding.hpp"
#include "acicula/evidence/catalogue.hpp"

#include <vector>

namespace acicula::skin {

/// What the skin room reads from data/parameters/skin.toml; meaning and source stand there.
struct Parameters {
  double youngest_age = 0.0;                      ///< [s]
  double oldest_age = 0.0;                        ///< [s]
  double dermal_thinning = 0.0;                   ///< [s-1]
  double epidermal_thinning = 0.0;                ///< [s-1]
  double dermal_sex_ratio = 1.0;                  ///< [1] men over women
  double epidermal_sex_ratio = 1.0;               ///< [1] men over women
  double collagen_loss = 0.0;                     ///< [s-1]
  double synthesis_decline = 0.0;                 ///< [s-1]
  double epidermal_turnover = 0.0;                ///< [s]
  double epidermal_turnover_reference_age = 0.0;  ///< [s]
  double epidermal_turnover_slowing = 0.0;        ///< [1] s of transit per s of age
  double epidermal_turnover_onset_age = 0.0;      ///< [s]
  double melanin_phototype_1 = 0.0;               ///< [1] relative to phototype III
  double melanin_phototype_2 = 0.0;               ///< [1]
  double melanin_phototype_3 = 1.0;               ///< [1]
  double melanin_phototype_4 = 0.0;               ///< [1]
  double melanin_phototype_5 = 0.0;               ///< [1]
  double melanin_phototype_6 = 0.0;               ///< [1]
  double typology_angle_phototype_1 = 0.0;        ///< [rad]
  double typology_angle_phototype_2 = 0.0;        ///< [rad]
  double typology_angle_phototype_3 = 0.0;        ///< [rad]
  double typology_angle_phototype_4 = 0.0;        ///< [rad]
  double typology_angle_phototype_5 = 0.0;        ///< [rad]
  double typology_angle_phototype_6 = 0.0;        ///< [rad]
  double typology_angle_deviation = 0.0;          ///< [rad]
  double typology_lightness = 0.0;                ///< [1] CIE L*
  double colour_b = 0.0;                          ///< [1] CIE b*
};

/// @throws EvidenceError  when the catalogue lacks a key
[[nodiscard]] Parameters parameters_from(const evidence::Catalogue& catalogue);

/// Every key that this room reads.
[[nodiscard]] std::vector<evidence::Declaration> declarations();

}  // namespace acicula::skin

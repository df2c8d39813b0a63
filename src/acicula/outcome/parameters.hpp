#pragma once

#include "acicula/evidence/binding.hpp"

#include <vector>

namespace acicula::outcome {

/// Parameters of the clinical outcomes, data/parameters/outcome.toml.
struct Parameters {
  double papillary_depth;  ///< [m] below the junction, what counts as papillary dermis

  double collagen_stiffness_share;  ///< [1] of the dermal modulus that collagen carries
  double collagen_exponent;         ///< [1] m of the modulus law
  double immature_stiffness;        ///< [1] of immature collagen relative to mature
  double dermis_modulus;            ///< [Pa] before treatment, at small strain
  double film_modulus;              ///< [Pa] of the epidermis as a film
  double film_gain_share;           ///< [1] of thickening of the viable epidermis that stiffens it

  double scar_filling;            ///< [1] lift of a scar's floor per thickness of new collagen
  double scar_epidermal_filling;  ///< [1] lift of the floor per gain in epidermal thickness
  double scar_kept_boxcar;        ///< [1] share of the atrophic depth that walls keep
  double scar_kept_rolling;       ///< [1]
  double scar_kept_icepick;       ///< [1]
  double tether_cut_area;         ///< [m2] of the dermis-fat plane that one path cuts

  double scar_visible_depth;  ///< [m] below it a scar is lost in the relief of the skin
  double scar_shallow_depth;  ///< [m] from it on a scar counts two points
  double scar_deep_depth;     ///< [m] from it on a scar counts three points
  double scar_depth_spread;   ///< [1] standard deviation of ln depth between a face's scars

  double wrinkle_switch_age;       ///< [s] half of the wrinkles are epidermal, not horny
  double wrinkle_switch_width;     ///< [s] of the logistic switch
  double fold_reversible_share;    ///< [1] kappa, of the fold that collagen can undo
  double fold_smallest_deficit;    ///< [1] of collagen, for skin with none missing
  double wrinkle_depth_per_grade;  ///< [m] of one Lemperle grade
  double wrinkle_highest_grade;    ///< [1] of the Lemperle scale

  double probe_radius;        ///< [m] of the Cutometer's opening
  double probe_suction;       ///< [Pa]
  double cutometer_R2;        ///< [1] at the reference age
  double cutometer_R5;        ///< [1] at the reference age
  double cutometer_R6;        ///< [1] Uv/Ue
  double cutometer_R2_slope;  ///< [s-1] change of R2 with age
  double cutometer_R5_slope;  ///< [s-1] change of R5 with age
  double cutometer_age;       ///< [s] reference age
  double pore_tension;        ///< [1] sigma / E of the membrane round a pore

  double inflammation_decay;      ///< [s] tau_I of the signal to melanocytes
  double melanocyte_response;     ///< [s] tau_s
  double melanocyte_stimulation;  ///< [1] extra melanin production at the reference injury
  double pigment_injury_area;     ///< [1] breached share of the surface of the reference injury
  double pigment_clearance;       ///< [1] share of a pigment excess that a full session removes
  double lightness_per_melanin;   ///< [1] fall of L* per unit of melanin, phototype III = 1
  double yellowness;              ///< [1] CIE b*
};

/// @throws EvidenceError  when the catalogue lacks a key
[[nodiscard]] Parameters parameters_from(const evidence::Catalogue& catalogue);

/// The keys that the room reads.
[[nodiscard]] std::vector<evidence::Declaration> declarations();

}  // namespace acicula::outcome

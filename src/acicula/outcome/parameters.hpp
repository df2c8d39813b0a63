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
  double scar_count;          ///< [1] scars of a face that count before treatment

  double goodman_baron_before;        ///< [1] quantitative score of a face before treatment
  double goodman_baron_error_before;  ///< [1] a rater's error in points, before; centre 0
  double goodman_baron_error_after;   ///< [1] and after
  double ecca_weight_icepick;         ///< [1] points of a V-shaped scar, a class of counts
  double ecca_weight_boxcar;          ///< [1] of a U-shaped one
  double ecca_weight_rolling;         ///< [1] of an M-shaped one
  double ecca_few_scars;              ///< [1] least count of the second class
  double ecca_many_scars;             ///< [1] largest count of the second class

  double wrinkle_switch_age;       ///< [s] half of the wrinkles are epidermal, not horny
  double wrinkle_switch_width;     ///< [s] of the logistic switch
  double fold_reversible_share;    ///< [1] kappa, of the fold that collagen can undo
  double fold_smallest_deficit;    ///< [1] of collagen, for skin with none missing
  double wrinkle_depth_per_grade;  ///< [m] of one Lemperle grade
  double wrinkle_highest_grade;    ///< [1] of the Lemperle scale

  double ageing_onset;          ///< [s] age at which grades of ageing begin
  double ageing_rate;           ///< [s-1] grades of ageing a time
  double ageing_grade_step;     ///< [1] of the Alexiades-Armenakas scale
  double ageing_highest_grade;  ///< [1] of that scale
  double laxity_gain;           ///< [1] grades per e-fold of the skin's apparent modulus
  double texture_gain;          ///< [1] grades per e-fold of the papillary modulus

  double grade_error_before;     ///< [1] a rater's error in grades, before; centre 0
  double grade_error_after;      ///< [1] and after
  double grade_error_sd;         ///< [1] its standard deviation in one subject
  double improvement_threshold;  ///< [1] least share of a sign whose loss is called a change
  double improvement_width;      ///< [1] share of a sign that one grade of improvement spans

  double probe_radius;           ///< [m] of the Cutometer's opening
  double probe_suction;          ///< [Pa]
  double suction_time;           ///< [s] of suction in a cycle
  double suction_pause;          ///< [s] without suction in a cycle
  double suction_cycles;         ///< [1]
  double suction_reading;        ///< [s] after a change of suction, of the immediate readings
  double suction_recoil;         ///< [1] immediate lift that is back then, at the reference age
  double suction_recoil_slope;   ///< [s-1] its change with age
  double suction_creep;          ///< [1] creep in the first suction over the immediate lift
  double creep_kept;             ///< [1] creep left after a pause of suction_time, reference age
  double creep_kept_slope;       ///< [s-1] its change with age
  double cutometer_age;          ///< [s] reference age
  double pore_tension;           ///< [1] sigma / E of the membrane round a pore
  double pore_diameter;          ///< [m] median before treatment
  double pore_diameter_spread;   ///< [1] standard deviation of its logarithm
  double pore_counted_diameter;  ///< [m] from it on a pore is counted

  double inflammation_decay;      ///< [s] tau_I of the signal to melanocytes
  double melanocyte_response;     ///< [s] tau_s
  double melanocyte_stimulation;  ///< [1] extra melanin production at the reference injury
  double pigment_injury_area;     ///< [1] breached share of the surface of the reference injury
  double pigment_clearance;       ///< [1] share of a pigment excess that a full session removes
  double lightness_per_melanin;   ///< [1] fall of L* per unit of melanin, phototype III = 1
  double yellowness;              ///< [1] CIE b*

  double masi_visible_contrast;    ///< [1] L* of contrast that is just seen
  double masi_contrast_per_grade;  ///< [1] L* of contrast of one grade of darkness
  double masi_contrast_spread;     ///< [1] standard deviation of its logarithm within a patch
  double masi_highest_grade;       ///< [1] of darkness and of homogeneity
};

/// Also reads the standard deviation of a rater's error.
/// @throws EvidenceError  when the catalogue lacks a key
[[nodiscard]] Parameters parameters_from(const evidence::Catalogue& catalogue);

/// The keys that the room reads.
[[nodiscard]] std::vector<evidence::Declaration> declarations();

}  // namespace acicula::outcome

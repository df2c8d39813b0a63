#pragma once

#include "acicula/evidence/binding.hpp"
#include "acicula/puncture/state.hpp"

#include <vector>

namespace acicula::puncture {

/// What the laws of puncture read from the catalogue, keys "puncture.<member>", and the law chosen.
struct Parameters {
  Rupture rupture = Rupture::membrane;  ///< not of the catalogue: numerics.rupture of a protocol
  // Rupture and indentation before it.
  double rupture_force_gradient = 0.0;   ///< [N m-1] Gam, median
  double rupture_variation = 0.0;        ///< [1] coefficient of variation of Gam between needles
  double buckled_share_notice = 0.0;     ///< [1] of needles, from which buckling is worth a warning
  double crack_toughness = 0.0;          ///< [N m-1] J of a crack under a punch
  double shear_modulus = 0.0;            ///< [Pa] mu of the cracks' Ogden solid
  double strain_hardening = 0.0;         ///< [1] alpha of the cracks' Ogden solid
  double indentation_coefficient = 0.0;  ///< [1] beta
  double indentation_tip_end = 0.0;      ///< [1] D/R below which the tip's roundness rules
  double indentation_cone_begin = 0.0;   ///< [1] D/R above which the roundness is forgotten
  // Penetration.
  double elasto_fracture_length = 0.0;  ///< [m] l_ef at a rate of 1/s
  double toughness = 0.0;               ///< [N m-1] eta G_p in the dermis
  double friction_stress = 0.0;         ///< [Pa] tau_f, lubricated
  double dry_friction_ratio = 0.0;      ///< [1] tau_f dry over lubricated
  double epidermis_resistance = 0.0;    ///< [1] toughness and friction, epidermis over dermis
  double fat_resistance = 0.0;          ///< [1] toughness and friction, fat over dermis
  double fat_modulus_ratio = 0.0;       ///< [1] Young modulus, fat over dermis
  double poisson_ratio = 0.0;           ///< [1]
  double pen_nose_compression = 0.0;    ///< [m] h, tissue that the nose of a pen presses flat
  // Rate and stretch.
  double rate_exponent = 0.0;       ///< [1] n
  double rate_length = 0.0;         ///< [m] l_s, depth of tissue that a strike deforms
  double rate_minimum = 0.0;        ///< [s-1] of the measured power law
  double rate_maximum = 0.0;        ///< [s-1] of the measured power law
  double stretch_stiffening = 0.0;  ///< [1] k_s
  // Variation over a site.
  double within_site_variance_share = 0.0;  ///< [1] of the variance of a layer's thickness
  // Recoil, overlap, tearing.
  double recoil_radius = 0.0;        ///< [1] lambda_r
  double recoil_depth_roller = 0.0;  ///< [1] lambda_z
  double recoil_depth_pen = 0.0;     ///< [1] lambda_z
  double recoil_depth_stamp = 0.0;   ///< [1] lambda_z, also of a patch
  double capture_ratio = 0.0;        ///< [1] radius that swallows a later needle, over the needle's
  double tear_share = 0.0;           ///< [1] share of the tip's lateral path that tears the hole
  // Pain.
  double hypodermic_pain = 0.0;       ///< [1] X of a 26-gauge needle, 0 to 100
  double reference_pain_share = 0.0;  ///< [1] of it, one needle at the reference depth
  double reference_pain_depth = 0.0;  ///< [m]
  double pain_depth_exponent = 0.0;   ///< [1]
  double pain_number_exponent = 0.0;  ///< [1]
  double pain_window = 0.0;           ///< [s] over which punctures add up
  double pain_number_limit = 0.0;     ///< [1] punctures beyond which the number law is not used
  double topical_pain_ratio = 0.0;    ///< [1] topical cream over no anaesthesia
  double needled_topical_pain_ratio = 0.0;  ///< [1] topical through needling over topical cream
  double pain_study_offset = 0.0;           ///< [1] u, log of what no model sees between studies
  // Bleeding.
  double papillary_thickness = 0.0;       ///< [m]
  double papillary_vessel_density = 0.0;  ///< [m-2] length of vessels per volume
  double reticular_vessel_density = 0.0;  ///< [m-2] length of vessels per volume
  double vessel_radius = 0.0;             ///< [m]
  double bleeding_pinpoint = 0.0;         ///< [m-2] bleeding holes of grade 1
  double bleeding_oozing = 0.0;           ///< [m-2] bleeding holes of grade 2
  double bleeding_free = 0.0;             ///< [m-2] bleeding holes of grade 3
};

/// @throws EvidenceError  when the catalogue lacks a key
[[nodiscard]] Parameters parameters_from(const evidence::Catalogue& catalogue);

/// Every key that the room reads.
[[nodiscard]] std::vector<evidence::Declaration> declarations();

}  // namespace acicula::puncture

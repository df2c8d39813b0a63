#pragma once

#include "acicula/evidence/binding.hpp"

#include <string>
#include <vector>

namespace acicula::safety {

/// An entry of data/contraindications.
struct Contraindication {
  std::string name;   ///< as a protocol writes it in subject.history
  bool stop = false;  ///< rules the treatment out; otherwise a warning
  std::string text;   ///< one sentence
};

/// Parameters of risks and rules, data/parameters/safety.toml.
struct Parameters {
  double papillary_depth;  ///< [m] below the junction, what counts as papillary dermis

  double erythema_time;                ///< [s] tau_1, decay of redness at the reference
  double erythema_depth;               ///< [m] reference depth
  double erythema_density;             ///< [m-2] reference density of punctures
  double erythema_depth_exponent;      ///< [1] p
  double erythema_density_exponent;    ///< [1] q
  double erythema_contrast;            ///< [1] first redness over the least visible
  double erythema_acceptable_redness;  ///< [1] redness to go out with, over the least visible

  double pih_log_odds;          ///< [1] logit of the probability at the reference course
  double pih_log_odds_sd;       ///< [1] its standard error
  double pih_phototype_slope;   ///< [1] per phototype above III
  double pih_phototype_sd;      ///< [1] its standard error
  double pih_load_slope;        ///< [1] per logarithm of the inflammatory load
  double pih_load_sd;           ///< [1] its standard error
  double pih_study_offset;      ///< [1] of the logit, what differs between studies; centre 0
  double pih_between_studies;   ///< [1] its standard deviation
  double pih_phototype;         ///< [1] mean phototype of the reference course
  double pih_lowest_phototype;  ///< [1] up to it phototype does not raise the risk
  double pih_load;              ///< [s] inflammatory load of the reference course

  double tram_track_length;        ///< [m] roller needle from which parallel scars were seen
  double home_needle_length;       ///< [m] longest needle sold for use at home
  double shortest_interval;        ///< [s] between sessions
  double unresolved_inflammation;  ///< [1] of the peak, left when the next session comes
  double type3_share_limit;        ///< [1] of collagen at the end of a course
  double raised_loop_gain;         ///< [1]
  double keloid_loop_gain;         ///< [1] scarring that sustains itself
  double pain_limit;               ///< [1] visual analogue scale, without anaesthesia
  double youngest_age;             ///< [s] of the indication cleared in the United States
  double dark_phototype;           ///< [1] from it on pigment needs a warning

  std::vector<Contraindication> contraindications;  ///< by name
};

/// Also reads the standard errors and the spread between studies of the pigment risk, and the
/// contraindications.
/// @throws EvidenceError  when the catalogue lacks a key, or a contraindication its text or level
[[nodiscard]] Parameters parameters_from(const evidence::Catalogue& catalogue);

/// The keys that the room reads.
[[nodiscard]] std::vector<evidence::Declaration> declarations();

}  // namespace acicula::safety

#pragma once

#include "acicula/core/observer.hpp"
#include "acicula/evidence/catalogue.hpp"
#include "acicula/evidence/posterior.hpp"
#include "acicula/io/study_file.hpp"
#include "acicula/study/calibration/calibration_request.hpp"
#include "acicula/study/calibration/chain_statistics.hpp"
#include "acicula/study/evaluate.hpp"
#include "acicula/study/summary.hpp"

#include <array>
#include <span>
#include <string>
#include <vector>

namespace acicula::study {

/// A quantity before and after a calibration.
struct Calibrated {
  std::string key;
  std::array<double, 3> prior{};      ///< SI; 5, 50 and 95 % quantiles
  std::array<double, 3> posterior{};  ///< SI
  double mean = 0.0;                  ///< SI, posterior
  double standard_deviation = 0.0;    ///< SI, posterior
  /// Of the normal score of a parameter, or of the logarithm of a spread between studies.
  ChainStatistics chain;
};

/// A measured number and what is said of it.
struct CheckedNumber {
  std::string study;
  io::Measurement measured;
  double surface_share = 0.0;  ///< [1] of the prior's variance that the response surface foretells
  /// SI; 5, 50 and 95 % quantiles of a calibration without this study, by the response surface
  std::array<double, 3> left_out{};
  bool left_out_inside = false;
};

/// What a calibration found.
struct Calibration {
  std::vector<Calibrated> parameters;
  std::vector<Calibrated> spreads;  ///< between studies, by family; root mean square in `mean`
  evidence::Posterior posterior;
  std::vector<CheckedNumber> numbers;
  double left_out_coverage = 0.0;  ///< [1] of the numbers, each in a calibration without its study
  /// The studies by direct runs from the posterior, without and with it.
  std::vector<StudyResult> predictive;
  Summary prior_summary;
  Summary predictive_summary;
  double acceptance = 0.0;   ///< [1] of the sampler's moves
  std::size_t draws = 0;     ///< kept
  std::size_t points = 0;    ///< of the design
  std::size_t complete = 0;  ///< of them, with every result
  std::size_t studies = 0;   ///< of role calibration
  std::size_t claims = 0;    ///< directions, bounds and orders
};

/// The catalogue with what a calibration found: its posterior and the spreads between studies.
[[nodiscard]] evidence::Catalogue calibrated(evidence::Catalogue catalogue,
                                             const Calibration& calibration);

/// Calibrates parameters against the studies of role calibration, by Bayes' rule.
/// @param all      studies; those of role validation are left out
/// @param request  without faults
/// @throws ModelError  when the models refuse more than half of the points
[[nodiscard]] Calibration calibrate(std::span<const io::Study> all,
                                    const evidence::Catalogue& catalogue,
                                    const CalibrationRequest& request, Observer& observer);

}  // namespace acicula::study

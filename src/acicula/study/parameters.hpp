#pragma once

#include "acicula/evidence/binding.hpp"

#include <vector>

namespace acicula::study {

/// The benchmark that a prediction must beat, and what a calibration takes for granted.
struct Parameters {
  double improvement_rate = 0.0;         ///< [1] logarithmic improvement per session
  double improvement_rate_spread = 0.0;  ///< [1] standard deviation between studies
  /// [1] Median of the spread between studies of a family of endpoints, before a calibration: a
  /// standard deviation of the logarithm of an effect.
  double discrepancy_prior = 0.0;
  double discrepancy_prior_spread = 0.0;  ///< [1] standard deviation of its logarithm
  /// [1] Standard error of the logarithm of an effect where a paper gives no spread.
  double unreported_error = 0.0;
  double claim_error = 0.0;  ///< [1] probability that a claim has a cause outside the model
};

[[nodiscard]] Parameters parameters_from(const evidence::Catalogue& catalogue);

[[nodiscard]] std::vector<evidence::Declaration> declarations();

}  // namespace acicula::study

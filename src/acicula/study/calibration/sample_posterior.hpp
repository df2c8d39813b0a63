#pragma once

#include "acicula/evidence/posterior.hpp"
#include "acicula/study/calibration/calibration_likelihood.hpp"
#include "acicula/study/calibration/stretch_sampler.hpp"
#include "acicula/study/parameters.hpp"

#include <string>
#include <vector>

namespace acicula::study {

struct SamplerSettings {
  std::size_t walkers = 0;
  std::size_t steps = 0;  ///< the first half of them is discarded
  std::uint64_t seed = 0;
  std::uint32_t chain = 0;
  int threads = 1;
};

/// Samples scores and logarithms of spreads, from a start near the middle of the prior; keeps some
/// hundred steps of the second half.
[[nodiscard]] Chain sample_posterior(const CalibrationLikelihood& likelihood,
                                     const Parameters& parameters, std::size_t scores,
                                     const SamplerSettings& settings);

/// Mean, standard deviation and correlation of the scores, rounded as they are written.
[[nodiscard]] evidence::Posterior posterior_of(const Chain& chain,
                                               const std::vector<std::string>& keys);

}  // namespace acicula::study

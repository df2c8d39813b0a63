#pragma once

#include "acicula/study/calibration/stretch_sampler.hpp"

#include <cstddef>

namespace acicula::study {

/// How far a chain can be trusted in one dimension.
struct ChainStatistics {
  double mean = 0.0;
  double standard_deviation = 0.0;
  /// [kept steps] tau = 1 + 2 sum rho(t), rho averaged over the walkers, summed up to the first lag
  /// of five times itself (Sokal's window).
  double autocorrelation_time = 0.0;
  double effective_samples = 0.0;  ///< [1] draws / tau
  /// [1] Split R-hat: the root of the variance of all over that within halves of walkers; 1 where
  /// they tell the same.
  double split_r_hat = 0.0;
};

/// @param chain  at least four kept steps
/// @source foreman-mackey-2013 (autocorrelation time), gelman-2013 (split R-hat)
[[nodiscard]] ChainStatistics chain_statistics(const Chain& chain, std::size_t dimension);

}  // namespace acicula::study

#include "acicula/study/calibration/sample_posterior.hpp"

#include "acicula/core/error.hpp"
#include "acicula/core/random.hpp"
#include "acicula/study/calibration/chain_statistics.hpp"

#include <Eigen/Core>
#include <algorithm>
#include <cmath>

namespace acicula::study {
namespace {

/// Tells these streams from those of other purposes under the same seed.
constexpr std::uint32_t start_purpose = 0x43414c30;
// [1] Of the prior's: walkers begin close to its middle and spread on their own.
constexpr double start_spread = 0.1;
// Kept steps of each walker: enough for its statistics.
constexpr std::size_t kept_steps = 300;

double rounded(double value) {
  constexpr double thousand = 1000.0;
  return std::round(value * thousand) / thousand;
}

}  // namespace

Chain sample_posterior(const CalibrationLikelihood& likelihood, const Parameters& parameters,
                       std::size_t scores, const SamplerSettings& settings) {
  const std::size_t dimensions = likelihood.dimensions();
  std::vector<double> start;
  for (std::size_t walker = 0; walker < settings.walkers; ++walker) {
    RandomStream random(settings.seed, start_purpose + settings.chain, walker);
    for (std::size_t d = 0; d < dimensions; ++d) {
      const double middle = d < scores ? 0.0 : std::log(parameters.discrepancy_prior);
      start.push_back(middle + start_spread * random.normal());
    }
  }
  const std::size_t discarded = settings.steps / 2;
  return stretch_sample(likelihood, start, dimensions,
                        {.steps = settings.steps,
                         .discarded = discarded,
                         .thinning = std::max(std::size_t{1}, discarded / kept_steps),
                         .seed = settings.seed,
                         .chain = settings.chain,
                         .threads = settings.threads});
}

evidence::Posterior posterior_of(const Chain& chain, const std::vector<std::string>& keys) {
  const std::size_t count = keys.size();
  evidence::Posterior posterior{.keys = keys};
  std::vector<ChainStatistics> statistics;
  for (std::size_t i = 0; i < count; ++i) {
    double mean = 0.0;
    for (std::size_t k = 0; k < chain.draws(); ++k) mean += chain.position(k)[i];
    posterior.mean.push_back(mean / static_cast<double>(chain.draws()));
  }
  Eigen::MatrixXd covariance =
      Eigen::MatrixXd::Zero(static_cast<Eigen::Index>(count), static_cast<Eigen::Index>(count));
  Eigen::VectorXd deviation(static_cast<Eigen::Index>(count));
  for (std::size_t k = 0; k < chain.draws(); ++k) {
    for (std::size_t i = 0; i < count; ++i) {
      deviation[static_cast<Eigen::Index>(i)] = chain.position(k)[i] - posterior.mean[i];
    }
    covariance += deviation * deviation.transpose() / static_cast<double>(chain.draws());
  }
  posterior.correlation.resize(count * count);
  for (std::size_t i = 0; i < count; ++i) {
    const auto row = static_cast<Eigen::Index>(i);
    for (std::size_t j = 0; j < count; ++j) {
      const auto column = static_cast<Eigen::Index>(j);
      const double scale = std::sqrt(covariance(row, row) * covariance(column, column));
      posterior.correlation[i * count + j] =
          i == j ? 1.0 : rounded(covariance(row, column) / scale);
    }
    posterior.standard_deviation.push_back(rounded(std::sqrt(covariance(row, row))));
    posterior.mean[i] = rounded(posterior.mean[i]);
  }
  if (!factorise(posterior)) {
    throw Error("the sampled scores are not correlated as a normal law can be.");
  }
  return posterior;
}

}  // namespace acicula::study

#include "acicula/study/calibration/chain_statistics.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace acicula::study {
namespace {

// Lags summed, in autocorrelation times: the bias left is exp(-5).
constexpr double window = 5.0;

/// Sum over the walkers of the product of deviations `lag` steps apart, over the number of steps.
double autocovariance(const Chain& chain, std::size_t dimension, double mean, std::size_t lag) {
  double sum = 0.0;
  for (std::size_t t = 0; t + lag < chain.steps; ++t) {
    for (std::size_t w = 0; w < chain.walkers; ++w) {
      sum += (chain.at(t, w, dimension) - mean) * (chain.at(t + lag, w, dimension) - mean);
    }
  }
  return sum / static_cast<double>(chain.draws());
}

double autocorrelation_time(const Chain& chain, std::size_t dimension, double mean,
                            double variance) {
  double tau = 1.0;
  for (std::size_t lag = 1; lag < chain.steps; ++lag) {
    tau += 2.0 * autocovariance(chain, dimension, mean, lag) / variance;
    if (static_cast<double>(lag) >= window * tau) break;
  }
  return std::max(1.0, tau);
}

struct Part {
  double mean = 0.0;
  double variance = 0.0;
};

/// Mean and variance of one walker over some of its steps.
Part part_of(const Chain& chain, std::size_t walker, std::size_t dimension, std::size_t first,
             std::size_t count) {
  Part part;
  for (std::size_t t = first; t < first + count; ++t) part.mean += chain.at(t, walker, dimension);
  part.mean /= static_cast<double>(count);
  for (std::size_t t = first; t < first + count; ++t) {
    const double deviation = chain.at(t, walker, dimension) - part.mean;
    part.variance += deviation * deviation;
  }
  part.variance /= static_cast<double>(count - 1);
  return part;
}

double split_r_hat(const Chain& chain, std::size_t dimension) {
  const std::size_t half = chain.steps / 2;
  std::vector<Part> parts;
  for (std::size_t w = 0; w < chain.walkers; ++w) {
    parts.push_back(part_of(chain, w, dimension, 0, half));
    parts.push_back(part_of(chain, w, dimension, chain.steps - half, half));
  }
  const auto count = static_cast<double>(parts.size());
  double mean = 0.0;
  double within = 0.0;
  for (const Part& part : parts) {
    mean += part.mean / count;
    within += part.variance / count;
  }
  double between = 0.0;
  for (const Part& part : parts) between += (part.mean - mean) * (part.mean - mean) / (count - 1.0);
  const auto length = static_cast<double>(half);
  return std::sqrt((length - 1.0) / length + between / within);
}

}  // namespace

ChainStatistics chain_statistics(const Chain& chain, std::size_t dimension) {
  ChainStatistics result;
  const auto draws = static_cast<double>(chain.draws());
  for (std::size_t i = 0; i < chain.draws(); ++i) {
    result.mean += chain.position(i)[dimension] / draws;
  }
  const double variance = autocovariance(chain, dimension, result.mean, 0);
  result.standard_deviation = std::sqrt(variance);
  result.autocorrelation_time = autocorrelation_time(chain, dimension, result.mean, variance);
  result.effective_samples = draws / result.autocorrelation_time;
  result.split_r_hat = split_r_hat(chain, dimension);
  return result;
}

}  // namespace acicula::study

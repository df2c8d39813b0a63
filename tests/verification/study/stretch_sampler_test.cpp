#include "acicula/study/calibration/stretch_sampler.hpp"

#include "acicula/core/random.hpp"
#include "acicula/study/calibration/chain_statistics.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <vector>

namespace acicula::study {
namespace {

std::vector<double> near(std::vector<double> centre, std::size_t walkers) {
  std::vector<double> start;
  for (std::size_t w = 0; w < walkers; ++w) {
    RandomStream random(7, 0x54455354, w);
    for (const double x : centre) start.push_back(x + 0.1 * random.normal());
  }
  return start;
}

// Normal with means 1 and -2, standard deviations 1 and 3 and correlation 0.8.
double correlated_normal(std::span<const double> x) {
  const double a = x[0] - 1.0;
  const double b = (x[1] + 2.0) / 3.0;
  return -0.5 * (a * a - 2.0 * 0.8 * a * b + b * b) / (1.0 - 0.64);
}

// Rosenbrock's banana: x1 normal (0, 1), x2 given x1 normal round x1^2 with standard deviation 1/2.
// Mean of x2 E(x1^2) = 1, variance Var(x1^2) + 1/4 = 2 + 1/4.
double banana(std::span<const double> x) {
  const double across = (x[1] - x[0] * x[0]) / 0.5;
  return -0.5 * (x[0] * x[0] + across * across);
}

Chain sample(const LogDensity& density, const std::vector<double>& centre, std::size_t steps,
             int threads = 1, std::uint32_t number = 0) {
  return stretch_sample(density, near(centre, 40), centre.size(),
                        {.steps = steps,
                         .discarded = steps / 4,
                         .thinning = 4,
                         .seed = 11,
                         .chain = number,
                         .threads = threads});
}

TEST(StretchSampler, FindsTheMomentsOfANormalLaw) {
  const Chain chain = sample(correlated_normal, {0.0, 0.0}, 8000);
  const ChainStatistics first = chain_statistics(chain, 0);
  const ChainStatistics second = chain_statistics(chain, 1);
  EXPECT_GT(first.effective_samples, 3000.0);
  // Four standard errors of a mean and of a standard deviation.
  const double error = 4.0 / std::sqrt(first.effective_samples);
  EXPECT_NEAR(first.mean, 1.0, error);
  EXPECT_NEAR(second.mean, -2.0, 3.0 * error);
  EXPECT_NEAR(first.standard_deviation, 1.0, error);
  EXPECT_NEAR(second.standard_deviation, 3.0, 3.0 * error);
  double product = 0.0;
  for (std::size_t i = 0; i < chain.draws(); ++i) {
    product += (chain.position(i)[0] - 1.0) * (chain.position(i)[1] + 2.0) / 3.0;
  }
  EXPECT_NEAR(product / static_cast<double>(chain.draws()), 0.8, 1.5 * error);
  EXPECT_LT(first.split_r_hat, 1.02);
  EXPECT_GT(chain.acceptance, 0.2);
  EXPECT_LT(chain.acceptance, 0.9);
}

TEST(StretchSampler, FindsTheMomentsOfABanana) {
  const Chain chain = sample(banana, {0.0, 0.5}, 20000);
  const ChainStatistics first = chain_statistics(chain, 0);
  const ChainStatistics second = chain_statistics(chain, 1);
  EXPECT_GT(second.effective_samples, 1500.0);
  EXPECT_NEAR(first.mean, 0.0, 4.0 / std::sqrt(first.effective_samples));
  EXPECT_NEAR(first.standard_deviation, 1.0, 0.08);
  EXPECT_NEAR(second.mean, 1.0, 4.0 * 1.5 / std::sqrt(second.effective_samples));
  // Var of the square of a normal number has a long tail: a tenth.
  EXPECT_NEAR(second.standard_deviation, 1.5, 0.15);
  EXPECT_LT(second.split_r_hat, 1.05);
}

// A move commutes with any affine change of coordinates: the law of y = 10 x + 3 is sampled by the
// same walkers.
TEST(StretchSampler, DoesNotMindScale) {
  const auto stretched = [](std::span<const double> y) {
    const std::array x{(y[0] - 3.0) / 10.0, (y[1] - 3.0) / 10.0};
    return correlated_normal(x);
  };
  std::vector<double> start = near({0.0, 0.0}, 40);
  const StretchSettings settings{.steps = 50, .seed = 3};
  const Chain plain = stretch_sample(correlated_normal, start, 2, settings);
  for (double& x : start) x = 10.0 * x + 3.0;
  const Chain scaled = stretch_sample(stretched, start, 2, settings);
  for (std::size_t i = 0; i < plain.draws(); ++i) {
    EXPECT_NEAR(scaled.position(i)[0], 10.0 * plain.position(i)[0] + 3.0, 1e-6);
  }
}

TEST(StretchSampler, GivesTheSameBytesForAnyNumberOfThreads) {
  const Chain alone = sample(banana, {0.0, 0.5}, 200, 1);
  EXPECT_EQ(alone.positions, sample(banana, {0.0, 0.5}, 200, 3).positions);
  EXPECT_NE(alone.positions, sample(banana, {0.0, 0.5}, 200, 1, 1).positions);
}

TEST(StretchSampler, NeedsEnoughWalkers) {
  EXPECT_THROW(static_cast<void>(stretch_sample(banana, near({0.0, 0.0}, 4), 2, {.steps = 1})),
               std::invalid_argument);
  EXPECT_THROW(static_cast<void>(stretch_sample(banana, near({0.0, 0.0}, 7), 2, {.steps = 1})),
               std::invalid_argument);
}

/// Walkers that are independent autoregressive series x(t+1) = phi x(t) + sqrt(1 - phi^2) noise.
Chain autoregressive(double phi, double apart) {
  Chain chain{.steps = 4000, .walkers = 20, .dimensions = 1, .positions = {}};
  chain.positions.resize(chain.draws());
  for (std::size_t w = 0; w < chain.walkers; ++w) {
    RandomStream random(5, 0x54455354, w);
    double x = random.normal();
    for (std::size_t t = 0; t < chain.steps; ++t) {
      chain.positions[t * chain.walkers + w] = x + (w % 2 == 0 ? apart : 0.0);
      x = phi * x + std::sqrt(1.0 - phi * phi) * random.normal();
    }
  }
  return chain;
}

// The autocorrelation time of such a series is (1 + phi) / (1 - phi): 1, 3 and 19.
TEST(ChainStatistics, FindTheAutocorrelationTimeOfAutoregressiveSeries) {
  for (const auto& [phi, tau] : {std::pair{0.0, 1.0}, {0.5, 3.0}, {0.9, 19.0}}) {
    const ChainStatistics statistics = chain_statistics(autoregressive(phi, 0.0), 0);
    EXPECT_NEAR(statistics.autocorrelation_time, tau, 0.1 * tau);
    EXPECT_NEAR(statistics.effective_samples, 80000.0 / tau, 0.1 * 80000.0 / tau);
    EXPECT_NEAR(statistics.standard_deviation, 1.0, 0.05);
    EXPECT_LT(statistics.split_r_hat, 1.01);
  }
}

// Two groups of walkers 4 apart: the variance between them is 4, within them 1, so that R-hat is
// near sqrt(1 + 4).
TEST(ChainStatistics, SplitRHatSeesWalkersThatDoNotMix) {
  EXPECT_NEAR(chain_statistics(autoregressive(0.0, 4.0), 0).split_r_hat, std::sqrt(5.0), 0.1);
}

}  // namespace
}  // namespace acicula::study

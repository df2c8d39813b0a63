#include "acicula/study/sensitivity/sobol_indices.hpp"

#include "acicula/study/sensitivity/pick_freeze.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <functional>
#include <numbers>
#include <span>
#include <vector>

namespace acicula::study {
namespace {

using Function = std::function<double(std::span<const double>)>;

std::vector<std::size_t> each_alone(std::size_t axes) {
  std::vector<std::size_t> groups(axes);
  for (std::size_t i = 0; i < axes; ++i) groups[i] = i;
  return groups;
}

SobolIndices indices_of(const Function& f, const std::vector<std::size_t>& groups,
                        std::size_t samples, std::uint64_t seed) {
  const PickFreeze design(seed, samples, groups);
  std::vector<double> point(groups.size());
  std::vector<double> values;
  for (std::size_t run = 0; run < design.runs(); ++run) {
    design.point(run, point);
    values.push_back(f(point));
  }
  return sobol_indices(values, samples, seed);
}

// Ishigami and Homma 1990: sin x1 + 7 sin^2 x2 + 0.1 x3^4 sin x1, x uniform in (-pi, pi).
double ishigami(std::span<const double> u) {
  const auto x = [&](std::size_t i) { return std::numbers::pi * (2.0 * u[i] - 1.0); };
  return std::sin(x(0)) + 7.0 * std::pow(std::sin(x(1)), 2) +
         0.1 * std::pow(x(2), 4) * std::sin(x(0));
}

// Sobol's G function, prod (|4 x - 2| + a) / (1 + a), with a = 0, 1, 4.5, 9, 99, 99.
double g_function(std::span<const double> u) {
  constexpr std::array a{0.0, 1.0, 4.5, 9.0, 99.0, 99.0};
  double product = 1.0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    product *= (std::abs(4.0 * u[i] - 2.0) + a[i]) / (1.0 + a[i]);
  }
  return product;
}

// The closed forms, evaluated by an independent script: variance a^2/8 + b pi^4/5 + b^2 pi^8/18 +
// 1/2 and its parts for Ishigami, V_i = 1/(3 (1 + a_i)^2) and their products for G.
constexpr double ishigami_variance = 13.844587940719254;
constexpr std::array ishigami_first{0.31390519114781146, 0.44241114479004084, 0.0};
constexpr std::array ishigami_total{0.5575888552099592, 0.44241114479004084, 0.24368366406214773};
constexpr std::array g_first{0.7163425253108964,  0.1790856313277241,    0.02368074463837674,
                             0.00716342525310896, 7.163425253108964e-05, 7.163425253108964e-05};
constexpr std::array g_total{0.7872568939831723,  0.2422328904563607,  0.03432182644068325,
                             0.01046188563432787, 0.00010496408706152, 0.00010496408706152};

// At n = 2^14 the standard error of an index of one half is 0.008 for independent samples.
constexpr std::size_t many = 16384;
constexpr double within = 0.02;

TEST(SobolIndices, MeetTheClosedFormOfIshigami) {
  const SobolIndices indices = indices_of(ishigami, each_alone(3), many, 1);
  EXPECT_NEAR(indices.mean, 3.5, 0.05);
  EXPECT_NEAR(indices.variance, ishigami_variance, 0.02 * ishigami_variance);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_NEAR(indices.first_order[i].value, ishigami_first[i], within) << i;
    EXPECT_NEAR(indices.total[i].value, ishigami_total[i], within) << i;
  }
}

TEST(SobolIndices, MeetTheClosedFormOfG) {
  const SobolIndices indices = indices_of(g_function, each_alone(6), many, 2);
  for (std::size_t i = 0; i < 6; ++i) {
    EXPECT_NEAR(indices.first_order[i].value, g_first[i], within) << i;
    EXPECT_NEAR(indices.total[i].value, g_total[i], within) << i;
  }
  // The error of a small index is small itself.
  EXPECT_NEAR(indices.total[5].value, g_total[5], 0.05 * g_total[5]);
  EXPECT_NEAR(indices.first_order[5].value, g_first[5], 1e-3);
}

// x1 and x3 together: what x2 does not explain, and nothing of it with x2.
TEST(SobolIndices, OfAGroupHoldWhatItsInputsDoTogether) {
  const SobolIndices indices = indices_of(ishigami, {0, 1, 0}, many, 3);
  EXPECT_NEAR(indices.first_order[0].value, 1.0 - ishigami_first[1], within);
  EXPECT_NEAR(indices.total[0].value, 1.0 - ishigami_first[1], within);
}

TEST(SobolIndices, ConvergeWithTheSquareRootOfTheSamples) {
  const auto error = [](std::size_t samples) {
    double squares = 0.0;
    constexpr std::uint64_t seeds = 20;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
      const SobolIndices indices = indices_of(ishigami, each_alone(3), samples, seed);
      for (std::size_t i = 0; i < 3; ++i) {
        squares += std::pow(indices.first_order[i].value - ishigami_first[i], 2) +
                   std::pow(indices.total[i].value - ishigami_total[i], 2);
      }
    }
    return std::sqrt(squares / (6.0 * seeds));
  };
  const double order = std::log(error(64) / error(1024)) / std::log(16.0);
  EXPECT_GT(order, 0.4);
}

// 240 indices of 40 fixed seeds; 0.83 lies 3.6 standard errors of as many independent ones below
// 0.9.
TEST(SobolIndices, IntervalsHoldTheTruthAsOftenAsTheySay) {
  int inside = 0;
  int all = 0;
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const SobolIndices indices = indices_of(ishigami, each_alone(3), 256, seed);
    const auto count = [&](const SobolIndex& index, double truth) {
      ++all;
      inside += static_cast<int>(truth >= index.interval90[0] && truth <= index.interval90[1]);
    };
    for (std::size_t i = 0; i < 3; ++i) {
      count(indices.first_order[i], ishigami_first[i]);
      count(indices.total[i], ishigami_total[i]);
    }
  }
  EXPECT_GE(static_cast<double>(inside) / all, 0.83);
}

}  // namespace
}  // namespace acicula::study

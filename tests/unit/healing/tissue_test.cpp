#include "acicula/healing/tissue.hpp"

#include "acicula/core/units.hpp"
#include "acicula/numerics/raster_diffusion.hpp"
#include "acicula/numerics/ring_diffusion.hpp"

#include <gtest/gtest.h>

#include "unit/healing/default_parameters.hpp"
#include <cmath>
#include <stdexcept>
#include <vector>

#ifdef _OPENMP
#include <omp.h>
#endif

namespace acicula::healing {
namespace {

constexpr double day = unit::day;

const numerics::OneRank one_rank;

const Constitution uniform{{1.0f}, {0.18f}, 1.0};

/// Channels of a raster: everything within them is injured.
std::vector<float> channels(const numerics::RasterDiffusion& block) {
  std::vector<float> injured(block.cells());
  for (std::size_t i = 0; i < injured.size(); ++i) {
    const std::size_t x = i % block.columns();
    const std::size_t y = i / block.columns() % block.rows();
    const double depth = block.depth().centre(i / block.plane_cells());
    if ((x == 3 || x == 4) && (y == 2 || y == 3) && depth < 0.8e-3) injured[i] = 0.8f;
  }
  return injured;
}

class TissueTest : public testing::Test {
 protected:
  Parameters parameters_ = test::default_parameters();
  numerics::Grid depth_ = numerics::graded_grid(1.2e-3, 4e-5, 12);
  numerics::RasterDiffusion block_{{11, 9, 2.5e-5}, depth_, one_rank};
  Tolerance tolerance_{1e-2, 1e-4};

  [[nodiscard]] Tissue punctured() const {
    Tissue tissue = healthy_tissue(block_, uniform, parameters_);
    wound(tissue, channels(block_), std::vector<float>(block_.plane_cells(), 20e-6f), parameters_);
    return tissue;
  }
};

TEST_F(TissueTest, HealthySkinStaysHealthy) {
  // Scar and skin side by side: each place has its own steady state.
  Constitution constitution{{}, {}, 0.8};
  for (std::size_t i = 0; i < block_.cells(); ++i) {
    constitution.collagen_capital.push_back(0.6f + 0.05f * static_cast<float>(i % 7));
    constitution.type3_share.push_back(0.15f + 0.02f * static_cast<float>(i % 5));
  }
  Tissue tissue = healthy_tissue(block_, constitution, parameters_);
  const Tissue before = tissue;
  heal(tissue, 365.0 * day, block_, constitution, parameters_, tolerance_);
  for (std::size_t i = 0; i < tissue.species.size(); ++i) {
    // Round-off of rates of 0.1 per day, for a year.
    ASSERT_NEAR(tissue.species[i], before.species[i], 1e-13) << i;
  }
  for (const double h : tissue.epidermis) EXPECT_NEAR(h, 1.0, 1e-13);
}

TEST_F(TissueTest, HealthyCollagenIsTheCapitalOfThePlace) {
  Constitution constitution{std::vector<float>(block_.cells(), 1.0f),
                            std::vector<float>(block_.cells(), 0.18f), 1.0};
  constitution.collagen_capital[17] = 0.5f;
  constitution.type3_share[17] = 0.3f;
  const Tissue tissue = healthy_tissue(block_, constitution, parameters_);
  const auto at = [&](Species k) { return tissue.species[k * block_.cells() + 17]; };
  const double third = at(immature_collagen3) + at(mature_collagen3);
  const double first = at(immature_collagen1) + at(mature_collagen1);
  EXPECT_NEAR(first + third, 0.5, 1e-15);
  EXPECT_NEAR(third / (first + third), 0.3, 1e-7);  // 0.3 as a float
}

TEST_F(TissueTest, ASessionActsWhereItIs) {
  Tissue tissue = healthy_tissue(block_, uniform, parameters_);
  const Tissue before = tissue;
  std::vector<float> injured(block_.cells());
  injured[25] = 0.5f;
  std::vector<float> radius(block_.plane_cells());
  radius[4] = 30e-6f;
  wound(tissue, injured, radius, parameters_);
  const auto now = [&](Species k, std::size_t i) { return tissue.species[k * block_.cells() + i]; };
  EXPECT_EQ(now(damage, 25), 0.5);
  EXPECT_EQ(now(fibroblasts, 25), 0.5);
  // phi_d = 0.3 and phi_E = 0.4 of the half are lost.
  EXPECT_NEAR(now(elastin, 25), 0.8, 1e-15);
  EXPECT_NEAR(now(mature_collagen1, 25), 0.85 * before.species[mature_collagen1 * block_.cells()],
              1e-15);
  EXPECT_EQ(now(damage, 24), 0.0);
  EXPECT_EQ(now(fibroblasts, 26), 1.0);
  EXPECT_FLOAT_EQ(static_cast<float>(tissue.channel_radius[4]), 30e-6f);
  EXPECT_EQ(tissue.channel_radius[5], 0.0);
}

TEST_F(TissueTest, RefusesWhatDoesNotFit) {
  Tissue tissue = healthy_tissue(block_, uniform, parameters_);
  const std::vector<float> none(block_.cells());
  const std::vector<float> closed(block_.plane_cells());
  const std::vector<float> few(3);
  EXPECT_THROW(wound(tissue, few, closed, parameters_), std::invalid_argument);
  EXPECT_THROW(wound(tissue, none, few, parameters_), std::invalid_argument);
  for (const float bad : {-0.1f, 1.1f, std::nanf("")}) {
    std::vector<float> injured = none;
    injured[7] = bad;
    EXPECT_THROW(wound(tissue, injured, closed, parameters_), std::invalid_argument);
  }
  EXPECT_THROW(heal(tissue, -1.0, block_, uniform, parameters_, tolerance_), std::invalid_argument);
  EXPECT_THROW(heal(tissue, 1.0, block_, {{1.0f, 1.0f}, {0.18f}, 1.0}, parameters_, tolerance_),
               std::invalid_argument);
  const numerics::RasterDiffusion other({3, 3, 2e-5}, depth_, one_rank);
  EXPECT_THROW(heal(tissue, 1.0, other, uniform, parameters_, tolerance_), std::invalid_argument);
  EXPECT_THROW((void)mean_column(tissue, other), std::invalid_argument);
  EXPECT_THROW((void)mean_column(tissue, block_, few), std::invalid_argument);
  EXPECT_THROW((void)mean_column(tissue, block_, closed), std::invalid_argument);
}

TEST_F(TissueTest, StoppedAtAnyStepItGoesOnToTheSameBytes) {
  Tissue straight = punctured();
  std::size_t steps = 0;
  heal(straight, 3.0 * day, block_, uniform, parameters_, tolerance_, [&](const Tissue&) {
    ++steps;
    return true;
  });
  EXPECT_GT(steps, 10u);
  Tissue stopping = punctured();
  while (!heal(stopping, 3.0 * day, block_, uniform, parameters_, tolerance_,
               [](const Tissue& now) { return now.time >= 3.0 * day; })) {
  }
  EXPECT_EQ(stopping.time, straight.time);
  EXPECT_EQ(stopping.species, straight.species);
  EXPECT_EQ(stopping.epidermis, straight.epidermis);
  EXPECT_EQ(stopping.channel_radius, straight.channel_radius);
  EXPECT_EQ(stopping.next_step, straight.next_step);
}

#ifdef _OPENMP
TEST_F(TissueTest, GivesTheSameBytesOnAnyNumberOfThreads) {
  // Large enough for threads to be woken.
  const numerics::RasterDiffusion block({45, 40, 2.5e-5}, depth_, one_rank);
  const auto healed = [&](int threads) {
    omp_set_num_threads(threads);
    Tissue tissue = healthy_tissue(block, uniform, parameters_);
    wound(tissue, channels(block), std::vector<float>(block.plane_cells()), parameters_);
    heal(tissue, 0.2 * day, block, uniform, parameters_, tolerance_);
    return tissue;
  };
  const int before = omp_get_max_threads();
  const Tissue one = healed(1);
  const Tissue three = healed(3);
  omp_set_num_threads(before);
  EXPECT_EQ(one.species, three.species);
  EXPECT_EQ(one.epidermis, three.epidermis);
}
#endif

TEST_F(TissueTest, ErrorsFollowTheTolerance) {
  const auto healed = [&](double relative) {
    Tissue tissue = punctured();
    heal(tissue, 5.0 * day, block_, uniform, parameters_, {relative, 0.1 * relative});
    return tissue.species;
  };
  const std::vector<double> exact = healed(1e-4);
  const auto error = [&](const std::vector<double>& found) {
    double worst = 0.0;
    for (std::size_t k = 0; k < species_count; ++k) {
      double difference = 0.0;
      double size = 0.0;
      for (std::size_t i = k * block_.cells(); i < (k + 1) * block_.cells(); ++i) {
        difference += (found[i] - exact[i]) * (found[i] - exact[i]);
        size += exact[i] * exact[i];
      }
      const double floor = 0.1 * std::sqrt(static_cast<double>(block_.cells()));
      worst = std::max(worst, std::sqrt(difference) / (floor + std::sqrt(size)));
    }
    return worst;
  };
  // Measured 0.5 to 1.5 of the tolerance on a like problem (docs/performance.md).
  EXPECT_LT(error(healed(1e-2)), 2e-2);
  EXPECT_LT(error(healed(2e-3)), 4e-3);
}

TEST_F(TissueTest, NothingFallsBelowZeroWhereAllIsLost) {
  Tissue tissue = healthy_tissue(block_, uniform, parameters_);
  std::vector<float> injured = channels(block_);
  for (float& fraction : injured) fraction = fraction > 0.0f ? 1.0f : 0.0f;
  wound(tissue, injured, std::vector<float>(block_.plane_cells()), parameters_);
  heal(tissue, 20.0 * day, block_, uniform, parameters_, tolerance_, [](const Tissue& now) {
    for (const double y : now.species) EXPECT_TRUE(y >= 0.0 && y < 100.0);
    return true;
  });
}

TEST_F(TissueTest, ChannelsCloseEachByItself) {
  Tissue tissue = healthy_tissue(block_, uniform, parameters_);
  std::vector<float> radius(block_.plane_cells());
  radius[3] = 35e-6f;
  radius[8] = 10e-6f;
  wound(tissue, std::vector<float>(block_.cells()), radius, parameters_);
  heal(tissue, 8.5 * unit::hour, block_, uniform, parameters_, tolerance_);
  // 5 h of lag, then 0.12 mm/day: 17.5 um in 3.5 h.
  EXPECT_NEAR(tissue.channel_radius[3], 17.5e-6, 1e-11);
  EXPECT_EQ(tissue.channel_radius[8], 0.0);
  // The mean is over open channels.
  EXPECT_NEAR(mean_column(tissue, block_).channel_radius, 17.5e-6, 1e-11);
}

TEST_F(TissueTest, MeansWeighCells) {
  Tissue tissue = healthy_tissue(block_, uniform, parameters_);
  const std::size_t plane = block_.plane_cells();
  for (std::size_t i = 0; i < plane; ++i) tissue.species[i] = static_cast<double>(i);
  // The mean of 0 to 98 is 49; of cells 10 and 20 with weights 1 and 3, 17.5.
  EXPECT_NEAR(mean_column(tissue, block_).cells[0][damage], 49.0, 1e-12);
  std::vector<float> weight(plane);
  weight[10] = 0.25f;
  weight[20] = 0.75f;
  EXPECT_NEAR(mean_column(tissue, block_, weight).cells[0][damage], 17.5, 1e-12);

  const numerics::RingDiffusion rings(numerics::uniform_grid(0.0, 2e-4, 2), depth_);
  Tissue round = healthy_tissue(rings, uniform, parameters_);
  round.species[1] = 1.0;
  // The outer of two rings of equal width has three quarters of the area.
  EXPECT_NEAR(mean_column(round, rings).cells[0][damage], 0.75, 1e-12);
}

TEST_F(TissueTest, ASourceIsAddedToTheRates) {
  Tissue tissue = healthy_tissue(block_, uniform, parameters_);
  const double rate = 0.1 / day;
  const std::size_t cells = block_.cells();
  // Feeds elastin and h in healthy skin: E' = rate - dE (E - 1), h' = rate - (h - 1)/tauh.
  heal_with_source(tissue, 2.0 * day, block_, uniform, parameters_, {1e-4, 1e-4},
                   [&](double, std::span<float> species, std::span<double> epidermis) {
                     for (std::size_t i = 0; i < cells; ++i) {
                       species[elastin * cells + i] += static_cast<float>(rate);
                     }
                     for (double& h : epidermis) h += rate;
                   });
  // 0.2 less what 70 years of half-life and 40 days of turnover take: 0.2, 4 (1 - e^(-1/20)).
  EXPECT_NEAR(tissue.species[elastin * cells + 5], 1.2, 1e-4);
  EXPECT_NEAR(tissue.epidermis[5], 1.0 + 4.0 * (1.0 - std::exp(-0.05)), 1e-4);
}

TEST(TissueMemory, HoldsStatesAndIncrements) {
  // 14 states of 8 byte, and at least two increments of 4: no less than 224 byte a cell.
  EXPECT_GT(memory_needed(60, 250000), 224.0 * 15e6);
  EXPECT_LT(memory_needed(60, 250000), 6.0 * 1024 * 1024 * 1024);
}

}  // namespace
}  // namespace acicula::healing

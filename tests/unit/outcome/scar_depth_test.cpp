#include "acicula/outcome/scar_depth.hpp"

#include <gtest/gtest.h>

#include "unit/outcome/example.hpp"
#include <cmath>

namespace acicula::outcome {
namespace {

using skin::ScarType;

Parameters simple() {
  Parameters p{};
  p.scar_filling = 1.0;
  p.scar_epidermal_filling = 0.5;
  p.scar_kept_boxcar = 0.25;
  p.scar_kept_rolling = 0.25;
  p.scar_kept_icepick = 0.9;
  p.tether_cut_area = 1e-8;
  return p;
}

skin::Condition scar(ScarType type, double depth, double tethered = 0.0) {
  skin::Condition condition;
  condition.scar_type = type;
  condition.scar_depth = depth;
  condition.scar_tether_share = tethered;
  return condition;
}

TEST(CollagenGain, CountsCellsInPart) {
  const numerics::Grid grid = numerics::uniform_grid(0.0, 4e-4, 2);
  const healing::State before = test::dermis(2, 1.0);
  healing::State now = test::dermis(2, 1.5);
  now.cells[1] = test::dermis(1, 1.2).cells[0];
  // By hand: 0.5 x 200 um + 0.2 x 100 um.
  EXPECT_NEAR(collagen_gain(now, before, grid, 3e-4), 120e-6, 1e-15);
  // Beyond the grid: 0.5 x 200 um + 0.2 x 200 um.
  EXPECT_NEAR(collagen_gain(now, before, grid, 1.0), 140e-6, 1e-15);
  EXPECT_EQ(collagen_gain(now, before, grid, 0.0), 0.0);
}

TEST(LiftingDepth, EndsAtTheNeedlesOrAtTheFloorOfTheDermis) {
  skin::Skin skin = test::cheek();  // epidermis 67 um
  puncture::Channels channels;
  channels.dynamic_depth.p95 = 1.067e-3;
  const auto rolling = scar(ScarType::rolling, 0.3e-3, 0.5);
  EXPECT_NEAR(lifting_depth(channels, skin, rolling), 1.0e-3, 1e-12);
  skin.dermis.thickness = 0.9e-3;  // less 0.5 x 0.3 mm of atrophy
  EXPECT_NEAR(lifting_depth(channels, skin, rolling), 0.75e-3, 1e-12);
  channels.dynamic_depth.p95 = 0.05e-3;  // stays in the epidermis
  EXPECT_EQ(lifting_depth(channels, skin, rolling), 0.0);
}

TEST(TetherCuts, WeighsNeedlesByTheThicknessOfTheSkin) {
  skin::Skin skin = test::cheek();
  skin.dermis = {1.533e-3, 0.3e-3};  // plane at 1.6 mm
  puncture::Channels channels;
  channels.punctures_per_area = 1e6;
  channels.punctured_share = 1.0;
  channels.depth_classes = {{1.0e-3, 0.5}, {3.0e-3, 0.5}};
  // 0.5 [Phi(-2) + Phi(14/3)], tables of the normal distribution.
  EXPECT_NEAR(tether_cuts(channels, skin), 0.51137430 * 1e6, 1.0);
  skin.dermis.thickness_sd = 0.0;
  EXPECT_EQ(tether_cuts(channels, skin), 0.5e6);
  // Twice the strokes, half of which puncture: as many paths.
  channels.punctured_share = 0.5;
  channels.depth_classes = {{1.0e-3, 0.25}, {3.0e-3, 0.25}, {0.0, 0.5}};
  EXPECT_EQ(tether_cuts(channels, skin), 0.5e6);
  channels.punctured_share = 0.0;
  channels.depth_classes = {{0.0, 1.0}};  // nothing punctured
  EXPECT_EQ(tether_cuts(channels, skin), 0.0);
}

TEST(ScarDepth, FollowsTheVolumeBalanceOfEachPart) {
  const Parameters p = simple();
  const ScarRepair filled{.collagen_gain = 0.4e-3};
  // A lift as large as the scar: -0.75 (1 - 1/e).
  EXPECT_NEAR(relative_scar_depth(scar(ScarType::boxcar, 0.4e-3), filled, p), -0.4740904, 1e-7);
  // Lift = atrophy = half of 0.3 mm: -0.5 x 0.75 (1 - 1/e).
  const ScarRepair half{.collagen_gain = 0.15e-3};
  EXPECT_NEAR(relative_scar_depth(scar(ScarType::rolling, 0.3e-3, 0.5), half, p), -0.2370452, 1e-7);
  // Tethers cut to one half: -0.5 x 0.5.
  const ScarRepair cut{.tether_cuts = std::log(2.0) / 1e-8};
  EXPECT_NEAR(relative_scar_depth(scar(ScarType::rolling, 0.3e-3, 0.5), cut, p), -0.25, 1e-12);
  // Epidermis counts by half: 0.2 mm lifts by 0.1 mm, -0.75 (1 - exp(-1/4)).
  const ScarRepair thick{.epidermal_gain = 0.2e-3};
  EXPECT_NEAR(relative_scar_depth(scar(ScarType::boxcar, 0.4e-3), thick, p), -0.1658994, 1e-7);
}

TEST(ScarDepth, IsUnchangedWithoutRepairAndWithoutScar) {
  const Parameters p = simple();
  EXPECT_EQ(relative_scar_depth(scar(ScarType::boxcar, 0.4e-3, 0.3), {}, p), 0.0);
  EXPECT_EQ(relative_scar_depth(scar(ScarType::none, 0.4e-3), {.collagen_gain = 1e-3}, p), 0.0);
  EXPECT_EQ(relative_scar_depth(scar(ScarType::boxcar, 0.0), {.collagen_gain = 1e-3}, p), 0.0);
}

TEST(ScarDepth, SaturatesAtWhatTheWallsKeep) {
  const Parameters p = simple();
  const auto boxcar = scar(ScarType::boxcar, 0.3e-3);
  double last = 0.0;
  double last_step = 1.0;
  for (int i = 1; i <= 10; ++i) {
    const double change = relative_scar_depth(boxcar, {.collagen_gain = i * 0.1e-3}, p);
    EXPECT_LT(change, last);
    EXPECT_LT(last - change, last_step);
    last_step = last - change;
    last = change;
  }
  EXPECT_NEAR(relative_scar_depth(boxcar, {.collagen_gain = 1.0}, p), -0.75, 1e-12);
}

TEST(ScarDepth, OfAllTetheredScarsNeedsNoAtrophy) {
  const auto tethered = scar(ScarType::rolling, 0.3e-3, 1.0);
  EXPECT_EQ(relative_scar_depth(tethered, {.collagen_gain = 1e-3}, simple()), 0.0);
}

TEST(ScarDepth, DoesNotDeepenWhileChannelsAreFresh) {
  EXPECT_EQ(relative_scar_depth(scar(ScarType::boxcar, 0.4e-3), {.collagen_gain = -4e-6}, simple()),
            0.0);
}

}  // namespace
}  // namespace acicula::outcome

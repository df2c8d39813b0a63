#include "acicula/surface/scar_relief.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numbers>
#include <numeric>

namespace acicula::surface {
namespace {

using std::numbers::pi;

HeightField grid(std::size_t points, double spacing) {
  return {.columns = points, .rows = points, .column_spacing = spacing, .row_spacing = spacing};
}

Scars one(skin::ScarType type) {
  return {.type = type, .depth = 0.4e-3, .width = 4e-3, .wall_width = 0.5e-3};
}

/// Missing volume of a single round scar on a fine grid.
double volume(const Scars& scars) {
  const double spacing = 10e-6;
  const std::vector<double> heights = scar_relief(grid(500, spacing), scars, 1);
  return -std::accumulate(heights.begin(), heights.end(), 0.0) * spacing * spacing;
}

// By hand, R = 2 mm, d = 0.4 mm, b = 0.5 mm: cone pi R^2 d / 3; cosine dip pi R^2 d (1/2 - 2/pi^2);
// boxcar d [pi (R - b)^2 + 2 pi b (R/2 - 7 b / 20)].
TEST(ScarRelief, MissesTheVolumeOfItsShape) {
  const double d = 0.4e-3;
  const double R = 2e-3;
  const double b = 0.5e-3;
  EXPECT_NEAR(volume(one(skin::ScarType::icepick)) / (pi * R * R * d / 3.0), 1.0, 1e-3);
  EXPECT_NEAR(volume(one(skin::ScarType::rolling)) / (pi * R * R * d * (0.5 - 2.0 / (pi * pi))),
              1.0, 1e-3);
  EXPECT_NEAR(volume(one(skin::ScarType::boxcar)) /
                  (d * (pi * (R - b) * (R - b) + 2.0 * pi * b * (0.5 * R - 0.35 * b))),
              1.0, 1e-3);
}

// The tethered half of the depth is held on a disc of half the radius: a quarter of its volume.
TEST(ScarRelief, TethersPullTheMiddleOfARollingScar) {
  Scars tethered = one(skin::ScarType::rolling);
  tethered.tether_share = 0.5;
  tethered.tether_width_ratio = 0.5;
  EXPECT_NEAR(volume(tethered) / volume(one(skin::ScarType::rolling)), 0.5 + 0.5 * 0.25, 1e-3);
  EXPECT_DOUBLE_EQ(scar_profile(tethered, 0.0, 2e-3), 1.0);
}

TEST(ScarRelief, WallsAreSteepFlatOrNone) {
  EXPECT_EQ(scar_profile(one(skin::ScarType::boxcar), 1.4e-3, 2e-3), 1.0);
  EXPECT_DOUBLE_EQ(scar_profile(one(skin::ScarType::boxcar), 1.75e-3, 2e-3), 0.5);
  EXPECT_DOUBLE_EQ(scar_profile(one(skin::ScarType::rolling), 1e-3, 2e-3), 0.5);
  EXPECT_DOUBLE_EQ(scar_profile(one(skin::ScarType::icepick), 0.5e-3, 2e-3), 0.75);
  for (const auto type :
       {skin::ScarType::boxcar, skin::ScarType::rolling, skin::ScarType::icepick}) {
    EXPECT_EQ(scar_profile(one(type), 2e-3, 2e-3), 0.0);
    EXPECT_DOUBLE_EQ(scar_profile(one(type), 0.0, 2e-3), 1.0);
  }
}

TEST(ScarRelief, TheMiddleScarHasTheDepthOfTheCondition) {
  Scars many = one(skin::ScarType::boxcar);
  many.per_area = 2e4;
  many.depth_spread = 0.0;
  const std::vector<double> heights = scar_relief(grid(200, 100e-6), many, 5);
  EXPECT_EQ(heights[100 * 200 + 100], -0.4e-3);
  EXPECT_EQ(*std::min_element(heights.begin(), heights.end()), -0.4e-3);
  // Eight scars of 12.6 mm2 on 400 mm2, whatever they overlap or have beyond the field.
  const auto touched =
      std::count_if(heights.begin(), heights.end(), [](double z) { return z < 0; });
  EXPECT_GT(touched, 2 * 1257);
  EXPECT_LT(touched, 8 * 1300);
}

TEST(ScarRelief, IsNothingWithoutAScar) { EXPECT_TRUE(scar_relief(grid(10, 1e-4), {}, 1).empty()); }

}  // namespace
}  // namespace acicula::surface

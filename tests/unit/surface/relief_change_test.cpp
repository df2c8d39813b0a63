#include "acicula/surface/relief_change.hpp"

#include "acicula/surface/skin_tint.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace acicula::surface {
namespace {

TEST(ReliefChange, TakesEveryPartFromItsLaw) {
  const Parameters parameters{.relief_response = 0.5};
  const outcome::Outcome seen{.scar_depth = -0.4, .wrinkle_depth = -0.2, .pore_area = -0.1};
  const PartFactors factors = relief_change(seen, 1.3, parameters);
  EXPECT_DOUBLE_EQ(factors[scar_part], 0.6);
  EXPECT_DOUBLE_EQ(factors[wrinkle_part], 0.8);
  EXPECT_DOUBLE_EQ(factors[pore_part], 0.9);
  EXPECT_DOUBLE_EQ(factors[micro_relief_part], 1.15);
}

TEST(ReliefChange, LeavesWhatTheConditionDoesNotHave) {
  const PartFactors factors = relief_change({}, 1.0, {.relief_response = 0.5});
  EXPECT_EQ(factors, unchanged_parts);
}

// Furrows can vanish, not rise.
TEST(ReliefChange, KeepsFurrowsBelowTheSurface) {
  EXPECT_EQ(relief_change({}, 4.0, {.relief_response = -0.5})[micro_relief_part], 0.0);
}

// By definition L* = 50 without yellowness is a grey of 18.4 % of the light, level 119 of 255.
TEST(SkinTint, OfGrey) {
  const Light grey = skin_tint(0.3, 0.0, 0.0);
  for (const double light : grey) EXPECT_NEAR(light, 0.1842, 2e-4);
  EXPECT_EQ(display_level(grey[1]), 119);
}

// The red primary of sRGB is L* 53.24, a* 80.09, b* 67.20.
TEST(SkinTint, OfTheRedPrimary) {
  const Light red = skin_tint(std::atan(3.24 / 67.20), 80.09, 67.20);
  EXPECT_NEAR(red[0], 1.0, 2e-3);
  EXPECT_NEAR(red[1], 0.0, 2e-3);
  EXPECT_NEAR(red[2], 0.0, 2e-3);
}

// A larger typology angle is lighter skin, and skin is redder than it is blue.
TEST(SkinTint, OfSkin) {
  const Light light = skin_tint(0.8, 11.0, 16.0);
  const Light dark = skin_tint(-0.5, 11.0, 16.0);
  for (std::size_t i = 0; i < light.size(); ++i) EXPECT_GT(light[i], dark[i]);
  EXPECT_GT(light[0], light[1]);
  EXPECT_GT(light[1], light[2]);
}

TEST(DisplayLevel, EndsWhereLightEnds) {
  EXPECT_EQ(display_level(-0.1), 0);
  EXPECT_EQ(display_level(0.0), 0);
  EXPECT_EQ(display_level(1.0), 255);
  EXPECT_EQ(display_level(2.0), 255);
  EXPECT_EQ(display_level(0.5), 188);  // (1.055 * 0.5^(1/2.4) - 0.055) * 255 = 187.5
}

}  // namespace
}  // namespace acicula::surface

#include "acicula/outcome/skin_colour.hpp"

#include <gtest/gtest.h>

#include "unit/outcome/example.hpp"
#include <cmath>
#include <numbers>

namespace acicula::outcome {
namespace {

TEST(SkinColour, DarkensWithMelanin) {
  Parameters p{};
  p.lightness_per_melanin = 23.0;
  p.yellowness = 16.0;
  skin::Skin skin = test::cheek();  // L* 61
  skin.individual_typology_angle = std::atan(11.0 / 16.0);
  EXPECT_NEAR(individual_typology_angle(1.0, skin, p), skin.individual_typology_angle, 1e-15);
  // L* = 61 exp(-23 x 0.24 / 61) = 55.722, ITA = 19.680 degrees.
  EXPECT_NEAR(individual_typology_angle(1.24, skin, p) * 180.0 / std::numbers::pi, 19.67956, 1e-4);
  EXPECT_GT(individual_typology_angle(0.8, skin, p), skin.individual_typology_angle);
  EXPECT_NEAR(lightness(1.24, skin, p), 55.72239, 1e-5);  // 61 exp(-0.0904918)
  EXPECT_EQ(lightness(1.0, skin, p), 61.0);
}

TEST(SkinColour, StaysAnAngle) {
  Parameters p{};
  p.lightness_per_melanin = 23.0;
  p.yellowness = 16.0;
  const double darkest = individual_typology_angle(1e6, test::cheek(), p);
  EXPECT_GT(darkest, -0.5 * std::numbers::pi);
  EXPECT_LT(darkest, 0.0);
}

}  // namespace
}  // namespace acicula::outcome

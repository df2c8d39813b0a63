#include "acicula/outcome/goodman_baron.hpp"

#include <gtest/gtest.h>

namespace acicula::outcome {
namespace {

Parameters simple() {
  Parameters p{};
  p.scar_visible_depth = 0.15e-3;
  p.scar_shallow_depth = 0.2e-3;
  p.scar_deep_depth = 0.5e-3;
  p.scar_depth_spread = 0.4;
  return p;
}

TEST(GoodmanBaron, ExpectsPointsOfTheClasses) {
  const Parameters p = simple();
  // Sum of three normal probabilities, by an independent script.
  EXPECT_NEAR(goodman_baron_points(0.10e-3, p), 0.19696008, 1e-7);
  EXPECT_NEAR(goodman_baron_points(0.20e-3, p), 1.27498234, 1e-7);
  EXPECT_NEAR(goodman_baron_points(0.35e-3, p), 2.08830251, 1e-7);
  EXPECT_NEAR(goodman_baron_points(0.60e-3, p), 2.67245864, 1e-7);
}

TEST(GoodmanBaron, RunsFromNothingToThree) {
  const Parameters p = simple();
  EXPECT_EQ(goodman_baron_points(0.0, p), 0.0);
  EXPECT_NEAR(goodman_baron_points(0.1, p), 3.0, 1e-12);
}

TEST(GoodmanBaron, ChangesWithDepth) {
  const Parameters p = simple();
  EXPECT_EQ(relative_goodman_baron(0.35e-3, 0.0, p), 0.0);
  EXPECT_EQ(relative_goodman_baron(0.35e-3, -1.0, p), -1.0);
  // From 0.35 to 0.20 mm: 1.27498 / 2.08830 - 1.
  EXPECT_NEAR(relative_goodman_baron(0.35e-3, -3.0 / 7.0, p), -0.3894647, 1e-6);
  EXPECT_LT(relative_goodman_baron(0.35e-3, -0.6, p), relative_goodman_baron(0.35e-3, -0.5, p));
}

TEST(GoodmanBaron, GradesTheMedianScar) {
  const Parameters p = simple();
  EXPECT_EQ(goodman_baron_grade(0.0, p), 1.0);  // flat
  EXPECT_NEAR(goodman_baron_grade(0.35e-3, p), 3.08830251, 1e-7);
  EXPECT_NEAR(goodman_baron_grade(0.1, p), 4.0, 1e-12);
}

TEST(GoodmanBaron, ReadsAChangeWithTheErrorsOfARater) {
  Parameters p = simple();
  p.goodman_baron_before = 12.0;
  EXPECT_NEAR(rated_goodman_baron(-0.45, p), -0.45, 1e-15);
  p.goodman_baron_error_before = 2.0;
  p.goodman_baron_error_after = -1.0;
  EXPECT_NEAR(rated_goodman_baron(-0.5, p), -9.0 / 14.0, 1e-15);  // (6 - 1) / (12 + 2) - 1
  p.goodman_baron_error_after = -9.0;
  EXPECT_EQ(rated_goodman_baron(-0.5, p), -1.0);  // no score is below nothing
}

TEST(GoodmanBaron, HasNoChangeWhereNothingCounted) {
  EXPECT_EQ(relative_goodman_baron(0.0, -0.5, simple()), 0.0);
}

}  // namespace
}  // namespace acicula::outcome

#include "acicula/outcome/rated_change.hpp"

#include <gtest/gtest.h>

namespace acicula::outcome {
namespace {

TEST(RatedChange, IsTheChangeWithoutErrors) {
  EXPECT_EQ(rated_change(2.5, 1.0, Parameters{}), -1.5);
}

TEST(RatedChange, CarriesBothErrors) {
  Parameters p{};
  p.grade_error_before = 0.25;
  p.grade_error_after = -0.5;
  EXPECT_NEAR(rated_change(2.5, 1.0, p), -2.25, 1e-15);
}

TEST(LogitScale, HasTheStandardDeviationOfARater) {
  Parameters p{};
  p.grade_error_sd = 0.35;
  EXPECT_NEAR(logit_scale(p), 0.19296511, 1e-8);  // 0.35 sqrt(3) / pi
}

TEST(AboveCut, IsOneHalfAtTheCut) {
  EXPECT_EQ(above_cut(1.0, 1.0, 0.2), 0.5);
  EXPECT_NEAR(above_cut(1.2, 1.0, 0.2), 0.73105858, 1e-8);  // 1 / (1 + 1/e)
  EXPECT_EQ(above_cut(1e9, 1.0, 0.2), 1.0);
  EXPECT_EQ(above_cut(-1e9, 1.0, 0.2), 0.0);
}

}  // namespace
}  // namespace acicula::outcome

#include "acicula/outcome/wrinkle_grade.hpp"

#include <gtest/gtest.h>

namespace acicula::outcome {
namespace {

TEST(WrinkleGrade, GrowsWithDepthToTheTopOfTheScale) {
  Parameters p{};
  p.wrinkle_depth_per_grade = 0.2e-3;
  p.wrinkle_highest_grade = 5.0;
  EXPECT_EQ(wrinkle_grade(0.0, p), 0.0);
  EXPECT_NEAR(wrinkle_grade(0.3e-3, p), 1.5, 1e-12);
  EXPECT_EQ(wrinkle_grade(2e-3, p), 5.0);
}

}  // namespace
}  // namespace acicula::outcome

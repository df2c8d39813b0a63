#include "acicula/outcome/global_improvement.hpp"

#include <gtest/gtest.h>

namespace acicula::outcome {
namespace {

Parameters simple() {
  Parameters p{};
  p.improvement_threshold = 0.1;
  p.improvement_width = 0.3;
  p.grade_error_sd = 0.35;
  return p;
}

TEST(GlobalImprovement, ExpectsTheGrade) {
  // Sums of four logistic functions by an independent script.
  EXPECT_NEAR(global_improvement(-0.5, simple()), 4.99897124, 1e-8);
  EXPECT_NEAR(global_improvement(0.0, simple()), 3.99899735, 1e-8);
  EXPECT_NEAR(global_improvement(0.25, simple()), 3.00194113, 1e-8);
  EXPECT_NEAR(global_improvement(0.36, simple()), 2.67481277, 1e-8);
  EXPECT_NEAR(global_improvement(0.55, simple()), 2.00043389, 1e-8);
  EXPECT_NEAR(global_improvement(0.9, simple()), 1.03080276, 1e-8);
}

TEST(GlobalImprovement, CarriesTheErrorOfTheRaterWithinTheScale) {
  Parameters p = simple();
  p.grade_error_after = 0.5;
  EXPECT_NEAR(global_improvement(0.25, p), 3.50194113, 1e-8);
  EXPECT_EQ(global_improvement(-10.0, p), 5.0);
  p.grade_error_after = -0.5;
  EXPECT_EQ(global_improvement(1.0, p), 1.0);
}

}  // namespace
}  // namespace acicula::outcome

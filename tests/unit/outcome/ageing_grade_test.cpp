#include "acicula/outcome/ageing_grade.hpp"

#include "acicula/core/units.hpp"

#include <gtest/gtest.h>

namespace acicula::outcome {
namespace {

Parameters simple() {
  Parameters p{};
  p.ageing_onset = 25.0 * unit::year;
  p.ageing_rate = 1.0 / (12.0 * unit::year);
  p.ageing_grade_step = 0.5;
  p.ageing_highest_grade = 4.0;
  p.grade_error_sd = 0.35;
  return p;
}

TEST(AgeingGrade, FollowsTheLatentGradeInsideTheScale) {
  // Sums of eight logistic functions by an independent script.
  EXPECT_NEAR(ageing_grade(-1.0, simple()), 0.00082962, 1e-8);
  EXPECT_NEAR(ageing_grade(0.0, simple()), 0.11833548, 1e-8);
  EXPECT_NEAR(ageing_grade(1.25, simple()), 1.25022724, 1e-8);
  EXPECT_NEAR(ageing_grade(2.5, simple()), 2.49993810, 1e-8);
  EXPECT_NEAR(ageing_grade(6.0, simple()), 3.99999533, 1e-8);
}

TEST(AgeingGrade, IsTwoAndAHalfAtFiftyFive) {
  EXPECT_NEAR(latent_ageing(55.0 * unit::year, simple()), 2.5, 1e-12);
  EXPECT_LT(latent_ageing(20.0 * unit::year, simple()), 0.0);
}

TEST(AgeingGrade, FallsWhenTheSkinStiffens) {
  EXPECT_EQ(treated_ageing(2.5, 8.0, 1.0), 2.5);
  EXPECT_NEAR(treated_ageing(2.5, 8.0, 1.1), 1.73751856, 1e-8);  // 2.5 - 8 ln 1.1
}

TEST(AgeingGrade, ChangesLittleInTheYoung) {
  const auto change = [](double years) {
    const double latent = latent_ageing(years * unit::year, simple());
    return ageing_grade(treated_ageing(latent, 8.0, 1.1), simple()) -
           ageing_grade(latent, simple());
  };
  EXPECT_LT(change(55.0), -0.7);
  EXPECT_GT(change(25.0), -0.12);
  EXPECT_LT(change(25.0), 0.0);
}

TEST(AgeingGrade, StaysWithinTheScaleForAnyModulus) {
  EXPECT_EQ(ageing_grade(treated_ageing(2.0, 8.0, 0.0), simple()), 4.0);
  EXPECT_EQ(ageing_grade(treated_ageing(2.0, 8.0, 1e300), simple()), 0.0);
}

}  // namespace
}  // namespace acicula::outcome

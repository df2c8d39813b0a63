#include "acicula/outcome/outcome.hpp"

#include <gtest/gtest.h>

#include "unit/outcome/example.hpp"
#include <cmath>

namespace acicula::outcome {
namespace {

using unit::day;

/// A course whose states are made by hand: five depth cells of 300 um.
class Judge : public testing::Test {
 protected:
  Judge() {
    subject.age = 45.0 * unit::year;
    subject.phototype = 3;
    condition.scar_type = skin::ScarType::boxcar;
    condition.scar_depth = 0.4e-3;
    condition.wrinkle_fold_depth = 0.2e-3;
    condition.melanin_excess = 0.3;
    channels.punctures_per_area = 2.4e6;
    channels.punctured_share = 1.0;
    channels.area_fraction = 0.02;
    channels.depth_classes = {{0.8e-3, 1.0}};
    channels.dynamic_depth = {0.8e-3, 0.0, 0.8e-3, 0.8e-3, 0.8e-3};
    keep(0.0, 0.8);
  }

  void keep(double time, double collagen, double epidermis = 1.0, double elastin = 1.0) {
    healing::State state = test::dermis(5, collagen, elastin);
    state.time = time;
    state.epidermis = epidermis;
    history.states.push_back(state);
  }

  [[nodiscard]] Outcome judge_last() const {
    const Evidence evidence{skin, subject, condition, channels, grid, history, sessions};
    return judge(evidence, history.states.size() - 1, parameters);
  }

  Parameters parameters = test::catalogue_parameters();
  numerics::Grid grid = numerics::uniform_grid(0.0, 1.5e-3, 5);
  skin::Skin skin = test::cheek();
  skin::Subject subject;
  skin::Condition condition;
  puncture::Channels channels;
  healing::History history;
  std::vector<double> sessions{0.0};
};

void expect_no_change(const Outcome& outcome) {
  EXPECT_EQ(outcome.scar_depth.value_or(0.0), 0.0);
  EXPECT_EQ(outcome.goodman_baron.value_or(0.0), 0.0);
  EXPECT_EQ(outcome.wrinkle_depth.value_or(0.0), 0.0);
  EXPECT_EQ(outcome.wrinkle_grade.value_or(0.0), 0.0);
  EXPECT_EQ(outcome.goodman_baron_grade.value_or(0.0), 0.0);
  EXPECT_EQ(outcome.laxity_grade.value_or(0.0), 0.0);
  EXPECT_EQ(outcome.texture_grade.value_or(0.0), 0.0);
  EXPECT_NEAR(outcome.masi.value_or(0.0), 0.0, 1e-12);
  EXPECT_NEAR(outcome.global_improvement.value_or(4.0), 4.0, 0.01);  // no change
  EXPECT_EQ(outcome.pore_count, 0.0);
  EXPECT_EQ(outcome.firmness, 0.0);
  EXPECT_EQ(outcome.pore_area, 0.0);
  EXPECT_NEAR(outcome.melanin, 0.0, 1e-15);
}

TEST_F(Judge, SeesNothingBeforeTreatment) { expect_no_change(judge_last()); }

TEST_F(Judge, SeesNothingWithoutTreatment) {
  sessions.clear();
  keep(200.0 * day, 0.8);
  expect_no_change(judge_last());
}

TEST_F(Judge, LeavesOutWhatTheConditionDoesNotHave) {
  condition = {};
  const Outcome outcome = judge_last();
  EXPECT_FALSE(outcome.scar_depth.has_value());
  EXPECT_FALSE(outcome.goodman_baron.has_value());
  EXPECT_FALSE(outcome.goodman_baron_grade.has_value());
  EXPECT_FALSE(outcome.ecca.has_value());
  EXPECT_FALSE(outcome.masi.has_value());
  EXPECT_FALSE(outcome.global_improvement.has_value());
  EXPECT_FALSE(outcome.wrinkle_depth.has_value());
  EXPECT_FALSE(outcome.wrinkle_grade.has_value());
  EXPECT_TRUE(outcome.laxity_grade.has_value());
}

TEST_F(Judge, GradesAgeingOnlyWhereThereIsNoScar) {
  keep(90.0 * day, 1.0);
  EXPECT_FALSE(judge_last().laxity_grade.has_value());
  condition.scar_type = skin::ScarType::none;
  const Outcome outcome = judge_last();
  EXPECT_LT(*outcome.laxity_grade, 0.0);
  EXPECT_LT(*outcome.texture_grade, 0.0);
}

TEST_F(Judge, GradesGloballyWhatIsTreated) {
  keep(90.0 * day, 1.0);
  const double scar = *judge_last().global_improvement;
  condition.scar_type = skin::ScarType::none;
  const double wrinkle = *judge_last().global_improvement;
  condition.wrinkle_fold_depth = 0.0;
  const double pigment = *judge_last().global_improvement;
  EXPECT_NE(scar, wrinkle);
  EXPECT_NE(wrinkle, pigment);
  for (const double grade : {scar, wrinkle, pigment}) {
    EXPECT_GT(grade, 1.0);
    EXPECT_LT(grade, 4.0);
  }
}

TEST_F(Judge, AddsTheErrorsOfARaterToGradesAndScoresAlone) {
  keep(90.0 * day, 1.0);
  const Outcome expected = judge_last();
  parameters.grade_error_before = 0.2;
  parameters.grade_error_after = -0.1;
  parameters.goodman_baron_error_after = 1.0;
  const Outcome rated = judge_last();
  EXPECT_NEAR(*rated.wrinkle_grade, *expected.wrinkle_grade - 0.3, 1e-12);
  EXPECT_NEAR(*rated.goodman_baron_grade, *expected.goodman_baron_grade - 0.3, 1e-12);
  EXPECT_NEAR(*rated.global_improvement, *expected.global_improvement - 0.1, 1e-12);
  EXPECT_NEAR(*rated.goodman_baron, *expected.goodman_baron + 1.0 / parameters.goodman_baron_before,
              1e-12);
  EXPECT_EQ(*rated.scar_depth, *expected.scar_depth);
  EXPECT_EQ(*rated.wrinkle_depth, *expected.wrinkle_depth);
  EXPECT_EQ(rated.firmness, expected.firmness);
}

TEST_F(Judge, ImprovesWithCollagen) {
  keep(90.0 * day, 1.0, 1.2);
  const Outcome some = judge_last();
  keep(180.0 * day, 1.2, 1.2);
  const Outcome more = judge_last();
  EXPECT_LT(*some.scar_depth, 0.0);
  EXPECT_LT(*some.goodman_baron, 0.0);
  EXPECT_LT(*some.wrinkle_depth, 0.0);
  EXPECT_LT(*some.wrinkle_grade, 0.0);
  EXPECT_GT(some.firmness, 0.0);
  EXPECT_LT(some.pore_area, 0.0);
  EXPECT_LT(*more.scar_depth, *some.scar_depth);
  EXPECT_LT(*more.wrinkle_depth, *some.wrinkle_depth);
  EXPECT_GT(more.firmness, some.firmness);
  EXPECT_GT(more.cutometer.R7, some.cutometer.R7);
  EXPECT_LT(more.cutometer.R0, some.cutometer.R0);
  EXPECT_LT(*some.goodman_baron_grade, 0.0);
  EXPECT_LT(some.ecca->after, some.ecca->before);
  EXPECT_LT(some.pore_count, some.pore_area);
  EXPECT_LT(*more.global_improvement, *some.global_improvement);
}

TEST_F(Judge, FadesWithCollagen) {
  keep(180.0 * day, 1.2);
  const Outcome best = judge_last();
  keep(4.0 * 365.0 * day, 0.9);
  const Outcome late = judge_last();
  EXPECT_GT(*late.scar_depth, *best.scar_depth);
  EXPECT_LT(*late.scar_depth, 0.0);
  EXPECT_GT(*late.wrinkle_depth, *best.wrinkle_depth);
}

TEST_F(Judge, LiftsAScarByTheCollagenThatNeedlesReach) {
  keep(180.0 * day, 1.0);
  const double deep = *judge_last().scar_depth;
  // By hand: 0.2 x (800 - 67) um gained, filling eta, walls keep w.
  const double lift = parameters.scar_filling * 0.2 * 733e-6;
  EXPECT_NEAR(deep, -(1.0 - parameters.scar_kept_boxcar) * (1.0 - std::exp(-lift / 0.4e-3)), 1e-9);
  channels.dynamic_depth.p95 = 0.4e-3;
  EXPECT_GT(*judge_last().scar_depth, deep);
}

TEST_F(Judge, OrdersTheTypesOfScars) {
  keep(180.0 * day, 1.05, 1.2);
  const double boxcar = *judge_last().scar_depth;
  condition.scar_type = skin::ScarType::rolling;
  condition.scar_depth = 0.3e-3;
  condition.scar_tether_share = 0.5;
  const double rolling = *judge_last().scar_depth;
  condition.scar_type = skin::ScarType::icepick;
  condition.scar_depth = 0.45e-3;
  condition.scar_tether_share = 0.0;
  const double icepick = *judge_last().scar_depth;
  EXPECT_LT(boxcar, rolling);
  EXPECT_LT(rolling, 4.0 * icepick);
  EXPECT_LT(icepick, 0.0);
}

TEST_F(Judge, CountsTetherCutsOfPastSessionsOnly) {
  condition.scar_type = skin::ScarType::rolling;
  condition.scar_tether_share = 0.5;
  channels.depth_classes = {{2.5e-3, 1.0}};
  sessions = {0.0, 30.0 * day, 60.0 * day};
  keep(30.0 * day, 0.8);
  const double first = *judge_last().scar_depth;
  keep(90.0 * day, 0.8);
  const double all = *judge_last().scar_depth;
  // Half of the depth, of which exp(-k N) is left after N of the paths of one session.
  const double cuts = parameters.tether_cut_area * channels.punctures_per_area * 0.5 *
                      std::erfc(-(2.5e-3 - 1.567e-3) / (0.3e-3 * std::sqrt(2.0)));
  EXPECT_NEAR(first, -0.5 * (1.0 - std::exp(-cuts)), 1e-9);
  EXPECT_NEAR(all, -0.5 * (1.0 - std::exp(-3.0 * cuts)), 1e-9);
}

TEST_F(Judge, LightensAnExcessOfPigment) {
  keep(360.0 * day, 0.8);
  const Outcome treated = judge_last();
  EXPECT_LT(treated.melanin, 0.0);
  EXPECT_LT(*treated.masi, 0.0);
  EXPECT_LT(treated.lightness, skin.lightness);
  condition.melanin_excess = 0.0;
  EXPECT_NEAR(judge_last().melanin, 0.0, 1e-6);
  EXPECT_GT(judge_last().individual_typology_angle, treated.individual_typology_angle);
}

TEST_F(Judge, StaysFiniteAtExtremes) {
  keep(10.0 * day, 1e-6, 0.1, 1e-6);
  keep(20.0 * day, 50.0, 20.0, 10.0);
  channels.area_fraction = 1.0;
  channels.punctures_per_area = 1e12;
  channels.depth_classes = {{10e-3, 1.0}};
  channels.dynamic_depth.p95 = 10e-3;
  for (const double age : {0.0, 20.0, 120.0}) {
    subject.age = age * unit::year;
    for (std::size_t index = 0; index < history.states.size(); ++index) {
      const Evidence evidence{skin, subject, condition, channels, grid, history, sessions};
      const Outcome outcome = judge(evidence, index, parameters);
      for (const double value :
           {*outcome.scar_depth, *outcome.goodman_baron, *outcome.wrinkle_depth,
            *outcome.wrinkle_grade, *outcome.goodman_baron_grade, outcome.ecca->after,
            *outcome.global_improvement, outcome.firmness, outcome.cutometer.R2,
            outcome.cutometer.R5, outcome.cutometer.R9, outcome.pore_area, outcome.pore_count,
            outcome.melanin, outcome.lightness, *outcome.masi, outcome.individual_typology_angle}) {
        EXPECT_TRUE(std::isfinite(value));
      }
      EXPECT_GE(*outcome.wrinkle_depth, -1.0);
      EXPECT_GE(outcome.pore_area, -1.0);
    }
  }
}

}  // namespace
}  // namespace acicula::outcome

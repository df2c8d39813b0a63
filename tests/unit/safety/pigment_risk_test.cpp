#include "acicula/safety/pigment_risk.hpp"

#include <gtest/gtest.h>

#include "unit/safety/example.hpp"
#include <cmath>

namespace acicula::safety {
namespace {

using unit::day;

Parameters simple() {
  Parameters p{};
  p.pih_log_odds = -1.82;
  p.pih_log_odds_sd = 0.464;
  p.pih_phototype_slope = 1.4;
  p.pih_phototype_sd = 0.5;
  p.pih_load_slope = 0.7;
  p.pih_load_sd = 0.4;
  p.pih_between_studies = 0.8;
  p.pih_phototype = 4.0;
  p.pih_lowest_phototype = 3.0;
  p.pih_load = 1.0 * day;
  return p;
}

TEST(PigmentRisk, IsTheTrialAtItsOwnCourse) {
  const PigmentRisk risk = pigment_risk(4, 1.0 * day, simple());
  // Logistic function by an independent script; 5 of 36 is 0.139.
  EXPECT_NEAR(risk.centre, 0.1394339, 1e-7);
  EXPECT_NEAR(risk.band[0], 0.0341846, 1e-7);
  EXPECT_NEAR(risk.band[1], 0.4258501, 1e-7);
}

TEST(PigmentRisk, AddsItsErrorsAwayFromTheTrial) {
  // One phototype darker and e times the load: logit 0.28, variance 0.464^2 + 0.5^2 + 0.4^2 +
  // 0.8^2.
  const PigmentRisk risk = pigment_risk(5, std::exp(1.0) * day, simple());
  EXPECT_NEAR(risk.centre, 0.5695462, 1e-7);
  EXPECT_NEAR(risk.band[0], 0.1721851, 1e-7);
  EXPECT_NEAR(risk.band[1], 0.8938059, 1e-7);
}

TEST(PigmentRisk, IsShiftedByWhatDiffersBetweenStudies) {
  Parameters p = simple();
  p.pih_study_offset = 0.8;
  EXPECT_NEAR(pigment_risk(4, 1.0 * day, p).centre, 0.26502740, 1e-7);  // logit -1.02
}

TEST(PigmentRisk, IsTheSameUpToTheLowestPhototype) {
  EXPECT_EQ(pigment_risk(1, 1.0 * day, simple()).centre,
            pigment_risk(3, 1.0 * day, simple()).centre);
}

TEST(PigmentRisk, IsNothingWithoutInflammation) {
  const PigmentRisk risk = pigment_risk(6, 0.0, simple());
  EXPECT_EQ(risk.centre, 0.0);
  EXPECT_EQ(risk.band[1], 0.0);
}

TEST(PigmentRisk, AlwaysLiesInItsBand) {
  const Parameters p = test::catalogue_parameters();
  double last = 0.0;
  for (int phototype = 3; phototype <= 6; ++phototype) {
    for (const double load : {1e-9 * day, 0.01 * day, 1.0 * day, 1e6 * day}) {
      const PigmentRisk risk = pigment_risk(phototype, load, p);
      EXPECT_LE(0.0, risk.band[0]);
      EXPECT_LT(risk.band[0], risk.centre);
      EXPECT_LT(risk.centre, risk.band[1]);
      EXPECT_LE(risk.band[1], 1.0);
    }
    const double centre = pigment_risk(phototype, 1.0 * day, p).centre;
    EXPECT_GT(centre, last);
    last = centre;
  }
}

}  // namespace
}  // namespace acicula::safety

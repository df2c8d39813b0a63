#include "acicula/safety/safety.hpp"

#include <gtest/gtest.h>

#include "unit/safety/example.hpp"
#include <cmath>

namespace acicula::safety {
namespace {

using unit::day;

TEST(Assess, AlwaysSaysThatItIsResearch) {
  const Assessment assessment = assess(test::Case().evidence(), test::catalogue_parameters());
  ASSERT_EQ(assessment.findings.size(), 1U);
  EXPECT_EQ(assessment.findings[0].code, "safety.research-use");
  EXPECT_FALSE(assessment.findings[0].stop);
}

TEST(Assess, FillsEveryRisk) {
  const test::Case course;
  const Assessment assessment = assess(course.evidence(), test::catalogue_parameters());
  EXPECT_GT(assessment.erythema_duration, 0.0);
  EXPECT_GT(assessment.downtime, 0.0);
  EXPECT_LT(assessment.downtime, assessment.erythema_duration);
  // Triangle of M1: 0.1 (2 d + 18 d) / 2.
  EXPECT_NEAR(assessment.over_treatment_index / day, 1.0, 1e-12);
  EXPECT_GT(assessment.pih_probability, assessment.pih_band[0]);
  EXPECT_LT(assessment.pih_probability, assessment.pih_band[1]);
  EXPECT_EQ(assessment.loop_gain, 0.35);
  EXPECT_EQ(assessment.myofibroblast_peak, 0.0);
  EXPECT_NEAR(assessment.type3_share, 0.18, 1e-12);
}

TEST(Assess, FindsNoRiskInSkinThatWasNotPunctured) {
  test::Case course;
  course.channels = {};
  course.history.states = {test::state(0.0), test::state(90.0 * day)};
  const Assessment assessment = assess(course.evidence(), test::catalogue_parameters());
  EXPECT_EQ(assessment.erythema_duration, 0.0);
  EXPECT_EQ(assessment.downtime, 0.0);
  EXPECT_EQ(assessment.pih_probability, 0.0);
  EXPECT_EQ(assessment.over_treatment_index, 0.0);
  EXPECT_EQ(assessment.findings.size(), 1U);
}

TEST(Assess, CollectsTheRulesOfSubjectNeedleAndCourse) {
  test::Case course;
  course.subject.history = {"active-infection"};
  course.device.needle.length = 3e-3;
  course.interval = 7.0 * day;
  const Assessment assessment = assess(course.evidence(), test::catalogue_parameters());
  for (const char* code : {"safety.active-infection", "safety.label-limit", "safety.site-limit",
                           "safety.short-interval"}) {
    EXPECT_NE(test::find(assessment.findings, code), nullptr) << code;
  }
}

TEST(Assess, NeverCallsATreatmentSafe) {
  test::Case course;
  course.subject.phototype = 6;
  course.subject.age = 20.0 * unit::year;
  course.device.kind = device::Kind::roller;
  course.device.needle.length = 3e-3;
  course.interval = 1.0 * day;
  course.loop_gain = 2.0;
  course.serum_applied = true;
  course.channels.dynamic_depth = {2e-3, 0.0, 2e-3, 2e-3, 2e-3};
  const Assessment assessment = assess(course.evidence(), test::catalogue_parameters());
  EXPECT_GE(assessment.findings.size(), 8U);
  for (const Finding& finding : assessment.findings) {
    EXPECT_EQ(finding.text.find(" safe"), std::string::npos) << finding.text;
    EXPECT_TRUE(finding.code.starts_with("safety.")) << finding.code;
    EXPECT_EQ(finding.text.back(), '.') << finding.text;
  }
}

TEST(Assess, StaysFiniteAtExtremes) {
  test::Case course;
  course.channels.punctures_per_area = 1e12;
  course.channels.dynamic_depth = {10e-3, 0.0, 10e-3, 10e-3, 10e-3};
  course.history.states.push_back(test::state(1e4 * day, 50.0, 50.0, 1e-3, 1.0));
  const Assessment assessment = assess(course.evidence(), test::catalogue_parameters());
  for (const double value :
       {assessment.erythema_duration, assessment.downtime, assessment.pih_probability,
        assessment.pih_band[0], assessment.pih_band[1], assessment.over_treatment_index,
        assessment.myofibroblast_peak}) {
    EXPECT_TRUE(std::isfinite(value));
  }
}

}  // namespace
}  // namespace acicula::safety

#include "acicula/safety/needle_rules.hpp"

#include <gtest/gtest.h>

#include "unit/safety/example.hpp"

namespace acicula::safety {
namespace {

std::vector<Finding> findings_of(const test::Case& course) {
  return needle_rules(course.evidence(), test::catalogue_parameters());
}

// By a separate script: s^2 = ln(1 + (sd/m)^2), 0.1 mm + m exp(-s^2/2 - 1.64485 s) of the dermis.
TEST(DepthCap, IsTheThinnestSkin) {
  skin::Skin skin = test::Case().skin;  // 0.1 mm of epidermis, 1.5 mm of dermis
  skin.dermis.thickness_sd = 0.5e-3;
  EXPECT_NEAR(depth_cap(skin), 0.9343328381683815e-3, 1e-12);
  skin.dermis.thickness_sd = 0.0;
  EXPECT_NEAR(depth_cap(skin), 1.6e-3, 1e-12);
}

TEST(NeedleRules, AreSilentWithinAllLimits) { EXPECT_TRUE(findings_of({}).empty()); }

TEST(NeedleRules, WarnNearTheFatAndStopInIt) {
  test::Case course;
  course.channels.dynamic_depth.p95 = 1.2e-3;  // cap, by the same script: 1.162 mm
  const auto near_fat = findings_of(course);
  ASSERT_NE(test::find(near_fat, "safety.depth-cap"), nullptr);
  EXPECT_FALSE(test::find(near_fat, "safety.depth-cap")->stop);
  EXPECT_EQ(test::find(near_fat, "safety.depth-cap")->text,
            "The deepest 5 % of the needles pass 1.20 mm; where the skin of this site is thin "
            "(fifth percentile) 1.16 mm is the most that keeps them in the dermis.");
  course.channels.dynamic_depth.p50 = 1.7e-3;
  const auto in_fat = findings_of(course);
  ASSERT_NE(test::find(in_fat, "safety.through-dermis"), nullptr);
  EXPECT_TRUE(test::find(in_fat, "safety.through-dermis")->stop);
  EXPECT_EQ(test::find(in_fat, "safety.depth-cap"), nullptr);
}

TEST(NeedleRules, KeepToLabelAndSite) {
  test::Case course;
  course.device.needle.length = 2.0e-3;
  EXPECT_TRUE(findings_of(course).empty());  // at the limit of the site
  course.device.needle.length = 2.25e-3;
  ASSERT_NE(test::find(findings_of(course), "safety.site-limit"), nullptr);
  EXPECT_EQ(test::find(findings_of(course), "safety.label-limit"), nullptr);
  course.device.needle.length = 2.75e-3;
  ASSERT_NE(test::find(findings_of(course), "safety.label-limit"), nullptr);
  EXPECT_TRUE(test::find(findings_of(course), "safety.label-limit")->stop);
}

TEST(NeedleRules, StopBleedingAtHome) {
  test::Case course;
  course.device.needle_length_maximum = 0.5e-3;
  course.device.needle.length = 0.5e-3;
  EXPECT_NE(test::find(findings_of(course), "safety.home-bleeding"), nullptr);
  course.channels.bleeding_grade = 0.4;
  EXPECT_EQ(test::find(findings_of(course), "safety.home-bleeding"), nullptr);
}

TEST(NeedleRules, RememberTramTracksOfLongRollers) {
  test::Case course;
  course.device.kind = device::Kind::roller;
  EXPECT_EQ(test::find(findings_of(course), "safety.tram-track"), nullptr);
  course.device.needle.length = 1.5e-3;
  EXPECT_NE(test::find(findings_of(course), "safety.tram-track"), nullptr);
}

TEST(NeedleRules, AskForAnaesthesia) {
  test::Case course;
  course.channels.pain = 6.2;
  EXPECT_EQ(test::find(findings_of(course), "safety.pain"), nullptr);
  course.technique.anaesthesia = device::Anaesthesia::none;
  ASSERT_NE(test::find(findings_of(course), "safety.pain"), nullptr);
  EXPECT_EQ(test::find(findings_of(course), "safety.pain")->text,
            "Pain of about 6 of 10 is expected, and no anaesthesia is planned.");
}

}  // namespace
}  // namespace acicula::safety

#include "acicula/safety/course_rules.hpp"

#include <gtest/gtest.h>

#include "unit/safety/example.hpp"

namespace acicula::safety {
namespace {

using unit::day;
using unit::hour;

std::vector<Finding> findings_of(const test::Case& course, const TissueLoad& load = {}) {
  return course_rules(course.evidence(), load, test::catalogue_parameters());
}

TEST(CourseRules, AreSilentForAMonthlyCourse) { EXPECT_TRUE(findings_of({}).empty()); }

TEST(CourseRules, WarnOfShortIntervals) {
  test::Case course;
  course.interval = 14.0 * day;
  ASSERT_NE(test::find(findings_of(course), "safety.short-interval"), nullptr);
  EXPECT_EQ(test::find(findings_of(course), "safety.short-interval")->text,
            "Sessions 14 days apart are closer than the 21 days in which trials let skin heal.");
  course.sessions = 1;
  EXPECT_TRUE(findings_of(course).empty());
  course.sessions = 2;
  course.interval = 21.0 * day;
  EXPECT_TRUE(findings_of(course).empty());
}

TEST(CourseRules, WarnOfInflammationThatIsLeft) {
  EXPECT_EQ(findings_of({}, {.unresolved_inflammation = 0.04}).size(), 0U);
  const auto findings = findings_of({}, {.unresolved_inflammation = 0.3});
  ASSERT_NE(test::find(findings, "safety.unresolved-inflammation"), nullptr);
  EXPECT_NE(findings[0].text.find("30 % of the peak"), std::string::npos);
}

TEST(CourseRules, WarnOfACourseThatEndsInTheInflammation) {
  EXPECT_TRUE(findings_of({}, {.inflammation_at_end = 0.04}).empty());
  const auto findings = findings_of({}, {.inflammation_at_end = 0.6});
  ASSERT_NE(test::find(findings, "safety.short-follow-up"), nullptr);
  EXPECT_NE(findings[0].text.find("60 % of the peak"), std::string::npos);
}

TEST(CourseRules, WarnOfOverTreatment) {
  EXPECT_TRUE(findings_of({}, {.type3_share = 0.20}).empty());
  EXPECT_NE(test::find(findings_of({}, {.type3_share = 0.22}), "safety.over-treatment"), nullptr);
}

TEST(CourseRules, StopAtTheKeloidSwitch) {
  test::Case course;
  course.loop_gain = 0.8;
  EXPECT_TRUE(findings_of(course).empty());
  course.loop_gain = 0.9;
  ASSERT_NE(test::find(findings_of(course), "safety.keloid-risk"), nullptr);
  EXPECT_FALSE(test::find(findings_of(course), "safety.keloid-risk")->stop);
  course.loop_gain = 1.2;
  ASSERT_NE(test::find(findings_of(course), "safety.keloid-switch"), nullptr);
  EXPECT_TRUE(test::find(findings_of(course), "safety.keloid-switch")->stop);
  EXPECT_EQ(test::find(findings_of(course), "safety.keloid-risk"), nullptr);
}

TEST(CourseRules, WarnOfSerumsThatWereNotMadeForTheSkin) {
  test::Case course;
  course.serum_applied = true;
  EXPECT_NE(test::find(findings_of(course), "safety.serum-granuloma"), nullptr);
  course.serum_intradermal_grade = true;
  EXPECT_TRUE(findings_of(course).empty());
}

TEST(CourseRules, SayHowLongTheSkinIsOpen) {
  const auto findings = findings_of({}, {.longest_open = 18.0 * hour});
  ASSERT_NE(test::find(findings, "safety.open-channels"), nullptr);
  EXPECT_EQ(findings[0].text,
            "Channels are closed at the latest 18 h after a session; until then they are a way in "
            "for infection.");
}

TEST(CourseRules, ClaimNoClosureAfterTheEndOfTheCourse) {
  const auto findings = findings_of({}, {.longest_open = 1.0 * hour, .open_at_end = true});
  ASSERT_NE(test::find(findings, "safety.open-channels"), nullptr);
  EXPECT_EQ(findings[0].text,
            "The course ends while channels are open; until they close they are a way in for "
            "infection.");
}

}  // namespace
}  // namespace acicula::safety

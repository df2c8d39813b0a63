#include "acicula/course/warnings.hpp"

#include <gmock/gmock.h>

#include <algorithm>

namespace acicula::course {
namespace {

using testing::HasSubstr;

const Warning* find(const std::vector<Warning>& all, const std::string& code) {
  const auto at = std::ranges::find(all, code, &Warning::code);
  return at == all.end() ? nullptr : &*at;
}

TEST(Warnings, NeedlesThatBendAreWorthOneFromACertainShare) {
  Parameters parameters;
  parameters.puncture.buckled_share_notice = 0.05;
  Course course;
  course.channels.punctured_share = 0.6;
  course.channels.buckling_load = 0.074;
  course.channels.rupture_force = 0.0675;
  course.channels.buckled_share = 0.04;
  EXPECT_EQ(find(warnings(course, Treatment{}, parameters), "puncture.buckling"), nullptr);
  course.channels.buckled_share = 0.4;
  const std::vector<Warning> all = warnings(course, Treatment{}, parameters);
  const Warning* warning = find(all, "puncture.buckling");
  ASSERT_NE(warning, nullptr);
  EXPECT_THAT(warning->text, HasSubstr("40 %"));
  EXPECT_THAT(warning->text, HasSubstr("0.074 N"));
  EXPECT_THAT(warning->text, HasSubstr("0.068 N"));
  EXPECT_FALSE(warning->stop);
  EXPECT_EQ(find(all, "puncture.none"), nullptr);
}

TEST(Warnings, SayWhenNothingWasPunctured) {
  EXPECT_NE(find(warnings(Course{}, Treatment{}, Parameters{}), "puncture.none"), nullptr);
}

TEST(Warnings, SayThatOnlyAColumnHasIntervals) {
  Treatment treatment;
  EXPECT_EQ(find(warnings(Course{}, treatment, Parameters{}), "fidelity.intervals"), nullptr);
  treatment.numerics.fidelity = Fidelity::patch;
  const std::vector<Warning> all = warnings(Course{}, treatment, Parameters{});
  const Warning* warning = find(all, "fidelity.intervals");
  ASSERT_NE(warning, nullptr);
  EXPECT_THAT(warning->text, HasSubstr("A patch has none"));
  EXPECT_FALSE(warning->stop);
}

}  // namespace
}  // namespace acicula::course

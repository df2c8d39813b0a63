#include "acicula/core/error.hpp"
#include "acicula/io/compare/compare_parts.hpp"
#include "acicula/io/compare/compare_results.hpp"
#include "acicula/io/punctures_csv.hpp"
#include "acicula/io/summary.hpp"
#include "acicula/io/timeline_csv.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/io/results_example.hpp"
#include <limits>

namespace acicula::io::compare {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::SizeIs;

class CompareTest : public testing::Test, public ResultsExample {};

TEST_F(CompareTest, ASummaryIsTheSameAsItself) {
  const std::string text = summary_json(run());
  const Part part = compare_summaries(text, text);
  EXPECT_TRUE(part.identical());
  EXPECT_GE(part.compared, run().course.endpoints.size());
}

TEST_F(CompareTest, ChangedEndpointsAreToldLargestFirst) {
  const std::string before = summary_json(run());
  ASSERT_GE(course.endpoints.size(), 2U);
  course.endpoints[0].value = 1.01 * course.endpoints[0].value;
  course.endpoints[1].value = 2.0 * course.endpoints[1].value;
  const Part part = compare_summaries(before, summary_json(run()));
  EXPECT_EQ(part.different, 2U);
  ASSERT_THAT(part.largest, SizeIs(2));
  EXPECT_THAT(part.largest[0].what, HasSubstr(course.endpoints[1].name));
  EXPECT_NEAR(part.largest[0].share, 0.5, 1e-12);
  EXPECT_NEAR(part.largest[1].share, 0.01 / 1.01, 1e-9);
}

TEST_F(CompareTest, MissingEndpointsAndWarningsAreTold) {
  const std::string before = summary_json(run());
  const std::string lost = course.endpoints.back().name;
  course.endpoints.pop_back();
  course.warnings.push_back({.code = "safety.new", .text = "new"});
  const Part part = compare_summaries(before, summary_json(run()));
  EXPECT_FALSE(part.identical());
  EXPECT_THAT(part.problems, Contains(HasSubstr("only the first has " + lost)));
  EXPECT_THAT(part.problems, Contains("only the second warns of safety.new"));
}

TEST_F(CompareTest, ValuesThatCouldNotBeComputedAreTheSame) {
  course.endpoints[0].value = std::numeric_limits<double>::quiet_NaN();
  const std::string text = summary_json(run());
  EXPECT_TRUE(compare_summaries(text, text).identical());
}

TEST_F(CompareTest, TablesTellTheColumnAndThePlace) {
  const std::string before = timeline_csv(course.timeline);
  ASSERT_FALSE(course.timeline.series.empty());
  auto& series = course.timeline.series.front();
  series.values[1] += 0.125;
  const Part part = compare_tables("timeline", before, timeline_csv(course.timeline), 1);
  EXPECT_EQ(part.different, 1U);
  ASSERT_THAT(part.largest, SizeIs(1));
  EXPECT_THAT(part.largest[0].what, HasSubstr(series.name));
  EXPECT_THAT(part.largest[0].where, HasSubstr("time "));
  EXPECT_NEAR(part.largest[0].second - part.largest[0].first, 0.125, 1e-12);
}

TEST(CompareTables, OtherColumnsOrRowsAreTold) {
  EXPECT_THAT(compare_tables("t", "a,b\n1,2\n", "a,c\n1,2\n", 1).problems,
              Contains("the columns are not the same"));
  EXPECT_THAT(compare_tables("t", "a,b\n1,2\n", "a,b\n1,2\n2,3\n", 1).problems,
              Contains("1 rows and 2"));
  EXPECT_THAT(compare_tables("t", "a,b\n1\n", "a,b\n1,2\n", 1).problems, SizeIs(1));
}

TEST(CompareTables, AnEmptyCellDiffersFromANumber) {
  const Part part = compare_tables("t", "a,b\n1,\n2,3\n", "a,b\n1,2\n2,3\n", 1);
  EXPECT_EQ(part.different, 1U);
  EXPECT_FALSE(part.identical());
}

TEST(CompareTexts, SayWhatDiffers) {
  const Comparison same{.inputs = {{"seed", "1", "2"}},
                        .parts = {{.name = "summary", .compared = 7}}};
  const std::string text = comparison_text(same, "a", "b");
  EXPECT_THAT(text, HasSubstr("a and b are identical"));
  EXPECT_THAT(text, HasSubstr("seed: 1 and 2"));
  EXPECT_THAT(text, HasSubstr("identical, 7 numbers"));
  const Comparison other{.parts = {{.name = "fields",
                                    .compared = 8,
                                    .different = 2,
                                    .largest = {{"damage", "1 day", 0.25, 0.5, 0.5}}}}};
  EXPECT_THAT(comparison_text(other, "a", "b"), HasSubstr("damage, 1 day: 0.25 and 0.5 (50 %)"));
  EXPECT_THAT(comparison_json(other, "a", "b"), HasSubstr("\"identical\": false"));
}

TEST_F(CompareTest, PuncturesAreReadBack) {
  course::PunctureFields fields;
  for (const double time : {0.0, 100.0}) {
    puncture::Puncture stroke{
        .punctured = true, .depth = 1.25e-3, .radius = 3e-5, .epidermis = 7e-5};
    stroke.place = {
        .x = 1e-3, .y = 2e-3, .entry_angle = 0.25, .heading = 1.5, .pass = 1, .needle = 4};
    fields.sessions.push_back({.time = time, .punctures = {stroke, stroke}});
  }
  const std::string text = punctures_csv(fields);
  const std::vector<double> times{0.0, 100.0};
  const course::PunctureFields read = read_punctures_csv(text, "punctures.csv", times);
  EXPECT_EQ(punctures_csv(read), text);
  EXPECT_EQ(read.sessions[1].time, 100.0);
  EXPECT_THROW(
      static_cast<void>(read_punctures_csv(text, "punctures.csv", std::vector<double>{0.0})),
      InputError);
  EXPECT_THROW(static_cast<void>(read_punctures_csv("a,b\n1,2\n", "punctures.csv", times)),
               InputError);
}

}  // namespace
}  // namespace acicula::io::compare

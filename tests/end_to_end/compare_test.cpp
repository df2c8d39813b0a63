#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "small_patch.hpp"

namespace acicula::end_to_end {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string column =
    "run '" + demo.string() + "' --samples 0 --quiet --set course.sessions=1 ";

class Compare : public SmallPatch {};

/// The part of that name.
json part(const json& comparison, const std::string& name) {
  for (const json& one : comparison.at("parts")) {
    if (one.at("name") == name) return one;
  }
  return nullptr;
}

TEST_F(Compare, SaysThatRunsOnOneAndTwoThreadsAreIdentical) {
  ASSERT_EQ(acicula(patch() + "-o a --quiet --threads 1").code, 0);
  ASSERT_EQ(acicula(patch() + "-o b --quiet --threads 2").code, 0);
  const Outcome compare = acicula("compare a b");
  EXPECT_EQ(compare.code, 0) << compare.err;
  EXPECT_THAT(compare.out, AllOf(HasSubstr("a and b are identical"), HasSubstr("fields"),
                                 HasSubstr("punctures"), HasSubstr("depth_time")));
}

TEST_F(Compare, FindsAnotherSeedEverywhereItMatters) {
  ASSERT_EQ(acicula(patch() + "-o a --quiet").code, 0);
  std::string other = patch();
  other.replace(other.find("--seed 3"), 8, "--seed 4");
  ASSERT_EQ(acicula(other + "-o b --quiet").code, 0);
  const Outcome compare = acicula("compare a b --json");
  EXPECT_EQ(compare.code, 5) << compare.err;
  const json told = json::parse(compare.out);
  EXPECT_FALSE(told.at("identical").get<bool>());
  ASSERT_EQ(told.at("inputs").size(), 1U);
  EXPECT_EQ(told.at("inputs")[0].at("what"), "seed");
  EXPECT_EQ(told.at("inputs")[0].at("second"), "4");
  for (const char* name : {"summary", "timeline", "depth_time", "punctures", "fields"}) {
    EXPECT_FALSE(part(told, name).at("identical").get<bool>()) << name;
  }
  const json field = part(told, "fields").at("largest").at(0);
  EXPECT_THAT(field.at("where").get<std::string>(), AllOf(HasSubstr("depth "), HasSubstr(", x ")));
  EXPECT_THAT(acicula("compare a b").out,
              AllOf(HasSubstr("a and b differ"), HasSubstr("seed: 3 and 4")));
}

TEST_F(Compare, ColumnsHaveNoFields) {
  ASSERT_EQ(acicula(column + "-o a").code, 0);
  ASSERT_EQ(acicula(column + "-o b").code, 0);
  const Outcome compare = acicula("compare a b --json");
  EXPECT_EQ(compare.code, 0) << compare.err;
  EXPECT_EQ(part(json::parse(compare.out), "fields"), nullptr);
  // One digit of one number.
  std::string timeline = read(work() / "b/timeline.csv");
  const std::size_t digit = timeline.find_last_of("123456789");
  timeline[digit] = timeline[digit] == '1' ? '2' : '1';
  write(work() / "b/timeline.csv", timeline);
  const Outcome changed = acicula("compare a b --json");
  EXPECT_EQ(changed.code, 5);
  EXPECT_EQ(part(json::parse(changed.out), "timeline").at("different"), 1);
}

TEST_F(Compare, TellsWhenTheProtocolsDiffer) {
  ASSERT_EQ(acicula(column + "-o a").code, 0);
  ASSERT_EQ(acicula(column + "-o b --set device.needle.length='1 mm'").code, 0);
  const Outcome compare = acicula("compare a b");
  EXPECT_EQ(compare.code, 5);
  EXPECT_THAT(compare.out, HasSubstr("device.needle.length: \"1.5 mm\" and \"1 mm\""));
}

TEST_F(Compare, ExplainsBadInput) {
  ASSERT_EQ(acicula(column + "-o a").code, 0);
  fs::create_directory(work() / "empty");
  for (const char* words :
       {"compare a", "compare a missing", "compare empty a", "compare a a/summary.json"}) {
    const Outcome outcome = acicula(words);
    EXPECT_EQ(outcome.code, 2) << words;
    EXPECT_THAT(outcome.out, IsEmpty()) << words;
  }
  EXPECT_THAT(acicula("compare empty a").err, HasSubstr("no finished result folder"));
  fs::copy(work() / "a", work() / "torn", fs::copy_options::recursive);
  write(work() / "torn/summary.json", "{\"endpoints\": [");
  EXPECT_EQ(acicula("compare a torn").code, 2);
}

}  // namespace
}  // namespace acicula::end_to_end

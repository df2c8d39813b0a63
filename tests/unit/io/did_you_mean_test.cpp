#include "acicula/io/did_you_mean.hpp"

#include <gtest/gtest.h>

namespace acicula::io {
namespace {

TEST(EditDistance, CountsSlips) {
  EXPECT_EQ(edit_distance("", ""), 0U);
  EXPECT_EQ(edit_distance("", "abc"), 3U);
  // The textbook pair: two replacements and an insertion.
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
  EXPECT_EQ(edit_distance("lenght", "length"), 1U);
  EXPECT_EQ(edit_distance("Cheek", "cheek"), 0U);
  EXPECT_EQ(edit_distance("passes", "pass"), 2U);
}

TEST(NearestName, StopsAtAThirdOfTheLetters) {
  const std::vector<std::string> names{"cheek", "forehead"};
  ASSERT_NE(nearest_name("forhead", names), nullptr);
  EXPECT_EQ(*nearest_name("forhead", names), "forehead");
  EXPECT_EQ(nearest_name("chxxk", names), nullptr);
  EXPECT_EQ(nearest_name("", names), nullptr);
  EXPECT_EQ(nearest_name(std::string(1000, 'c'), names), nullptr);
}

TEST(Suggest, NamesWhatBeginsWithTheWord) {
  const std::vector<std::string> names{"outcome.ecca", "outcome.scar_depth", "outcome.scar_grade"};
  EXPECT_EQ(suggest("outcome.scar", names),
            "Did you mean outcome.scar_depth or outcome.scar_grade?");
  EXPECT_EQ(suggest("outcome.scra_depth", names), "Did you mean outcome.scar_depth?");
  EXPECT_EQ(suggest("ou", names),
            "Known are outcome.ecca, outcome.scar_depth, outcome.scar_grade.");
  EXPECT_EQ(suggest("abc", std::vector<std::string>(13, "abcdef")), "");
}

TEST(Suggest, NamesTheNearestOrAFewOrNone) {
  const std::vector<std::string> few{"roller", "pen"};
  EXPECT_EQ(suggest("rolller", few), "Did you mean roller?");
  EXPECT_EQ(suggest("laser", few), "Known are roller, pen.");
  EXPECT_EQ(suggest("laser", std::vector<std::string>(40, "abcdef")), "");
  EXPECT_EQ(suggest("laser", {}), "");
}

}  // namespace
}  // namespace acicula::io

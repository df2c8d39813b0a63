#include "acicula/io/protocol_text.hpp"

#include <gmock/gmock.h>

namespace acicula::io {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(TextProblem, AcceptsUtf8) {
  EXPECT_EQ(text_problem(""), "");
  EXPECT_EQ(text_problem("µm é \xE2\x82\xAC \xF0\x9F\x98\x80\n"), "");
  // First and last code point of each length, and the last before the surrogates.
  EXPECT_EQ(text_problem("\xC2\x80\xDF\xBF\xE0\xA0\x80\xED\x9F\xBF\xEF\xBF\xBF\xF0\x90\x80\x80"
                         "\xF4\x8F\xBF\xBF"),
            "");
}

TEST(TextProblem, RefusesWhatIsNotUtf8) {
  // Stray continuation, cut short, overlong, surrogate, above U+10FFFF (RFC 3629, section 3).
  for (const char* text :
       {"\x80", "\xC3", "\xC0\x80", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF5\x80\x80\x80",
        "\xF4\x90\x80\x80", "\xF0\x8F\xBF\xBF", "a\nb\xE9t\n"}) {
    EXPECT_NE(text_problem(text), "") << text;
  }
  EXPECT_EQ(text_problem("a\nb\xE9t\n"), "Line 2 holds bytes that are not UTF-8.");
  EXPECT_EQ(text_problem(std::string_view("a\0b", 3)),
            "Line 1 holds a zero byte; this is no text.");
}

TEST(LinesOf, DropsLineEnds) {
  EXPECT_THAT(lines_of("a\r\nb\n\nc"), ElementsAre("a", "b", "", "c"));
  EXPECT_THAT(lines_of(""), IsEmpty());
}

TEST(FirstLineNestedTooDeep, FindsBracketsAndDots) {
  EXPECT_EQ(first_line_nested_too_deep("a = 1\nb = [[[[[[[[[[[[[[[[[[[["), 2U);
  EXPECT_EQ(first_line_nested_too_deep("a = 1\n\nb" + std::string(100, '.')), 3U);
}

TEST(FirstLineNestedTooDeep, LeavesStringsAndCommentsAlone) {
  const std::string dots(200, '.');
  const std::string brackets(200, '[');
  for (const std::string& text :
       {"# " + dots + brackets + "\n", "a = \"" + dots + brackets + "\"\n",
        "a = '" + dots + brackets + "'\n",
        "a = \"\"\"\n" + brackets + "\n\"\" \\\"\"\" " + dots + "\"\"\"\n",
        "a = \"\\\"" + brackets + "\"\n", "a = '''\n" + brackets + "'''\n"}) {
    EXPECT_EQ(first_line_nested_too_deep(text), std::nullopt) << text;
  }
  EXPECT_EQ(first_line_nested_too_deep("a = \"x\" " + brackets), 1U);
  EXPECT_EQ(first_line_nested_too_deep("a = \"x\n" + brackets), 2U);
}

TEST(FirstLineNestedTooDeep, AllowsWhatFilesNeed) {
  EXPECT_EQ(first_line_nested_too_deep("[protocol.subject.skin]\nx = [[1.5, 2.5], [1.0, 2.0]]\n"),
            std::nullopt);
}

}  // namespace
}  // namespace acicula::io

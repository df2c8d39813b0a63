#include "acicula/core/error.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace acicula {
namespace {

using testing::HasSubstr;

TEST(Format, JoinsPlaceMessageAndHint) {
  EXPECT_EQ(format({.file = "a.toml",
                    .line = 14,
                    .column = 1,
                    .message = "x.lenght is not a known key.",
                    .hint = "Did you mean x.length?"}),
            "a.toml:14:1: x.lenght is not a known key. Did you mean x.length?");
}

TEST(Format, LeavesOutWhatIsMissing) {
  EXPECT_EQ(format({.message = "wrong."}), "wrong.");
  EXPECT_EQ(format({.file = "a.toml", .message = "wrong."}), "a.toml: wrong.");
  EXPECT_EQ(format({.file = "a.toml", .message = "wrong.", .hint = "Right."}),
            "a.toml: wrong. Right.");
}

TEST(Format, PutsTheCaretUnderTheColumn) {
  EXPECT_EQ(format({.line = 3, .column = 5, .source_line = "a = b", .message = "m"}),
            "3:5: m\n    3 | a = b\n      |     ^");
  EXPECT_EQ(format({.line = 12345, .column = 1, .source_line = "a = b", .message = "m"}),
            "12345:1: m\n12345 | a = b\n      | ^");
}

TEST(Format, KeepsTabsBeforeTheCaret) {
  EXPECT_EQ(format({.line = 1, .column = 4, .source_line = "\ta\tb", .message = "m"}),
            "1:4: m\n    1 | \ta\tb\n      | \t \t^");
}

TEST(Format, StandsUnderTheCharacterThatBeginsAtTheByte) {
  // "µm = " are five characters in six bytes; the 3 is the seventh byte.
  EXPECT_EQ(format({.line = 1, .column = 7, .source_line = "µm = 3", .message = "m"}),
            "1:7: m\n    1 | µm = 3\n      |      ^");
  // Two, three and four bytes.
  EXPECT_EQ(format({.line = 1, .column = 10, .source_line = "é€😀x", .message = "m"}),
            "1:10: m\n    1 | é€😀x\n      |    ^");
}

TEST(Format, PutsTheCaretAfterTheLineWhenTheColumnIsBeyond) {
  EXPECT_EQ(format({.line = 1, .column = 40, .source_line = "ab", .message = "m"}),
            "1:40: m\n    1 | ab\n      |   ^");
}

TEST(Format, ShowsNoCaretWithoutAColumn) {
  EXPECT_EQ(format({.line = 2, .column = 0, .source_line = "ab", .message = "m"}), "2: m");
}

TEST(InputError, CarriesEveryFaultAndSaysThemAll) {
  const InputError error(
      std::vector{Diagnostic{.message = "first."}, Diagnostic{.message = "second."}});
  EXPECT_EQ(error.diagnostics.size(), 2U);
  EXPECT_STREQ(error.what(), "first.\nsecond.");
}

TEST(InputError, CanBeASingleFault) {
  const InputError error("bad.", "Do better.");
  ASSERT_EQ(error.diagnostics.size(), 1U);
  EXPECT_STREQ(error.what(), "bad. Do better.");
}

TEST(EvidenceError, NamesTheParameter) {
  const EvidenceError error("healing.x", "is not in the catalogue.");
  EXPECT_EQ(error.key, "healing.x");
  EXPECT_STREQ(error.what(), "parameter healing.x: is not in the catalogue.");
}

TEST(ModelError, CarriesQuantityAndBounds) {
  const ModelError error("age", 120.0, 25.0, 85.0, "Use another model.");
  EXPECT_EQ(error.quantity, "age");
  EXPECT_EQ(error.value, 120.0);
  EXPECT_EQ(error.minimum, 25.0);
  EXPECT_EQ(error.maximum, 85.0);
  EXPECT_THAT(error.what(), HasSubstr("age = 120 lies outside the model's validity (25 to 85"));
}

TEST(NumericsError, CarriesSolverAndTime) {
  const NumericsError error("healing", 86400.0, "the step became too small.");
  EXPECT_EQ(error.solver, "healing");
  EXPECT_EQ(error.time, 86400.0);
  EXPECT_STREQ(error.what(), "healing failed at t = 86400 s: the step became too small.");
}

TEST(Errors, HaveOneRoot) {
  EXPECT_THROW(throw InputError("a", ""), Error);
  EXPECT_THROW(throw EvidenceError("a", "b"), Error);
  EXPECT_THROW(throw ModelError("a", 0, 0, 0, ""), Error);
  EXPECT_THROW(throw NumericsError("a", 0, "b"), Error);
}

}  // namespace
}  // namespace acicula

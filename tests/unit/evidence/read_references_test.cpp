#include "acicula/evidence/read_references.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace acicula::evidence {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

struct Read {
  std::map<std::string, std::string, std::less<>> references;
  std::vector<std::string> messages;
  std::vector<int> lines;
};

Read read(const std::string& text) {
  std::vector<Diagnostic> faults;
  Read result;
  result.references = read_references({"references.bib", text, faults});
  for (const Diagnostic& fault : faults) {
    result.messages.push_back(fault.message);
    result.lines.push_back(fault.line);
  }
  return result;
}

TEST(ReadReferences, SplitsEntriesAtTheirBraces) {
  const Read result = read(
      "% a comment with mail@example.org\n@article{a-1,\n  title = {The {GHK} story},\n  year = "
      "{2015}\n}\n"
      "text between\n@misc{b-2, title = {x}}\n");
  EXPECT_THAT(result.messages, IsEmpty());
  EXPECT_THAT(
      result.references,
      ElementsAre(Pair("a-1", "@article{a-1,\n  title = {The {GHK} story},\n  year = {2015}\n}"),
                  Pair("b-2", "@misc{b-2, title = {x}}")));
}

TEST(ReadReferences, TakesABraceAfterABackslashAsText) {
  const Read result = read("@misc{a-1, title = {a \\} b}}\n");
  EXPECT_THAT(result.references, ElementsAre(Pair("a-1", "@misc{a-1, title = {a \\} b}}")));
}

TEST(ReadReferences, IsEmptyForNoText) {
  EXPECT_THAT(read("").references, IsEmpty());
  EXPECT_THAT(read("").messages, IsEmpty());
}

TEST(ReadReferences, GoesOnAfterBracesThatDoNotClose) {
  const Read result = read("\n@misc{a-1, title = {x}\n@misc{b-2, title = {y}}\n@misc\n");
  EXPECT_THAT(result.messages, ElementsAre("the braces of this entry do not close.",
                                           "the braces of this entry do not close."));
  EXPECT_THAT(result.lines, ElementsAre(2, 4));
  EXPECT_THAT(result.references, ElementsAre(Pair("b-2", "@misc{b-2, title = {y}}")));
}

TEST(ReadReferences, RefusesKeysGivenTwiceOrNotPlain) {
  EXPECT_THAT(read("@misc{a-1, title = {x}}\n@misc{a-1, title = {y}}\n").messages,
              ElementsAre("a-1 is given twice."));
  for (const char* key : {"", "Gill-2008", "römgens-2014", "a b", "a_1"}) {
    EXPECT_THAT(read("@misc{" + std::string(key) + ", title = {x}}\n").messages,
                ElementsAre("the key \"" + std::string(key) +
                            "\" is not of lower-case letters, digits and -."));
  }
}

TEST(ReadReferences, AsksForATitle) {
  EXPECT_THAT(read("@misc{a-1, note = {the title = missing}}\n").messages,
              ElementsAre("a-1 has no title."));
  EXPECT_THAT(read("@misc{a-1, booktitle = {x}}\n").messages, ElementsAre("a-1 has no title."));
  EXPECT_THAT(read("@misc{a-1,title={x}}\n").messages, IsEmpty());
}

}  // namespace
}  // namespace acicula::evidence

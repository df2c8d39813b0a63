#include "acicula/evidence/check.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/evidence/catalogue_files.hpp"
#include <array>

namespace acicula::evidence {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::array<Declaration, 1> rate_only{{{"healing.rate", "s-1"}}};

std::vector<std::string> said(const Files& files,
                              std::span<const Declaration> declarations = rate_only) {
  std::vector<std::string> messages;
  for (const Diagnostic& fault : check(Catalogue::read(files), declarations)) {
    messages.push_back(format(fault));
  }
  return messages;
}

/// healing.rate with provenance lines of its own.
Files with_provenance(const std::string& lines) {
  return files_with("[healing.rate]\nmeaning = \"Rate\"\nvalue = 2.0\nunit = \"1/day\"\n" + lines);
}

const std::string place = "data/parameters/healing.toml:2:1: healing.rate";

TEST(Check, FindsNothingInASoundCatalogue) {
  EXPECT_THAT(said(files_with(rate_table())), IsEmpty());
}

TEST(Check, AsksForASource) {
  EXPECT_THAT(said(with_provenance("locator = \"t\"\ngrade = \"fitted\"\n")),
              ElementsAre(place + " has no source."));
  EXPECT_THAT(said(with_provenance("source = \"x-1\"\nlocator = \"t\"\ngrade = \"fitted\"\n")),
              ElementsAre(place + ": source \"x-1\" is not in data/references.bib."));
}

TEST(Check, AsksForALocator) {
  EXPECT_THAT(said(with_provenance("source = \"gill-2008\"\ngrade = \"fitted\"\n")),
              ElementsAre(place + " has no locator. Name the table, figure, equation or section."));
}

TEST(Check, AsksWhyANumberIsAssumed) {
  const std::string assumed = "source = \"gill-2008\"\nlocator = \"t\"\ngrade = \"assumed\"\n";
  EXPECT_THAT(said(with_provenance(assumed)),
              ElementsAre(place + " is assumed and has no note. Say why."));
  EXPECT_THAT(said(with_provenance(assumed + "note = \"from memory\"\n")), IsEmpty());
}

TEST(Check, TakesAChoiceOfThisProjectWithoutLocator) {
  Files files = with_provenance("source = \"acicula\"\ngrade = \"assumed\"\nnote = \"why\"\n");
  files["references.bib"] += "@misc{acicula, title = {x}}\n";
  EXPECT_THAT(said(files), IsEmpty());
  files = with_provenance("source = \"acicula\"\ngrade = \"measured\"\n");
  files["references.bib"] += "@misc{acicula, title = {x}}\n";
  EXPECT_THAT(said(files),
              ElementsAre(place + " is a choice of this project and cannot be measured."));
}

TEST(Check, AsksForAMeaning) {
  EXPECT_THAT(
      said(files_with("[healing.rate]\nvalue = 2.0\nunit = \"1/day\"\nsource = \"gill-2008\"\n"
                      "locator = \"t\"\ngrade = \"measured\"\n")),
      ElementsAre(place + " has no meaning."));
}

TEST(Check, ComparesDimensions) {
  constexpr std::array<Declaration, 1> length{{{"healing.rate", "m"}}};
  EXPECT_THAT(
      said(files_with(rate_table()), length),
      ElementsAre(place + " is given in 1/day and read in m: these measure different things."));
  // The reciprocal is another thing too.
  constexpr std::array<Declaration, 1> time{{{"healing.rate", "s"}}};
  EXPECT_EQ(said(files_with(rate_table()), time).size(), 1U);
}

TEST(Check, FindsWhatIsDeclaredAndMissing) {
  constexpr std::array<Declaration, 2> two{{{"healing.rate", "s-1"}, {"healing.other", "1"}}};
  EXPECT_THAT(said(files_with(rate_table()), two),
              ElementsAre("healing.other is declared and not in the catalogue."));
}

TEST(Check, FindsOrphans) {
  EXPECT_THAT(said(files_with(rate_table()), {}), ElementsAre(place + " is read by no room."));
}

TEST(Check, LooksIntoEntries) {
  Files files = files_with(rate_table());
  files["sites/cheek.toml"] =
      "schema = 1\ntitle = \"Cheek\"\n[dermis.thickness]\nvalue = 1\nunit = \"mm\"\ngrade = "
      "\"measured\"\n"
      "source = \"gill-2008\"\n";
  files["contraindications/x.toml"] = "schema = 1\ntitle = \"X\"\nsource = \"nobody-1900\"\n";
  EXPECT_THAT(said(files),
              ElementsAre("data/sites/cheek.toml:3:1: dermis.thickness has no locator. Name the "
                          "table, figure, equation or section.",
                          "data/contraindications/x.toml: source \"nobody-1900\" is not in "
                          "data/references.bib."));
}

TEST(Check, SaysAllFaultsAtOnce) {
  EXPECT_EQ(said(files_with("[healing.rate]\nvalue = 2\nunit = \"mm\"\ngrade = \"assumed\"\n"
                            "[healing.b]\nvalue = 2\nunit = \"mm\"\ngrade = \"measured\"\n"))
                .size(),
            // rate: source, locator, note, meaning, dimension; b: source, locator, meaning, orphan
            9U);
}

TEST(Uncited, ListsReferencesThatNobodyCites) {
  Files files = files_with(rate_table());
  files["references.bib"] +=
      "@misc{acicula, title = {x}}\n@misc{b-1, title = {x}}\n@misc{c-1, title = {x}}\n@misc{d-1, "
      "title = {x}}\n";
  files["contraindications/x.toml"] = "schema = 1\ntitle = \"X\"\nsource = \"b-1\"\n";
  files["sites/cheek.toml"] =
      "schema = 1\ntitle = \"C\"\n[a]\nvalue = 1\nunit = \"mm\"\ngrade = \"measured\"\nsource = "
      "\"c-1\"\n";
  EXPECT_THAT(uncited(Catalogue::read(files)), ElementsAre("d-1"));
}

}  // namespace
}  // namespace acicula::evidence

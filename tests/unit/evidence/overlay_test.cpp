#include "acicula/evidence/overlay.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/evidence/catalogue_files.hpp"

namespace acicula::evidence {
namespace {

TEST(Overlay, ReplacesAndAddsFiles) {
  const Files base{{"sites/cheek.toml", "old"}, {"sites/chin.toml", "kept"}};
  const Files own{{"sites/cheek.toml", "new"}, {"sites/nose.toml", "added"}};
  EXPECT_EQ(overlay(base, own), (Files{{"sites/cheek.toml", "new"},
                                       {"sites/chin.toml", "kept"},
                                       {"sites/nose.toml", "added"}}));
  EXPECT_EQ(overlay(base, {}), base);
}

TEST(Overlay, ReplacesReferencesOfTheSameKey) {
  const Files base{{"references.bib", "@misc{a-1, title = {old}}\n@misc{b-1, title = {kept}}\n"}};
  const Files own{{"references.bib", "@misc{a-1, title = {new}}\n@misc{c-1, title = {added}}\n"}};
  const Catalogue catalogue = Catalogue::read(overlay(base, own));
  EXPECT_EQ(*catalogue.reference("a-1"), "@misc{a-1, title = {new}}");
  EXPECT_EQ(*catalogue.reference("b-1"), "@misc{b-1, title = {kept}}");
  EXPECT_EQ(*catalogue.reference("c-1"), "@misc{c-1, title = {added}}");
}

TEST(Overlay, LeavesFaultsAtTheirLine) {
  const Files base{{"references.bib", "@misc{a-1, title = {x}}\n"}};
  const Files own{{"references.bib", "\n@misc{B, title = {x}}\n"}};
  const auto faults = faults_of(overlay(base, own));
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(faults[0].line, 2);
}

// The data folder itself, copied and laid over, changes nothing.
TEST(Overlay, TakesACompleteCopy) {
  const Catalogue twice = Catalogue::read(overlay(embedded_files(), embedded_files()));
  EXPECT_EQ(twice.references(), Catalogue::read(embedded_files()).references());
}

TEST(Overlay, GivesOneCatalogue) {
  const Files own{{"actives/mine.toml",
                   "schema = 1\ntitle = \"Mine\"\n[molar_mass]\nvalue = 300\nunit = \"g/mol\"\n"
                   "grade = \"measured\"\nsource = \"me-2026\"\nlocator = \"t\"\n"},
                  {"references.bib", "@misc{me-2026, title = {Mine}}"}};
  const Catalogue catalogue = Catalogue::read(overlay(files_with(rate_table()), own));
  EXPECT_NE(catalogue.find("actives", "mine"), nullptr);
  EXPECT_NE(catalogue.reference("me-2026"), nullptr);
  EXPECT_NE(catalogue.reference("gill-2008"), nullptr);
}

}  // namespace
}  // namespace acicula::evidence

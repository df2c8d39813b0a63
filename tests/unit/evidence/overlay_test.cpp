#include "acicula/evidence/overlay.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/evidence/catalogue_files.hpp"

namespace acicula::evidence {
namespace {

TEST(Overlay, ReplacesAddsAndAppendsReferences) {
  const Files base{
      {"sites/cheek.toml", "old"}, {"sites/chin.toml", "kept"}, {"references.bib", "a"}};
  const Files own{
      {"sites/cheek.toml", "new"}, {"sites/nose.toml", "added"}, {"references.bib", "b"}};
  EXPECT_EQ(overlay(base, own), (Files{{"sites/cheek.toml", "new"},
                                       {"sites/chin.toml", "kept"},
                                       {"sites/nose.toml", "added"},
                                       {"references.bib", "a\nb"}}));
  EXPECT_EQ(overlay(base, {}), base);
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

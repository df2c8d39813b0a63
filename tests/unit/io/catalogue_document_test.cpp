#include "acicula/io/document/catalogue_document.hpp"

#include "acicula/io/document/examples.hpp"
#include "acicula/io/document/json.hpp"
#include "acicula/io/keys/key.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace acicula::io::document {
namespace {

const Json& document() {
  static const Json json = Json::parse(catalogue_document(
      evidence::Catalogue::read(evidence::embedded_files()), {.version = "0.1.0"}));
  return json;
}

const Json& named(const Json& list, const std::string& name) {
  for (const Json& each : list) {
    if (each.at("name") == name) return each;
  }
  throw std::out_of_range(name);
}

TEST(CatalogueDocument, HasEveryKeyOfAProtocol) {
  EXPECT_EQ(document().at("keys").size(), protocol_keys().size());
  const Json& length = named(document().at("keys"), "device.needle.length");
  EXPECT_EQ(length.at("kind"), "quantity");
  EXPECT_EQ(length.at("unit"), "mm");
  EXPECT_EQ(length.at("minimum"), 0.02);
  EXPECT_EQ(length.at("maximum"), 6.0);
  EXPECT_EQ(length.at("entry_folder"), "devices");
  EXPECT_EQ(length.at("entry_field"), "needle.length");
}

TEST(CatalogueDocument, TellsTheKindOfEveryKey) {
  const Json& keys = document().at("keys");
  EXPECT_EQ(named(keys, "subject.site").at("kind"), "entry");
  EXPECT_EQ(named(keys, "subject.site").at("names_folder"), "sites");
  EXPECT_EQ(named(keys, "subject.history").at("kind"), "entries");
  EXPECT_EQ(named(keys, "technique.passes").at("kind"), "integer");
  EXPECT_EQ(named(keys, "serum.occluded").at("kind"), "boolean");
  EXPECT_EQ(named(keys, "output.times").at("kind"), "times");
  EXPECT_EQ(named(keys, "output.fields").at("kind"), "names");
  EXPECT_EQ(named(keys, "condition.scar_mask").at("kind"), "file");
  EXPECT_EQ(named(keys, "condition.scar_type").at("choices"),
            (Json{"none", "boxcar", "rolling", "icepick"}));
  EXPECT_EQ(named(keys, "condition.scar_depth").at("only_when").at("key"), "condition.scar_type");
}

TEST(CatalogueDocument, GivesNumbersOfEntriesInTheUnitOfTheirFile) {
  const Json& roller = named(document().at("entries").at("devices"), "dermaroller-mf8");
  const Json& length = roller.at("values").at("needle.length");
  EXPECT_EQ(length.at("unit"), "mm");
  EXPECT_EQ(length.at("text"), "1.5 mm");
  EXPECT_DOUBLE_EQ(length.at("value").get<double>(), 1.5);
  EXPECT_EQ(roller.at("texts").at("kind"), "roller");
}

TEST(CatalogueDocument, BringsTheExamplesWithTheirFirstSentences) {
  // All but the one that brings a scan of its own.
  const Json& offered = document().at("examples");
  EXPECT_EQ(offered.size(), examples().size() - 1);
  for (const Json& example : offered) EXPECT_NE(example.at("name"), "own_scar_scan");
  const std::string title = named(document().at("examples"), "home_roller").at("title");
  EXPECT_EQ(
      title,
      "A home roller with needles of a quarter of a millimetre, once a week for three months");
}

TEST(ExampleTitle, EndsWithASentenceNotWithAnAbbreviation) {
  EXPECT_EQ(example_title("# Lotfi et al. 2013: thirty\n# people. More.\nschema = 1\n"),
            "Lotfi et al. 2013: thirty people");
  EXPECT_EQ(example_title("# Where to? There.\n"), "Where to?");
  EXPECT_EQ(example_title("schema = 1\n# later\n"), "");
}

}  // namespace
}  // namespace acicula::io::document

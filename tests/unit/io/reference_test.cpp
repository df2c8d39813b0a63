#include "acicula/core/error.hpp"
#include "acicula/io/keys/key.hpp"
#include "acicula/io/read_text_file.hpp"
#include "acicula/io/reference_explain.hpp"
#include "acicula/io/reference_list.hpp"
#include "acicula/io/reference_pages.hpp"
#include "acicula/io/reference_words.hpp"
#include "acicula/io/schema.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "support/source_folder.hpp"
#include "unit/io/protocol_example.hpp"

namespace acicula::io {
namespace {

using ::testing::HasSubstr;

TEST(ReferencePages, AreThoseOfThisBuild) {
  const auto catalogue = evidence::Catalogue::read(evidence::embedded_files());
  for (const auto& [name, text] : reference_files(catalogue)) {
    const std::string path = std::string(ACICULA_SOURCE_DIR) + "/docs/reference/" + name;
    // EXPECT_EQ would print both pages.
    EXPECT_TRUE(read_text_file(path) == text)
        << path << " is stale: build and run acicula_write_reference docs/reference";
  }
}

TEST(ProtocolReference, NamesEveryKey) {
  const std::string text = protocol_reference();
  for (const Key& key : protocol_keys()) {
    const std::size_t dot = key.name.find('.');
    EXPECT_THAT(text, HasSubstr("| `" + std::string(key.name.substr(dot + 1)) + "` |"));
  }
}

TEST(ProtocolSchema, DescribesTheKeys) {
  const auto schema = nlohmann::json::parse(protocol_schema(small_catalogue()));
  EXPECT_EQ(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
  EXPECT_EQ(schema["additionalProperties"], false);
  const auto& device = schema["properties"]["device"];
  EXPECT_EQ(device["required"], nlohmann::json({"name"}));
  EXPECT_EQ(device["properties"]["name"]["enum"], nlohmann::json({"pen", "roller", "custom"}));
  EXPECT_EQ(device["properties"]["needle"]["properties"]["count"]["type"], "integer");
  EXPECT_EQ(device["properties"]["needle"]["properties"]["length"]["type"], "string");
  EXPECT_EQ(schema["properties"]["technique"]["properties"]["stretch"]["maximum"], 1.0);
  EXPECT_EQ(schema["required"],
            nlohmann::json({"schema", "subject", "condition", "device", "technique", "course"}));
}

TEST(Explain, DescribesProtocolKeys) {
  const std::string text = explain(small_catalogue(), "device.frequency");
  EXPECT_THAT(text, HasSubstr("device.frequency\n  Strokes of the piston per second.\n"));
  EXPECT_THAT(text, HasSubstr("  range          1 to 1000 Hz\n"));
  EXPECT_THAT(text, HasSubstr("  default        that of device.name\n"));
  EXPECT_THAT(text, HasSubstr("  only when      device.kind is \"pen\"\n"));
}

TEST(Explain, DescribesParametersWithTheirSource) {
  const auto catalogue = evidence::Catalogue::read(
      {{"parameters/skin.toml",
        "schema = 1\n[skin.loss]\nmeaning = \"Rate of loss\"\nvalue = 1\nunit = \"%/Julian_year\"\n"
        "range = [0.5, 2]\ndistribution = \"normal\"\nspread = 0.2\nlevel = \"subject\"\n"
        "population = \"adults\"\nsource = \"a-2001\"\nlocator = \"figure 3\"\ngrade = "
        "\"measured\"\n"
        "note = \"Read off.\"\n"},
       {"references.bib",
        "@article{a-2001, author = {A and B}, title = {On loss}, year = {2001}, "
        "doi = {10.1/2}}"}});
  const std::string text = explain(catalogue, "skin.loss");
  EXPECT_THAT(text, HasSubstr("  value          1 %/Julian_year\n"));
  EXPECT_THAT(text, HasSubstr("  range          0.5 to 2 %/Julian_year\n"));
  EXPECT_THAT(text, HasSubstr("normal, standard deviation 0.2 %/Julian_year, between subjects"));
  EXPECT_THAT(text, HasSubstr("a-2001, figure 3: A and B (2001). On loss. doi:10.1/2"));
  // 1 % a Julian year of 31557600 s.
  EXPECT_THAT(text, HasSubstr("  in SI          3.16881e-10 s-1\n"));
}

TEST(Explain, DescribesEndpointsAndEntriesAndSuggestsTheRest) {
  EXPECT_THAT(explain(small_catalogue(), "puncture.depth"), HasSubstr("  endpoint       in m\n"));
  EXPECT_THAT(explain(small_catalogue(), "pen"),
              HasSubstr("  frequency                100 Hz   assumed  acicula\n"));
  try {
    (void)explain(small_catalogue(), "device.needle.lenght");
    FAIL() << "no fault was found";
  } catch (const InputError& error) {
    EXPECT_THAT(error.what(), HasSubstr("Did you mean device.needle.length?"));
  }
  try {
    (void)explain(small_catalogue(), "device.needle");
    FAIL() << "no fault was found";
  } catch (const InputError& error) {
    EXPECT_THAT(error.what(), HasSubstr("Below it are device.needle.length, "));
  }
}

TEST(List, AlignsColumns) {
  EXPECT_EQ(list_of(small_catalogue(), "contraindications"),
            "name    level  title\nkeloid  stop   Keloid\n");
  EXPECT_THAT(list_of(small_catalogue(), "devices"),
              HasSubstr("pen     pen     12            1 mm "));
  for (const std::string& what : listable())
    EXPECT_NE(list_of(small_catalogue(), what), "") << what;
  EXPECT_THROW((void)list_of(small_catalogue(), "device"), InputError);
}

TEST(Wrapped, BreaksAtBlanks) {
  EXPECT_EQ(wrapped("one two three", "  ", 9), "  one two\n  three\n");
  EXPECT_EQ(wrapped("unbreakable", "", 3), "unbreakable\n");
  EXPECT_EQ(wrapped("", "  "), "");
}

}  // namespace
}  // namespace acicula::io

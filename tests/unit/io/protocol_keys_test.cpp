#include "acicula/evidence/catalogue.hpp"
#include "acicula/evidence/unit.hpp"
#include "acicula/io/keys/key.hpp"
#include "acicula/io/protocol_value.hpp"

#include <gmock/gmock.h>

#include "unit/io/protocol_example.hpp"
#include <set>

namespace acicula::io {
namespace {

TEST(ProtocolKeys, AreDeclaredOnceWithWordsAndASource) {
  std::set<std::string_view> names;
  for (const Key& key : protocol_keys()) {
    EXPECT_TRUE(names.insert(key.name).second) << key.name;
    EXPECT_NE(key.doc, "") << key.name;
    EXPECT_NE(key.source, "") << key.name;
    if (key.only_when != nullptr) {
      EXPECT_NE(key.only_when->words, "") << key.name;
      EXPECT_NE(find_key(key.only_when->decider), nullptr) << key.name;
    }
    EXPECT_LE(key.minimum, key.maximum) << key.name;
    EXPECT_TRUE(key.unit.empty() || evidence::is_unit(key.unit)) << key.name;
  }
}

TEST(ProtocolKeys, DefaultsAreGoodValues) {
  course::Treatment treatment;
  for (const Key& key : protocol_keys()) {
    if (key.fallback.empty()) continue;
    const toml::table value = toml_value(key.fallback);
    EXPECT_TRUE(assign(key, treatment, *value.get("value"), small_catalogue(),
                       [&](const toml::node&, const std::string& message, const std::string&) {
                         ADD_FAILURE() << message;
                       }))
        << key.name;
  }
}

TEST(ProtocolKeys, EveryValueOfTheDataFolderIsGood) {
  const auto catalogue = evidence::Catalogue::read(evidence::embedded_files());
  for (const std::string folder : {"sites", "devices", "actives", "indications"}) {
    EXPECT_FALSE(catalogue.entries(folder).empty()) << folder;
    for (const auto& [name, entry] : catalogue.entries(folder)) {
      course::Treatment treatment;
      for (const Key& key : protocol_keys()) {
        if (key.entry_folder != folder) continue;
        const EntryResult result = assign_from_entry(key, treatment, entry);
        EXPECT_EQ(result.fault, "") << folder << "/" << name;
      }
    }
  }
}

TEST(ProtocolKeys, ReadEveryNumberOfTheDataFolder) {
  const auto catalogue = evidence::Catalogue::read(evidence::embedded_files());
  for (const std::string folder : {"sites", "devices", "actives", "indications"}) {
    std::set<std::string, std::less<>> read;
    for (const Key& key : protocol_keys()) {
      if (key.entry_folder == folder) read.emplace(key.entry_field);
    }
    for (const auto& [name, entry] : catalogue.entries(folder)) {
      for (const auto& [field, number] : entry.numbers) {
        // A second value of a list is field_2.
        const std::string first = field.substr(0, field.find_last_not_of("_23456789") + 1);
        EXPECT_TRUE(read.contains(field) || read.contains(first))
            << folder << "/" << name << ": " << field;
      }
    }
  }
}

TEST(ProtocolKeys, EveryNamedEntryMakesAProtocol) {
  const auto catalogue = evidence::Catalogue::read(evidence::embedded_files());
  const std::string start =
      "schema = 1\nsubject = {age = \"30 years\", phototype = \"III\"}\n"
      "technique.passes = 2\ncourse.follow_up = \"1 week\"\n"
      "numerics.column_depth = \"8 mm\"\n";
  const auto check = [&](const std::vector<Override>& overrides) {
    try {
      (void)read_protocol(start, "p", catalogue, overrides);
    } catch (const InputError& error) {
      ADD_FAILURE() << error.what();
    }
  };
  const Override site{"subject.site", "cheek"};
  const Override indication{"condition.indication", "atrophic-acne-scars"};
  const Override device{"device.name", "dermaroller-mf8"};
  for (const auto& [name, entry] : catalogue.entries("sites")) {
    check({{"subject.site", name}, indication, device});
  }
  for (const auto& [name, entry] : catalogue.entries("indications")) {
    check({site, {"condition.indication", name}, device});
  }
  for (const auto& [name, entry] : catalogue.entries("devices")) {
    check({site, indication, {"device.name", name}});
  }
  for (const auto& [name, entry] : catalogue.entries("actives")) {
    check({site,
           indication,
           device,
           {"serum.active", name},
           {"serum.application", "after"},
           {"serum.concentration", "1 g/L"}});
  }
}

}  // namespace
}  // namespace acicula::io

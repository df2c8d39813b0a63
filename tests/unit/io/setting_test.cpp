#include "acicula/io/document/setting.hpp"

#include "acicula/io/document/examples.hpp"
#include "acicula/io/document/values_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace acicula::io::document {
namespace {

using testing::HasSubstr;

const evidence::Catalogue& catalogue() {
  static const auto all = evidence::Catalogue::read(evidence::embedded_files());
  return all;
}

Setting setting(const char* json) { return setting_of(Json::parse(json), catalogue()); }

Json faults_of(const Setting& setting) {
  try {
    (void)protocol_of(setting, catalogue());
  } catch (const InputError& error) {
    return diagnostics_json(error.diagnostics, setting.toml);
  }
  return Json::array();
}

Json fault_about(const Json& faults, const char* key) {
  for (const Json& fault : faults) {
    if (fault.at("key") == key) return fault;
  }
  return nullptr;
}

TEST(Setting, GoesBothWaysForEveryExample) {
  ASSERT_GE(examples().size(), 5U);
  for (const auto& [name, toml] : examples()) {
    if (name == "own_scar_scan") continue;  // brings a file
    const Protocol given = protocol_of({.toml = toml}, catalogue());
    const Json values = text_values(toml);
    const Setting again = setting_of(Json{{"values", values}}, catalogue());
    EXPECT_EQ(resolved_protocol(protocol_of(again, catalogue())), resolved_protocol(given)) << name;
    EXPECT_EQ(text_values(again.toml), values) << name;
  }
}

TEST(Setting, CannotBringTheScanOfAnExample) {
  try {
    static_cast<void>(protocol_of({.toml = examples().at("own_scar_scan")}, catalogue()));
    FAIL() << "the scan was let through";
  } catch (const InputError& error) {
    ASSERT_EQ(error.diagnostics.size(), 1U);
    EXPECT_THAT(error.diagnostics.front().message, HasSubstr("condition.surface_scan"));
  }
}

TEST(Setting, WritesSectionsInOrderWithTitles) {
  const Setting made = setting(
      R"({"values": {"device.name": "dermaroller-mf8", "subject.site": "cheek", "technique.passes": 4,
          "output.times": ["4 weeks", "8 weeks"], "serum.occluded": true}})");
  EXPECT_LT(made.toml.find("[subject]"), made.toml.find("[device]"));
  EXPECT_THAT(made.toml, HasSubstr("site = \"cheek\"  # Cheek"));
  EXPECT_THAT(made.toml, HasSubstr("passes = 4\n"));
  EXPECT_THAT(made.toml, HasSubstr(R"(times = ["4 weeks", "8 weeks"])"));
  EXPECT_THAT(made.toml, HasSubstr("occluded = true\n"));
}

TEST(Setting, KeepsTextThatLooksLikeTomlWithinItsQuotes) {
  const Setting made = setting(R"({"values": {"subject.site": "cheek\"\nage = \"1 year\\"}})");
  const Json faults = faults_of(made);
  EXPECT_FALSE(fault_about(faults, "subject.site").is_null());
  EXPECT_THAT(made.toml, HasSubstr(R"(site = "cheek\"\u000Aage = \"1 year\\")"));
}

TEST(Setting, TellsEveryFaultWithItsKey) {
  const Json faults = faults_of(setting(
      R"({"values": {"subject.age": "30 years", "device.needle.length": "9 mm", "foo.bar": 1,
          "subject.site": {"a": 1}}})"));
  EXPECT_THAT(fault_about(faults, "device.needle.length").at("message").get<std::string>(),
              HasSubstr("9 mm lies outside"));
  EXPECT_GT(fault_about(faults, "device.needle.length").at("line").get<int>(), 0);
  EXPECT_THAT(fault_about(faults, "subject.site").at("message").get<std::string>(),
              HasSubstr("neither a value nor a list"));
  EXPECT_THAT(faults.at(0).at("message").get<std::string>(), HasSubstr("foo.bar"));
  EXPECT_FALSE(fault_about(faults, "technique.passes").is_null());
}

TEST(Setting, FindsTheKeyOfALineOfAText) {
  const Json faults =
      faults_of(setting(R"({"toml": "schema = 1\n[device]\nneedle.length = 1.5 mm\n"})"));
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(faults.at(0).at("key"), "device.needle.length");
  EXPECT_EQ(faults.at(0).at("line"), 3);
}

TEST(Setting, RefusesFilesOfTheServer) {
  std::string toml = examples().at("boxcar_scar_patch");
  const std::string marker = "[condition]\n";
  toml.insert(toml.find(marker) + marker.size(), "scar_mask = \"/etc/passwd\"\n");
  const Json faults = faults_of({.toml = toml});
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(faults.at(0).at("key"), "condition.scar_mask");
}

TEST(Setting, RefusesOtherShapes) {
  for (const char* json :
       {"{}", "[]", "1", R"({"values": 1})", R"({"toml": {}})", R"({"toml": "", "values": {}})"})
    EXPECT_THROW((void)setting(json), InputError) << json;
}

TEST(ProtocolDocument, ResolvesWithOrigins) {
  const Setting given{.toml = examples().at("atrophic_acne_scars")};
  const Json document = Json::parse(protocol_document(given, protocol_of(given, catalogue())));
  const Json& resolved = document.at("resolved");
  EXPECT_EQ(resolved.at("device.needle.length").at("text"), "1.5 mm");
  EXPECT_DOUBLE_EQ(resolved.at("device.needle.length").at("value").get<double>(), 1.5e-3);
  EXPECT_EQ(resolved.at("device.needle.length").at("origin"), "given");
  EXPECT_EQ(resolved.at("device.needle.count").at("origin"), "devices/dermaroller-mf8");
  EXPECT_EQ(resolved.at("device.needle.count").at("value"), 192);
  EXPECT_EQ(resolved.at("subject.sex").at("origin"), "default");
  EXPECT_EQ(document.at("values").at("technique.passes"), 4);
}

}  // namespace
}  // namespace acicula::io::document

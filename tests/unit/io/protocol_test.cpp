#include "acicula/io/protocol.hpp"

#include "acicula/core/units.hpp"

#include <gmock/gmock.h>

#include "unit/io/protocol_example.hpp"
#include <numbers>

namespace acicula::io {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(ReadProtocol, TakesGivenValuesInSi) {
  const auto t = read_small(small_protocol()).treatment;
  // The year of UDUNITS-2 is the tropical year of 31556925.9747 s.
  EXPECT_NEAR(t.subject.age, 30.0 * 31556925.9747, 1.0);
  EXPECT_EQ(t.subject.phototype, 4);
  EXPECT_EQ(t.technique.passes, 4);
  EXPECT_EQ(t.schedule.sessions, 3);
  EXPECT_DOUBLE_EQ(t.schedule.interval, 2592000.0);
  EXPECT_DOUBLE_EQ(t.schedule.follow_up, 4838400.0);
}

TEST(ReadProtocol, TakesTheRestFromEntriesAndDefaults) {
  const Protocol protocol = read_small(small_protocol());
  const auto& t = protocol.treatment;
  EXPECT_DOUBLE_EQ(t.site.dermis.thickness, 1.2e-3);
  EXPECT_DOUBLE_EQ(t.device.needle.length, 1e-3);
  EXPECT_EQ(t.device.needle.count, 192);
  EXPECT_EQ(t.device.kind, device::Kind::roller);
  EXPECT_DOUBLE_EQ(t.technique.hand_speed, 0.03);
  EXPECT_EQ(t.condition.scar_type, skin::ScarType::boxcar);
  EXPECT_EQ(t.subject.sex, skin::Sex::unspecified);
  EXPECT_EQ(t.serum.active, "none");
  EXPECT_EQ(t.numerics.depth_cells, 60);
  EXPECT_EQ(protocol.origins.at("course.interval"), "given");
  EXPECT_EQ(protocol.origins.at("device.needle.length"), "devices/roller");
  EXPECT_EQ(protocol.origins.at("numerics.depth_cells"), "default");
  EXPECT_FALSE(protocol.origins.contains("serum.concentration"));
}

TEST(ReadProtocol, GivenStandsAboveEntryAndOverrideAboveGiven) {
  const std::string text =
      changed("name = \"roller\"", "name = \"roller\"\nneedle.length = \"2 mm\"");
  EXPECT_DOUBLE_EQ(read_small(text).treatment.device.needle.length, 2e-3);
  const Protocol protocol = read_small(text, {{"device.needle.length", "0.5 mm"}});
  EXPECT_DOUBLE_EQ(protocol.treatment.device.needle.length, 5e-4);
  EXPECT_EQ(protocol.origins.at("device.needle.length"), "--set");
}

TEST(ReadProtocol, LawOfRuptureIsAChoice) {
  EXPECT_EQ(read_small(small_protocol()).treatment.numerics.rupture, puncture::Rupture::membrane);
  const auto chosen = [](const char* name) {
    return read_small(small_protocol(), {{"numerics.rupture", name}}).treatment.numerics.rupture;
  };
  EXPECT_EQ(chosen("planar_crack"), puncture::Rupture::planar_crack);
  EXPECT_EQ(chosen("ring_crack"), puncture::Rupture::ring_crack);
}

TEST(ReadProtocol, ActiveBringsItsTypicalConcentrationAndPh) {
  const auto t =
      read_small(small_protocol() + "[serum]\nactive = \"acid\"\napplication = \"after\"\n")
          .treatment;
  EXPECT_DOUBLE_EQ(t.serum.concentration, 150.0);
  EXPECT_DOUBLE_EQ(t.serum.vehicle_ph, 3.2);
  EXPECT_DOUBLE_EQ(t.serum.molecule.molar_mass, 0.176);
  EXPECT_THAT(t.serum.molecule.acid_pkas, ElementsAre(4.2));
  EXPECT_TRUE(t.serum.molecule.base_pkas.empty());
  EXPECT_EQ(t.serum.application, absorption::Application::after);
}

TEST(ReadProtocol, OverridesMayLeaveQuotesOut) {
  const auto t = read_small(small_protocol(), {{"device.name", "pen"},
                                               {"technique.passes", "6"},
                                               {"technique.lubricated", "true"},
                                               {"output.times", "[\"1 week\", \"14 days\"]"},
                                               {"subject.sex", "\"male\""}})
                     .treatment;
  EXPECT_EQ(t.device.kind, device::Kind::pen);
  EXPECT_DOUBLE_EQ(t.device.frequency, 100.0);
  EXPECT_EQ(t.technique.passes, 6);
  EXPECT_TRUE(t.technique.lubricated);
  EXPECT_THAT(t.output.times, ElementsAre(604800.0, 1209600.0));
  EXPECT_EQ(t.subject.sex, skin::Sex::male);
}

TEST(ReadProtocol, LastOverrideOfAKeyStands) {
  const auto t =
      read_small(small_protocol(), {{"technique.passes", "6"}, {"technique.passes", "7"}})
          .treatment;
  EXPECT_EQ(t.technique.passes, 7);
}

TEST(ReadProtocol, FaultyOverridesNameTheCommandLine) {
  EXPECT_THAT(
      faults_of(small_protocol(), {{"technique.pases", "6"}, {"course.interval", "6"}}),
      ElementsAre("0:0: --set: course.interval needs a unit: 6 alone could be anything. "
                  "Write \"6 days\".",
                  "0:0: technique.pases is not a known key. Did you mean technique.passes?"));
}

TEST(ReadProtocol, WhatACommandMissesIsAskedOfItsCommandLine) {
  const auto faults = [](const std::string& text, const std::string& active) {
    const std::vector<Override> overrides{{"subject.site", "arm"}, {"serum.active", active}};
    const Completion completion{.defaults = {{"subject.age", "30 years", "default"},
                                             {"subject.phototype", "III", "default"},
                                             {"condition.indication", "scar", "default"},
                                             {"course.follow_up", "1 week", "default"},
                                             {"serum.application", "after", "default"}},
                                .left_out = {"device", "technique", "numerics", "output"},
                                .left_out_hint = "Not here."};
    try {
      (void)read_protocol(text, "acicula absorb", small_catalogue(), overrides, completion);
    } catch (const InputError& error) {
      return short_faults(error);
    }
    return std::vector<std::string>{};
  };
  const std::string missing = "serum.concentration is missing. ";
  EXPECT_THAT(faults("schema = 1\n", "custom"),
              Contains("0:0: " + missing + "Give --set \"serum.concentration=2 g/L\"."));
  EXPECT_THAT(faults("schema = 1\n[serum]\n", "custom"),
              Contains("2:1: " + missing + "Write concentration = \"2 g/L\" under [serum]."));
}

TEST(ReadProtocol, OverrideCannotSmuggleInASecondLine) {
  EXPECT_THAT(faults_of(small_protocol(), {{"technique.passes", "6\nvalue2 = 7"}}),
              ElementsAre(HasSubstr("technique.passes is a text")));
}

TEST(ReadProtocol, ReportsAllFaultsInTheOrderOfTheFile) {
  EXPECT_THAT(
      faults_of(R"(schema = 1
[subject]
age = 30
phototype = "VII"
[condition]
indication = "scar"
[device]
name = "rollr"
neddle.length = "2 mm"
[technique]
passes = "4"
[course]
follow_up = "8 m"
)"),
      ElementsAre("2:1: subject.site is missing. Write site = \"arm\" under [subject].",
                  "3:7: subject.age needs a unit: 30 alone could be anything. Write \"30 "
                  "years\".",
                  "4:13: subject.phototype \"VII\" is not known. Known are I, II, III, IV, V, VI.",
                  "8:8: device.name \"rollr\" is not known. Did you mean roller?",
                  "9:8: device.neddle.length is not a known key. Did you mean "
                  "device.needle.length?",
                  "11:10: technique.passes is a text. Write a whole number without quotes "
                  "or point.",
                  "13:13: course.follow_up cannot be measured in \"m\". Write it in weeks "
                  "or a unit of the same kind."));
}

TEST(ReadProtocol, UnknownEntryDoesNotDragMissingValuesAlong) {
  EXPECT_THAT(faults_of(changed("\"scar\"", "\"scarr\"")),
              ElementsAre("7:14: condition.indication \"scarr\" is not known. Did you mean scar?"));
}

TEST(ReadProtocol, ValueWithoutMeaningIsAFault) {
  EXPECT_THAT(faults_of(changed("name = \"roller\"", "name = \"roller\"\nfrequency = \"90 Hz\"")),
              ElementsAre("10:13: device.frequency has a meaning only when device.kind is \"pen\". "
                          "Leave it out."));
}

TEST(ReadProtocol, EntryWithoutAValueNamesBothWaysToGiveIt) {
  EXPECT_THAT(
      faults_of(changed("name = \"roller\"", "name = \"roller\"\nkind = \"pen\"")),
      ElementsAre(HasSubstr("device.frequency has no value"),
                  "9:8: device.head_width has no value: device.name \"roller\" brings none. "
                  "Write head_width = \"2 mm\" under [device], or choose another device.name "
                  "(acicula list devices).",
                  HasSubstr("device.stroke has no value")));
}

TEST(ReadProtocol, CaretStandsUnderTheColumnAfterWideCharacters) {
  const std::string text = changed("site = \"arm\"", "site = \"arm\" # é\nhistory = [\"é\", 3]");
  try {
    (void)read_small(text);
    FAIL() << "no fault was found";
  } catch (const InputError& error) {
    ASSERT_EQ(error.diagnostics.size(), 2U);
    // Bytes: history = ["é", 3] puts the 3 in byte 18, character 17.
    EXPECT_EQ(error.diagnostics[1].column, 18);
    EXPECT_THAT(format(error.diagnostics[1]), HasSubstr("\n      |                 ^"));
  }
}

TEST(ReadProtocol, VeryManyFaultsAreCounted) {
  std::string text = small_protocol() + "[serum]\n";
  for (int i = 0; i < 150; ++i) text += "zzzzz" + std::to_string(i) + " = 1\n";
  const auto faults = faults_of(text);
  ASSERT_EQ(faults.size(), 101U);
  EXPECT_EQ(faults.back(), "0:0: 50 more faults.");
}

TEST(ParseOverride, SplitsAtTheFirstEqualsSign) {
  const Override override_ = parse_override(" device.needle.length = 1.5 mm ");
  EXPECT_EQ(override_.key, "device.needle.length");
  EXPECT_EQ(override_.value, "1.5 mm");
  EXPECT_THROW((void)parse_override("device.needle.length"), InputError);
  EXPECT_THROW((void)parse_override("=1"), InputError);
  EXPECT_THROW((void)parse_override("a="), InputError);
}

}  // namespace
}  // namespace acicula::io

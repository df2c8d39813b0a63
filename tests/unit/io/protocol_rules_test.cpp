#include "acicula/io/protocol_rules.hpp"

#include "acicula/io/keys/key.hpp"

#include <gmock/gmock.h>

#include "unit/io/protocol_example.hpp"

namespace acicula::io {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::StartsWith;

/// Faults of the small protocol with some keys set.
std::vector<std::string> with(const std::vector<Override>& overrides) {
  return faults_of(small_protocol(), overrides);
}

const Override acid{"serum.active", "acid"};
const Override after{"serum.application", "after"};
const Override during{"serum.application", "during"};

TEST(ProtocolRules, SmallProtocolBreaksNone) { EXPECT_THAT(with({}), IsEmpty()); }

TEST(ProtocolRules, NameKnownKeysOnly) {
  for (const Rule& rule : protocol_rules()) {
    for (const std::string_view key : rule.keys) EXPECT_NE(find_key(key), nullptr) << key;
    EXPECT_NE(rule.doc, "");
  }
}

TEST(ProtocolRules, NeedleStaysWithinTheSettingsOfTheDevice) {
  EXPECT_THAT(with({{"device.needle.length", "0.5 mm"}}), IsEmpty());
  EXPECT_THAT(with({{"device.needle.length", "0.45 mm"}}),
              ElementsAre(StartsWith("0:0: A needle of 0.45 mm is shorter than the 0.5 mm")));
  EXPECT_THAT(with({{"device.needle.length", "2.6 mm"}}),
              ElementsAre(StartsWith("0:0: A needle of 2.6 mm is longer than the 2.5 mm")));
  EXPECT_THAT(with({{"device.needle_length_minimum", "2.6 mm"}}),
              testing::Contains("0:0: device.needle_length_minimum is above "
                                "device.needle_length_maximum."));
}

TEST(ProtocolRules, PenNeedsTheStroke) {
  EXPECT_THAT(with({{"device.name", "pen"}, {"device.stroke", "1 mm"}}), IsEmpty());
  EXPECT_THAT(with({{"device.name", "pen"}, {"device.stroke", "0.9 mm"}}),
              ElementsAre(StartsWith("0:0: A needle of 1 mm cannot leave a pen")));
}

TEST(ProtocolRules, NeedlesHaveRoom) {
  EXPECT_THAT(with({{"device.needle.pitch", "0.25 mm"}}), IsEmpty());
  EXPECT_THAT(with({{"device.needle.pitch", "0.2 mm"}}),
              ElementsAre(StartsWith("0:0: The needles stand closer")));
  EXPECT_THAT(with({{"device.needle.pitch", "0.2 mm"}, {"device.needle.count", "1"}}), IsEmpty());
  EXPECT_THAT(with({{"device.needle.tip_diameter", "0.3 mm"}}),
              ElementsAre(StartsWith("0:0: The tip of the needle is wider")));
}

TEST(ProtocolRules, LayersVaryByLessThanTheirThickness) {
  EXPECT_THAT(with({{"subject.skin.viable_epidermis.thickness_sd", "60 um"}}),
              ElementsAre(StartsWith("0:0: A layer of skin varies")));
}

TEST(ProtocolRules, ColumnIsAsDeepAsTheNeedleReaches) {
  // The needle reaches 1 mm - 75 um of epidermis below the junction.
  EXPECT_THAT(with({{"numerics.column_depth", "0.925 mm"}}), IsEmpty());
  EXPECT_THAT(with({{"numerics.column_depth", "0.92 mm"}}),
              ElementsAre("0:0: The column ends 0.92 mm below the epidermis, and the needle may "
                          "reach 0.925 mm. Set numerics.column_depth = \"1 mm\"."));
}

TEST(ProtocolRules, SessionsHaveAnInterval) {
  EXPECT_THAT(faults_of(changed("interval = \"30 days\"\n", "")),
              ElementsAre(StartsWith("13:12: 3 sessions need the time between them.")));
  EXPECT_THAT(faults_of(changed("sessions = 3\ninterval = \"30 days\"\n", "")), IsEmpty());
  EXPECT_THAT(with({{"course.interval", "59 minutes"}}),
              ElementsAre(StartsWith("0:0: Sessions less than an hour apart")));
  EXPECT_THAT(with({{"course.interval", "1 hour"}}), IsEmpty());
}

TEST(ProtocolRules, CourseEndsWithinTenYears) {
  EXPECT_THAT(with({{"course.sessions", "60"}, {"course.interval", "60 days"}}), IsEmpty());
  EXPECT_THAT(with({{"course.sessions", "60"}, {"course.interval", "62 days"}}),
              ElementsAre("15:13: The course would last 3714 days; 3652 is the most. Reduce "
                          "course.sessions, course.interval or course.follow_up."));
}

TEST(ProtocolRules, OutputTimesLieWithinTheCourse) {
  EXPECT_THAT(with({{"output.times", "[\"0 days\", \"116 days\"]"}}), IsEmpty());
  // 2 x 2.3 d + 2.3 d ends an instant before 6.9 d: rounding, not a fault.
  EXPECT_THAT(with({{"course.sessions", "3"},
                    {"course.interval", "2.3 days"},
                    {"course.follow_up", "2.3 days"},
                    {"output.times", "[\"6.9 days\"]"}}),
              IsEmpty());
  EXPECT_THAT(with({{"output.times", "[\"117 days\"]"}}),
              ElementsAre(StartsWith("0:0: An output 117 days after the first session lies after "
                                     "the end at 116 days.")));
}

TEST(ProtocolRules, SerumIsAppliedOrLeftOut) {
  EXPECT_THAT(with({acid, after}), IsEmpty());
  EXPECT_THAT(with({acid}), ElementsAre(StartsWith("0:0: \"acid\" is named, and never applied.")));
  EXPECT_THAT(with({after}), ElementsAre(StartsWith("0:0: A serum is applied")));
  EXPECT_THAT(with({acid, during, {"serum.delay", "1 minute"}}),
              ElementsAre(StartsWith("0:0: A serum applied during needling cannot be delayed.")));
}

TEST(ProtocolRules, SerumIsOffBeforeTheNextSession) {
  EXPECT_THAT(with({acid, after, {"serum.duration", "29 days"}, {"serum.delay", "1 day"}}),
              IsEmpty());
  EXPECT_THAT(with({acid, after, {"serum.duration", "29 days"}, {"serum.delay", "2 days"}}),
              ElementsAre(StartsWith("0:0: The serum of one session is still on the skin")));
}

TEST(ProtocolRules, DosesFollowEachOtherAndEndWithTheSession) {
  const Override daily{"serum.doses", "7"};
  EXPECT_THAT(with({acid, after, daily}), IsEmpty());
  EXPECT_THAT(
      with({acid, after, daily, {"serum.dose_interval", "4 hours"}}),
      ElementsAre("0:0: A dose of the serum is put on before the one before it is washed off. "
                  "Lengthen serum.dose_interval, or shorten serum.duration."));
  // The 31st daily dose would fall on the next session, 30 days after the first.
  EXPECT_THAT(with({acid, after, {"serum.doses", "30"}}), IsEmpty());
  EXPECT_THAT(with({acid, after, {"serum.doses", "31"}}),
              ElementsAre("0:0: The serum of one session is still on the skin when the next one "
                          "starts. Reduce serum.doses, serum.dose_interval or serum.duration, or "
                          "lengthen course.interval."));
  EXPECT_THAT(with({acid, after, {"serum.doses", "0"}}),
              ElementsAre(StartsWith("0:0: --set: serum.doses = 0 lies outside 1 to 100.")));
}

TEST(ProtocolRules, ReadsOnePkaOrAListAndRefusesNegativeOnes) {
  EXPECT_THAT(with({acid, after, {"serum.molecule.acid_pka", "3"}}), IsEmpty());
  EXPECT_THAT(with({acid, after, {"serum.molecule.acid_pka", "[4.2, 11.6]"}}), IsEmpty());
  EXPECT_THAT(with({acid, after, {"serum.molecule.acid_pka", "[4.2, -3]"}}),
              ElementsAre("0:0: --set: serum.molecule.acid_pka = -3 lies outside 0 to 30. An acid "
                          "group with a pKa below 0 is ionised in every serum: write 0."));
  EXPECT_THAT(with({acid, after, {"serum.molecule.acid_pka", "\"low\""}}),
              ElementsAre("0:0: --set: serum.molecule.acid_pka is a text. Write a number or a list "
                          "of numbers: [4.2, 11.6]."));
  EXPECT_THAT(with({acid, after, {"serum.vehicle_ph", "20"}}),
              ElementsAre(StartsWith("0:0: --set: serum.vehicle_ph = 20 lies outside 0 to 14.")));
}

TEST(ProtocolRules, IonisedMoleculesHaveTheirPka) {
  EXPECT_THAT(with({acid, after, {"serum.molecule.ionisation", "base"}}),
              ElementsAre("0:0: A base has no pKa. Write serum.molecule.base_pka."));
  EXPECT_THAT(
      with({acid, after, {"serum.molecule.ionisation", "base"}, {"serum.molecule.base_pka", "8"}}),
      IsEmpty());
}

TEST(ProtocolRules, MeasuredColourFitsThePhototype) {
  EXPECT_THAT(with({{"subject.individual_typology_angle", "60 degrees"}}), IsEmpty());
  EXPECT_THAT(
      with({{"subject.phototype", "VI"}, {"subject.individual_typology_angle", "41.5 degrees"}}),
      ElementsAre(StartsWith("0:0: An individual typology angle of 42 degrees is light")));
  EXPECT_THAT(
      with({{"subject.phototype", "I"}, {"subject.individual_typology_angle", "9 degrees"}}),
      ElementsAre(StartsWith("0:0: An individual typology angle of 9 degrees is brown")));
}

TEST(ProtocolRules, AreSilentWhereAKeyIsFaulty) {
  EXPECT_THAT(with({{"device.needle.length", "3"}}),
              ElementsAre(StartsWith("0:0: --set: device.needle.length needs a unit")));
}

}  // namespace
}  // namespace acicula::io

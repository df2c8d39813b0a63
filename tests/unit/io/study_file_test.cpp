#include "acicula/io/study_file.hpp"

#include <gmock/gmock.h>

#include "unit/io/protocol_example.hpp"
#include <algorithm>

namespace acicula::io {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

/// The small protocol below [protocol].
std::string small_study(const std::string& rest) {
  std::string text =
      "schema = 1\n[study]\nid = \"somebody-2020\"\ncitation = \"Somebody 2020\"\n"
      "role = \"calibration\"\n";
  std::string protocol = small_protocol().substr(small_protocol().find('['));
  for (std::size_t at = 0; (at = protocol.find('[', at)) != std::string::npos; at += 10) {
    protocol.insert(at + 1, "protocol.");
  }
  return text + protocol + rest;
}

Study read(const std::string& text) { return read_study(text, "s.toml", small_catalogue()); }

std::vector<std::string> faults(const std::string& text) {
  try {
    (void)read(text);
  } catch (const InputError& error) {
    return short_faults(error);
  }
  return {};
}

const std::string collagen =
    "[[measurement]]\nendpoint = \"healing.collagen_total.relative\"\nobserver = \"papillary\"\n"
    "time = \"116 days\"\nvalue = 0.5\nsd = 0.1\nn = 30\nkind = \"number\"\n";

TEST(ReadStudy, ReadsHeadingProtocolAndMeasurement) {
  const Study study = read(small_study(collagen));
  EXPECT_EQ(study.id, "somebody-2020");
  EXPECT_EQ(study.role, Role::calibration);
  ASSERT_EQ(study.arms.size(), 1U);
  EXPECT_EQ(study.arms[0].id, "main");
  EXPECT_EQ(study.arms[0].treatment.technique.passes, 4);
  ASSERT_EQ(study.measurements.size(), 1U);
  const Measurement& measured = study.measurements[0];
  EXPECT_EQ(measured.arm, "main");
  EXPECT_DOUBLE_EQ(measured.time, 116.0 * 86400.0);
  EXPECT_EQ(measured.value, 0.5);
  EXPECT_EQ(measured.sd, 0.1);
  EXPECT_EQ(measured.n, 30);
  EXPECT_FALSE(measured.ci90.has_value());
}

TEST(ReadStudy, ArmsOverrideTheProtocolKeyByKey) {
  const Study study = read(small_study(
      "[[arm]]\nid = \"pen\"\ndevice.name = \"pen\"\ncourse.sessions = 2\n[[arm]]\nid = \"long\"\n"
      "device.needle.length = \"2 mm\"\n" +
      collagen));
  ASSERT_EQ(study.arms.size(), 3U);
  EXPECT_EQ(study.arms[1].treatment.device.kind, device::Kind::pen);
  EXPECT_EQ(study.arms[1].treatment.schedule.sessions, 2);
  EXPECT_EQ(study.arms[1].treatment.technique.passes, 4);
  EXPECT_DOUBLE_EQ(study.arms[2].treatment.device.needle.length, 2e-3);
  EXPECT_EQ(study.arms[2].treatment.schedule.sessions, 3);
}

TEST(ReadStudy, TimesOfAnArmsMeasurementsBecomeItsOutputTimes) {
  const Study study = read(small_study(
      "[[arm]]\nid = \"pen\"\ndevice.name = \"pen\"\n" + collagen +
      "[[measurement]]\nendpoint = \"safety.pain_vas\"\ntime = \"0 days\"\nkind = "
      "\"greater_than\"\n"
      "arm = \"pen\"\nthan = \"main\"\n[[measurement]]\nendpoint = \"safety.pain_vas\"\n"
      "time = \"1 day\"\nvalue = 3\narm = \"pen\"\n"));
  EXPECT_THAT(study.arms[0].treatment.output.times, ElementsAre(0.0, 116.0 * 86400.0));
  EXPECT_THAT(study.arms[1].treatment.output.times, ElementsAre(0.0, 86400.0));
  EXPECT_EQ(study.measurements[1].kind, ClaimKind::greater_than);
  EXPECT_FALSE(study.measurements[1].value.has_value());
}

TEST(ReadStudy, ValuesOfEndpointsWithAUnitCarryIt) {
  const Study study = read(small_study(
      "[[measurement]]\nendpoint = \"puncture.depth\"\ntime = \"0 days\"\nvalue = \"700 um\"\n"
      "ci90 = [\"0.6 mm\", \"0.8 mm\"]\nkind = \"at_least\"\n"));
  EXPECT_DOUBLE_EQ(study.measurements[0].value.value(), 7e-4);
  EXPECT_DOUBLE_EQ(study.measurements[0].ci90.value()[1], 8e-4);
  EXPECT_THAT(faults(small_study("[[measurement]]\nendpoint = \"puncture.depth\"\n"
                                 "time = \"0 days\"\nvalue = 0.0007\n")),
              ElementsAre(HasSubstr("value needs a unit")));
}

TEST(ReadStudy, ReportsFaultsOfEveryPartAtOnce) {
  const auto found = faults(
      "schema = 1\n[study]\nid = \"x\"\nrole = \"calibartion\"\n[protocol]\nsubject.age = 3\n"
      "[[arm]]\nid = \"main\"\ntechnique.pases = 3\n[[measurement]]\n"
      "endpoint = \"healing.colagen_total.relative\"\nvalue = 1\nobservr = "
      "\"papillary\"\n[extra]\n");
  EXPECT_THAT(found,
              testing::IsSupersetOf({
                  StartsWith("2:1: [study] has no citation."),
                  StartsWith("4:8: role \"calibartion\" is not known. Did you mean calibration?"),
                  StartsWith("6:15: subject.age needs a unit"),
                  StartsWith("8:6: There is an arm \"main\" already."),
                  StartsWith("9:11: technique.pases is not a known key."),
                  StartsWith("10:1: [[measurement]] has no time."),
                  StartsWith("11:12: \"healing.colagen_total.relative\" is not an endpoint"),
                  StartsWith("13:1: \"observr\" is not a field of [[measurement]]. Did you "
                             "mean observer?"),
                  StartsWith("14:2: \"extra\" is not a field of a study file."),
              }));
}

TEST(ReadStudy, FaultsOfTheProtocolAreNotRepeatedForEveryArm) {
  std::string text = small_study("[[arm]]\nid = \"a\"\n[[arm]]\nid = \"b\"\n" + collagen);
  text.replace(text.find("passes = 4"), 10, "passes = 0");
  EXPECT_THAT(faults(text), ElementsAre("15:10: technique.passes = 0 lies outside 1 to 200."));
}

TEST(ReadStudy, ArmsAreColumns) {
  const std::string cell = "[[arm]]\nid = \"a\"\nnumerics.fidelity = \"cell\"\n";
  const std::string column = "[[arm]]\nid = \"b\"\nnumerics.fidelity = \"column\"\n";
  EXPECT_THAT(faults(small_study(column + collagen)), IsEmpty());
  // Told where it is written, once however many arms inherit it.
  const std::string patch = "[protocol.numerics]\nfidelity = \"patch\"\n";
  const std::string text = small_study(patch + "[[arm]]\nid = \"c\"\n" + column + cell + collagen);
  const auto place = [&](const std::string& line) {
    const auto end = text.begin() + static_cast<std::ptrdiff_t>(text.find(line));
    return std::to_string(std::count(text.begin(), end, '\n') + 1) + ":" +
           std::to_string(line.find('"') + 1) + ": ";
  };
  const std::string fault =
      "Studies are computed with columns: numerics.fidelity must be \"column\". Leave it out, and "
      "compute a cell or a patch with acicula run.";
  EXPECT_THAT(faults(text), ElementsAre(place("fidelity = \"patch\"") + fault,
                                        place("numerics.fidelity = \"cell\"") + fault));
}

TEST(ReadStudy, ClaimsFitTheirKind) {
  const std::string head = "[[measurement]]\nendpoint = \"safety.pain_vas\"\ntime = \"0 days\"\n";
  EXPECT_THAT(faults(small_study(head)), ElementsAre(HasSubstr("kind \"number\" needs a value")));
  const std::string change =
      "[[measurement]]\nendpoint = \"outcome.scar_depth.relative\"\ntime = \"0 days\"\n";
  EXPECT_THAT(faults(small_study(head + "kind = \"increase\"\n")),
              ElementsAre(HasSubstr("\"safety.pain_vas\" is no change")));
  EXPECT_THAT(faults(small_study(change + "kind = \"increase\"\n")), IsEmpty());
  EXPECT_THAT(faults(small_study(change + "kind = \"increase\"\nvalue = 1\n")),
              ElementsAre(HasSubstr("kind \"increase\" has no value")));
  EXPECT_THAT(faults(small_study(head + "kind = \"greater_than\"\n")),
              ElementsAre(HasSubstr("names the other arm")));
  EXPECT_THAT(faults(small_study(head + "kind = \"greater_than\"\nthan = \"main\"\n")),
              ElementsAre(HasSubstr("greater than itself")));
  EXPECT_THAT(faults(small_study(change + "kind = \"decrease\"\nthan = \"main\"\n")),
              ElementsAre(HasSubstr("than belongs to kind")));
  EXPECT_THAT(faults(small_study(head + "value = 1\nsd = 1\nci90 = [0, 2]\n")),
              ElementsAre(HasSubstr("not both")));
  EXPECT_THAT(faults(small_study(head + "value = 1\nci90 = [2, 0]\n")),
              ElementsAre(HasSubstr("low end above its high end")));
  EXPECT_THAT(faults(small_study(head + "value = 1\nsd = -1\n")),
              ElementsAre(HasSubstr("sd is negative")));
  EXPECT_THAT(faults(small_study(head + "value = 1\nn = 0\n")),
              ElementsAre(HasSubstr("n must be a whole number above 0")));
  EXPECT_THAT(faults(small_study(head + "value = 1\narm = \"other\"\n")),
              ElementsAre(HasSubstr("arm \"other\" is not known. Known are main.")));
}

TEST(ReadStudy, MeasurementLiesWithinTheCourse) {
  const std::string head = "[[measurement]]\nendpoint = \"safety.pain_vas\"\nvalue = 1\n";
  EXPECT_THAT(faults(small_study(head + "time = \"116 days\"\n")), IsEmpty());
  EXPECT_THAT(faults(small_study(head + "time = \"117 days\"\n")),
              ElementsAre(HasSubstr("Arm \"main\" ends 116 days after its first session")));
  EXPECT_THAT(faults(small_study(head + "time = \"-1 days\"\n")),
              ElementsAre(HasSubstr("before the first session")));
}

TEST(ReadStudy, NeedsItsParts) {
  EXPECT_THAT(faults("schema = 1\n"),
              ElementsAre("0:0: The study has no [[measurement]].", "0:0: [protocol] is missing.",
                          "0:0: [study] is missing."));
  EXPECT_THAT(
      faults("schema = 1\nstudy = 1\nprotocol = 2\narm = 3\nmeasurement = [1]\n"),
      testing::IsSupersetOf({StartsWith("2:9: study must be a section"),
                             StartsWith("3:12: protocol must be a section"),
                             StartsWith("5:16: measurement must be written [[measurement]]")}));
}

TEST(IsStudy, LooksForTheStudySection) {
  EXPECT_TRUE(is_study("schema = 1\n[study]\n"));
  EXPECT_FALSE(is_study(small_protocol()));
}

}  // namespace
}  // namespace acicula::io

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "program.hpp"
#include "support/source_folder.hpp"
#include <cmath>

namespace acicula::end_to_end {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const fs::path shipped = fs::path(ACICULA_SOURCE_DIR) / "validation/studies";
const std::string brief =
    " --parameters puncture.rupture_force_gradient --samples 24 --walkers 40 --steps 400 --checks "
    "8 "
    "--seed 3 ";

class Calibrate : public EndToEnd {
 protected:
  /// The forces of a single needle, as a study of a role.
  void study(const std::string& name, const std::string& role, const std::string& force) const {
    std::string text = read(shipped / "roemgens-2014.toml");
    const auto replace = [&](const std::string& from, const std::string& to) {
      text.replace(text.find(from), from.size(), to);
    };
    replace("id = \"roemgens-2014\"", "id = \"" + name + "\"");
    replace("role = \"calibration\"", "role = \"" + role + "\"");
    replace("value = \"20 mN\"", "value = \"" + force + "\"");
    fs::create_directories(work() / "studies");
    write(work() / "studies" / (name + ".toml"), text);
  }
};

TEST_F(Calibrate, LeavesAPosteriorThatOtherCommandsUse) {
  study("a", "calibration", "20 mN");
  const Outcome first = acicula("calibrate studies -o a --threads 1" + brief);
  ASSERT_EQ(first.code, 0) << first.err;
  EXPECT_THAT(names(work() / "a"),
              testing::UnorderedElementsAre("calibration.json", "calibration.txt",
                                            "calibration.svg", "data", "provenance.json"));
  EXPECT_THAT(first.out, HasSubstr("puncture.rupture_force_gradient"));
  ASSERT_EQ(acicula("calibrate studies -o b --threads 3" + brief).code, 0);
  for (const char* file : {"calibration.json", "calibration.svg", "data/posterior/calibrated.toml",
                           "data/parameters/discrepancy.toml"}) {
    EXPECT_EQ(read(work() / "a" / file), read(work() / "b" / file)) << file;
  }
  const json report = json::parse(read(work() / "a/calibration.json"));
  const json& parameter = report.at("parameters").at(0);
  // Two forces close to what the model says: less uncertain than before, and not elsewhere.
  EXPECT_LT(parameter.at("score_standard_deviation").get<double>(), 1.0);
  EXPECT_LT(std::abs(parameter.at("score_mean").get<double>()), 1.0);
  EXPECT_EQ(report.at("numbers").size(), 2U);

  const Outcome studies = acicula("--data a/data studies studies --samples 20 --json");
  ASSERT_EQ(studies.code, 0) << studies.err;
  const Outcome prior = acicula("--data a/data --prior studies studies --samples 20 --json");
  ASSERT_EQ(prior.code, 0) << prior.err;
  EXPECT_NE(studies.out, prior.out);
}

TEST_F(Calibrate, NeverTouchesStudiesOfRoleValidation) {
  study("a", "calibration", "20 mN");
  ASSERT_EQ(acicula("calibrate studies -o a" + brief).code, 0);
  study("b", "validation", "900 mN");
  ASSERT_EQ(acicula("calibrate studies -o b" + brief).code, 0);
  EXPECT_EQ(read(work() / "a/calibration.json"), read(work() / "b/calibration.json"));
}

TEST_F(Calibrate, TellsAllFaultsAtOnceAndWritesNothing) {
  study("a", "validation", "20 mN");
  fs::create_directories(work() / "full");
  write(work() / "full/file", "");
  const Outcome run = acicula(
      "calibrate studies -o full --parameters injury.hallo,device.unknown,study.improvement_rate "
      "--samples 2 --walkers 5 --steps 1");
  EXPECT_EQ(run.code, 2);
  EXPECT_THAT(run.out, IsEmpty());
  EXPECT_THAT(run.err,
              AllOf(HasSubstr("already has files in it"), HasSubstr("injury.halo?"),
                    HasSubstr("\"device.unknown\" is not known"),
                    HasSubstr("study.improvement_rate cannot be calibrated"),
                    HasSubstr("--samples 2 is too few"), HasSubstr("--walkers 5 is too few"),
                    HasSubstr("--walkers 5 is odd"), HasSubstr("--steps 1 is too few"),
                    HasSubstr("No study of role calibration has a measured number.")));
  EXPECT_EQ(names(work() / "full").size(), 1U);
}

TEST_F(Calibrate, NeedsAFolderOfStudies) {
  fs::create_directories(work() / "empty");
  const Outcome empty = acicula("calibrate empty -o a");
  EXPECT_EQ(empty.code, 2);
  EXPECT_THAT(empty.err, AllOf(HasSubstr("holds no study file"), Not(HasSubstr("No study of"))));
  EXPECT_EQ(acicula("calibrate nowhere -o a").code, 2);
  EXPECT_EQ(acicula("calibrate -o a").code, 2);
  EXPECT_EQ(acicula("calibrate '" + shipped.string() + "'").code, 2) << "a folder is needed";
  EXPECT_FALSE(fs::exists(work() / "a"));
}

}  // namespace
}  // namespace acicula::end_to_end

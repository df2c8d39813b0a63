#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "program.hpp"
#include "support/source_folder.hpp"

namespace acicula::end_to_end {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;

const fs::path demo = fs::path(ACICULA_SOURCE_DIR) / "examples/atrophic_acne_scars/protocol.toml";
const std::string verb = "sensitivity '" + demo.string() + "' ";
const std::string brief = " --set course.sessions=1 --set course.follow_up='1 day' ";

TEST_F(EndToEnd, SensitivityLeavesTablesAndAPictureThatTheSeedRepeats) {
  const std::string words =
      verb + "--prior --endpoint puncture.insertion_force --samples 32 --seed 5" + brief;
  ASSERT_EQ(acicula(words + "-o a").code, 0);
  const Outcome printed = acicula(words + "--json --threads 3");
  ASSERT_EQ(printed.code, 0) << printed.err;
  EXPECT_THAT(names(work() / "a"),
              testing::UnorderedElementsAre("sensitivity.json", "sensitivity.txt",
                                            "sensitivity.svg", "protocol.toml", "resolved.toml",
                                            "provenance.json", "cite.bib"));
  EXPECT_EQ(printed.out, read(work() / "a/sensitivity.json"));
  const json report = json::parse(printed.out);
  EXPECT_EQ(report.at("samples"), 32);
  EXPECT_EQ(report.at("endpoint").at("name"), "puncture.insertion_force");
  ASSERT_EQ(report.at("inputs").size(), 3U) << "two numbers and what differs between studies";
  for (const json& input : report.at("inputs")) {
    EXPECT_GT(input.at("total").get<double>(), 0.0);
    EXPECT_LE(input.at("total_interval90")[0], input.at("total_interval90")[1]);
  }
  EXPECT_THAT(read(work() / "a/sensitivity.svg"), HasSubstr("puncture.rupture_force_gradient"));
  EXPECT_THAT(read(work() / "a/sensitivity.txt"), HasSubstr("device.needle.tip_diameter"));
}

TEST_F(EndToEnd, SensitivityTakesNamedParameters) {
  const Outcome run =
      acicula(verb + "--prior --endpoint safety.pain_vas --samples 32 --json " + brief +
              "--parameters puncture.rupture_force_gradient,device.needle.tip_diameter");
  ASSERT_EQ(run.code, 0) << run.err;
  const json report = json::parse(run.out);
  EXPECT_EQ(report.at("inputs").size(), 2U);
  EXPECT_TRUE(report.at("screening").is_null());
  EXPECT_GT(report.at("others").at("total").get<double>(), 0.0);
  EXPECT_THAT(names(work()), IsEmpty());
}

// What was calibrated together is drawn together, and has one index together.
TEST_F(EndToEnd, SensitivityTakesCalibratedParametersTogether) {
  fs::create_directories(work() / "own/posterior");
  write(work() / "own/posterior/calibrated.toml",
        "schema = 1\ntitle = \"t\"\nnote = \"n\"\nkeys = [\"injury.halo\", "
        "\"puncture.rupture_force_gradient\"]\nmean = [0.2, -0.1]\nstandard_deviation = [0.5, "
        "0.9]\ncorrelation = [[1.0], [0.3, 1.0]]\n");
  const std::string words =
      "--data own " + verb + "--endpoint puncture.insertion_force --samples 32 --json " + brief;
  const Outcome run = acicula(words + "--parameters posterior,device.needle.tip_diameter");
  ASSERT_EQ(run.code, 0) << run.err;
  const json report = json::parse(run.out);
  ASSERT_EQ(report.at("inputs").size(), 2U);
  for (const json& input : report.at("inputs")) {
    EXPECT_GT(input.at("total").get<double>(), 0.0) << input;
  }
  const Outcome alone = acicula(words + "--parameters puncture.rupture_force_gradient");
  EXPECT_EQ(alone.code, 2);
  EXPECT_THAT(alone.err, AllOf(HasSubstr("is drawn jointly with others"), HasSubstr("--prior")));
}

TEST_F(EndToEnd, SensitivityTellsAllFaultsAtOnceAndWritesNothing) {
  write(work() / "bad.toml", "schema = 1\n[device]\nnmae = \"dermaroller-mf8\"\n");
  const Outcome run = acicula(
      "sensitivity bad.toml --endpoint outcome.scar_deth.relative --samples 2 --parameters "
      "healing.damage_clearanse -o a");
  EXPECT_EQ(run.code, 2);
  EXPECT_THAT(run.out, IsEmpty());
  EXPECT_THAT(
      run.err,
      AllOf(HasSubstr("bad.toml:3:1: device.nmae"), HasSubstr("outcome.scar_depth.relative?"),
            HasSubstr("--samples 2 is too few"), HasSubstr("healing.damage_clearance?")));
  EXPECT_FALSE(fs::exists(work() / "a"));
}

TEST_F(EndToEnd, SensitivityIsForAColumnAndForWhatTheProtocolGives) {
  const std::string patch =
      "sensitivity '" ACICULA_SOURCE_DIR "/examples/boxcar_scar_patch/protocol.toml' ";
  const Outcome run = acicula(patch + "--endpoint outcome.scar_depth.relative");
  EXPECT_EQ(run.code, 2);
  EXPECT_THAT(run.err, HasSubstr("--set numerics.fidelity=column"));
  const Outcome serum = acicula(verb + "--endpoint absorption.flux");
  EXPECT_EQ(serum.code, 2);
  EXPECT_THAT(serum.err, HasSubstr("This protocol gives no absorption.flux."));
  const Outcome observer =
      acicula(verb + "--endpoint healing.collagen_total.relative --observer papilary" + brief);
  EXPECT_EQ(observer.code, 2);
  EXPECT_THAT(observer.err, HasSubstr("Did you mean papillary?"));
  EXPECT_EQ(acicula("sensitivity").code, 2);
  EXPECT_EQ(acicula(verb).code, 2);
  EXPECT_EQ(acicula(verb + "--endpoint puncture.depth --samples many").code, 2);
}

}  // namespace
}  // namespace acicula::end_to_end

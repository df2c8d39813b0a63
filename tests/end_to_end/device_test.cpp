#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "program.hpp"

namespace acicula::end_to_end {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST_F(EndToEnd, DevicePrintsEveryLengthAndWritesNothing) {
  const Outcome device = acicula("device skinpen-precision --site cheek");
  ASSERT_EQ(device.code, 0) << device.err;
  EXPECT_THAT(device.err, IsEmpty());
  EXPECT_THAT(device.out, AllOf(HasSubstr("SkinPen Precision on Cheek"), HasSubstr("safe depth"),
                                HasSubstr("no substitute for histology")));
  EXPECT_THAT(names(work()), IsEmpty());
}

TEST_F(EndToEnd, DeviceJsonHoldsTheReport) {
  const Outcome device = acicula("device skinpen-precision --site cheek --json");
  ASSERT_EQ(device.code, 0) << device.err;
  const json report = json::parse(device.out);
  // Eleven settings, 0 to 2.5 mm in steps of 0.25 mm, less the one at 0 (DEN160029).
  ASSERT_EQ(report.at("lengths").size(), 10U);
  double before = 0.0;
  for (const json& length : report.at("lengths")) {
    const double depth = length.at("dynamic_depth").at("mean_m");
    EXPECT_GT(depth, before);
    EXPECT_LT(depth, 1.2 * length.at("needle_length_m").get<double>());
    before = depth;
  }
  const json& safe = report.at("maximum_safe_depth");
  // Lognormal quantiles of the layers of data/sites/cheek.toml at 5 %, by an independent script.
  EXPECT_NEAR(safe.at("depth_m").get<double>(), 0.88205e-3, 1e-8);
  EXPECT_NEAR(report.at("detail").at("needle_length_m").get<double>(), 1.5e-3, 1e-12);
  EXPECT_GT(report.at("placed_field").at("strokes"), 100);
  EXPECT_GT(report.at("force_displacement").at("force_N").size(), 50U);
  EXPECT_EQ(report.at("hand_speeds").size(), 9U);
}

TEST_F(EndToEnd, DeviceLargestSafeLengthIsTheLastWithinTheSafeDepth) {
  const json report = json::parse(acicula("device dermaroller-mf8 --site back --json").out);
  const json& safe = report.at("maximum_safe_depth");
  json largest = nullptr;
  for (const json& length : report.at("lengths")) {
    const double deep = length.at("dynamic_depth").at("p95_m");
    EXPECT_EQ(length.at("within_safe_depth").get<bool>(), deep <= safe.at("depth_m").get<double>());
    if (length.at("within_safe_depth").get<bool>()) largest = length.at("needle_length_m");
  }
  EXPECT_EQ(safe.at("largest_needle_length_m"), largest);
}

TEST_F(EndToEnd, DeviceWritesItsFolder) {
  const Outcome device = acicula("device dermaroller-mf8 --site cheek --length '1.0 mm' -o report");
  ASSERT_EQ(device.code, 0) << device.err;
  EXPECT_EQ(names(work() / "report"),
            (std::set<std::string>{"device.json", "device.html", "punctures.csv", "resolved.toml",
                                   "provenance.json", "cite.bib"}));
  EXPECT_THAT(read(work() / "report/device.html"), HasSubstr("</html>"));
  EXPECT_THAT(read(work() / "report/cite.bib"), HasSubstr("schwarz-laaff-2011"));
  EXPECT_THAT(read(work() / "report/cite.bib"), Not(HasSubstr("cheruvu")));
  EXPECT_THAT(read(work() / "report/resolved.toml"),
              HasSubstr("needle.length = \"1 mm\"  # --length"));
  EXPECT_EQ(acicula("device dermaroller-mf8 --site cheek -o report").code, 2);
}

TEST_F(EndToEnd, DeviceRepeatsWithTheSeed) {
  const std::string words = "device dermapen --site forearm --json --seed ";
  const std::string first = acicula(words + "7").out;
  EXPECT_EQ(first, acicula(words + "7").out);
  const json a = json::parse(first);
  const json b = json::parse(acicula(words + "8").out);
  EXPECT_EQ(a.at("lengths"), b.at("lengths"));
  EXPECT_NE(a.at("placed_field"), b.at("placed_field"));
}

/// A command line that must be refused: words, what the message says.
struct Refusal {
  const char* words;
  const char* message;
};

TEST_F(EndToEnd, DeviceExplainsBadInput) {
  for (const Refusal& refusal : {
           Refusal{"device", "NAME"},
           Refusal{"device skinpen-precision", "--site is missing"},
           Refusal{"device skinpen-precision", "cheek"},
           Refusal{"device skinpen-precison --site cheek", "Did you mean skinpen-precision?"},
           Refusal{"device skinpen-precision --site chek", "Did you mean cheek?"},
           Refusal{"device skinpen-precision --site custom", "subject.skin.dermis.thickness"},
           Refusal{"device skinpen-precision --site cheek --length 1.0", "unit"},
           Refusal{"device skinpen-precision --site cheek --length '1 kg'", "--length"},
           Refusal{"device skinpen-precision --site cheek --length '-1 mm'", "outside"},
           Refusal{"device skinpen-precision --site cheek --length '3 mm'",
                   "longer than the 2.5 mm"},
           Refusal{"device dermaroller-mf8 --site cheek --length '0.2 mm'",
                   "shorter than the 0.5 mm"},
           Refusal{"device skinpen-precision --site cheek --set device.needle.count=0",
                   "device.needle.count"},
           Refusal{"device skinpen-precision --site cheek --set 'device.stroke=2 mm'", "stroke"},
           Refusal{"device skinpen-precision --site cheek --set device.neddle.count=3",
                   "Did you mean device.needle.count?"},
           Refusal{"device skinpen-precision --site cheek --set serum.active=lidocaine",
                   "plays no part here"},
           Refusal{"device skinpen-precision --site cheek --set technique.passes", "key=value"},
           Refusal{"device skinpen-precision --site cheek --seed -1", "a seed is a whole number"},
       }) {
    const Outcome outcome = acicula(refusal.words);
    EXPECT_EQ(outcome.code, 2) << refusal.words;
    EXPECT_THAT(outcome.err, HasSubstr(refusal.message)) << refusal.words;
    EXPECT_THAT(outcome.out, IsEmpty()) << refusal.words;
  }
  EXPECT_THAT(names(work()), IsEmpty());
}

TEST_F(EndToEnd, DeviceTellsAllFaultsAtOnce) {
  const Outcome outcome =
      acicula("device skinpen-precison --site chek --length 1 --set technique.passes=0");
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("skinpen-precision"), HasSubstr("cheek"),
                                 HasSubstr("--length"), HasSubstr("technique.passes")));
}

TEST_F(EndToEnd, DeviceRefusesANeedleLongerThanTheSkinWhereItIsThick) {
  const Outcome asked =
      acicula("device dermaroller-mf8 --site periorbital --length '3 mm' -o report");
  EXPECT_EQ(asked.code, 3);
  EXPECT_THAT(asked.err, HasSubstr("longer than epidermis and dermis"));
  EXPECT_THAT(names(work()), IsEmpty());
  // Between the mean and the thick skin it is shown, loudly.
  const Outcome loud = acicula("device skinpen-precision --site cheek --length '2.5 mm' --json");
  ASSERT_EQ(loud.code, 0) << loud.err;
  const json report = json::parse(loud.out);
  EXPECT_EQ(report.at("warnings").at(0).at("code"), "device.reaches-fat");
  EXPECT_TRUE(report.at("warnings").at(0).at("stop").get<bool>());
}

TEST_F(EndToEnd, DeviceWarnsOfWhatWasNotEvaluated) {
  const json report = json::parse(acicula("device skinpen-precision --site cheek --json").out);
  std::set<std::string> codes;
  for (const json& warning : report.at("warnings")) codes.insert(warning.at("code"));
  // Settings to 2.5 mm; evaluated to 1.5 mm (DEN160029).
  EXPECT_TRUE(codes.contains("device.not-evaluated"));
}

}  // namespace
}  // namespace acicula::end_to_end

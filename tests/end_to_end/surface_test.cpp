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

const fs::path example = fs::path(ACICULA_SOURCE_DIR) / "examples/own_scar_scan";
const std::string protocol = "'" + (example / "protocol.toml").string() + "'";
const std::string acne =
    "'" ACICULA_SOURCE_DIR "/examples/atrophic_acne_scars/protocol.toml' --samples 0 --json";

/// Of the end of a run.
double endpoint(const std::string& summary, const std::string& name) {
  double value = std::nan("");
  const json read = json::parse(summary);
  for (const json& each : read.at("endpoints")) {
    if (each.at("name") == name) value = each.at("value").get<double>();
  }
  return value;
}

double sa(const json& report) { return report.at("parameters").at("Sa").at("value").get<double>(); }

// The scan comes back as it was, and the surface after is smoother by what the endpoint says: the
// same scan, judged at a part of its points.
TEST_F(EndToEnd, AScanEvolves) {
  const Outcome run = acicula("run " + protocol + " --samples 0 --json -o out");
  ASSERT_EQ(run.code, 0) << run.err;
  const Outcome scan = acicula("texture '" + (example / "scan.x3p").string() + "' --json");
  const Outcome before = acicula("texture out/surface/before.x3p --json");
  const Outcome after = acicula("texture out/surface/after.x3p --json");
  ASSERT_EQ(after.code, 0) << after.err;
  const double of_scan = sa(json::parse(scan.out));
  EXPECT_EQ(sa(json::parse(before.out)), of_scan);
  const double change = sa(json::parse(after.out)) / of_scan - 1.0;
  EXPECT_LT(change, 0.0);
  EXPECT_NEAR(endpoint(run.out, "outcome.roughness_Sa.relative"), change, 0.01);
  const json texture = json::parse(read(work() / "out/surface/texture.json"));
  EXPECT_TRUE(texture.at("measured").get<bool>());
  EXPECT_NEAR(texture.at("before").at("Sa_m").get<double>() / of_scan, 1.0, 1e-9);
  EXPECT_TRUE(fs::exists(work() / "out/surface_scan.x3p"));
  EXPECT_THAT(read(work() / "out/report.html"), HasSubstr("The surface that was measured"));
}

// A filled scar is deeper before than after.
TEST_F(EndToEnd, ADrawnSurfaceIsKeptWhenAskedFor) {
  const std::string small =
      " --set output.surface_width='5 mm' --set output.surface_spacing='50 um'";
  const Outcome without = acicula("run " + acne + small + " -o without");
  ASSERT_EQ(without.code, 0) << without.err;
  EXPECT_FALSE(fs::exists(work() / "without/surface"));
  EXPECT_TRUE(fs::exists(work() / "without/pictures/surface.png"));
  const std::string with = "run " + acne + small + " --set output.surface=true";
  ASSERT_EQ(acicula(with + " -o one", "OMP_NUM_THREADS=1").code, 0);
  ASSERT_EQ(acicula(with + " -o two").code, 0);
  ASSERT_EQ(acicula(with + " --seed 2 -o other").code, 0);
  for (const char* name : {"before.x3p", "after.x3p", "before.png", "surface.vti"}) {
    const std::string first = read(work() / "one/surface" / name);
    EXPECT_FALSE(first.empty());
    EXPECT_EQ(first, read(work() / "two/surface" / name));
    EXPECT_NE(first, read(work() / "other/surface" / name));
  }
  // The endpoint is judged on a draw of its own, which the seed does not move.
  EXPECT_EQ(read(work() / "one/summary.json").substr(60), without.out.substr(60));
  const json texture = json::parse(read(work() / "one/surface/texture.json"));
  EXPECT_LT(texture.at("after").at("Sq_m").get<double>(),
            texture.at("before").at("Sq_m").get<double>());
}

TEST_F(EndToEnd, BadScansAreRefusedBeforeARun) {
  write(work() / "cut.x3p", read(example / "scan.x3p").substr(0, 5000));
  write(work() / "text.x3p", "no surface");
  const auto run = [&](const std::string& scan, const std::string& more) {
    return acicula("run " + protocol + " --samples 0 -o out --set condition.surface_scan=" + scan +
                   more);
  };
  const std::string folder = fs::relative(work(), example).string() + "/";
  const Outcome cut = run(folder + "cut.x3p", "");
  EXPECT_EQ(cut.code, 2);
  EXPECT_THAT(cut.err, HasSubstr("cut.x3p"));
  const Outcome text = run(folder + "text.x3p", "");
  EXPECT_EQ(text.code, 2);
  EXPECT_THAT(text.err, HasSubstr("neither X3P"));
  const Outcome none = run("none.x3p", "");
  EXPECT_EQ(none.code, 2);
  const std::string grey = fs::relative(ACICULA_SOURCE_DIR "/fuzz/surfaces/grey16.png", example);
  const Outcome unscaled = run(grey, "");
  EXPECT_EQ(unscaled.code, 2);
  EXPECT_THAT(unscaled.err, AllOf(HasSubstr("condition.surface_scan_spacing = '20 um'"),
                                  HasSubstr("condition.surface_scan_height_scale = '0.1 um'")));
  const Outcome tiny = run(grey,
                           " --set condition.surface_scan_spacing='1 um' --set "
                           "condition.surface_scan_height_scale='0.1 um'");
  EXPECT_EQ(tiny.code, 2);
  EXPECT_THAT(tiny.err, HasSubstr("below the L-filter"));
  EXPECT_FALSE(fs::exists(work() / "out"));
}

TEST_F(EndToEnd, CheckReadsTheScan) {
  EXPECT_EQ(acicula("check " + protocol).code, 0);
  fs::copy(example / "protocol.toml", work() / "protocol.toml");
  const Outcome missing = acicula("check protocol.toml");
  EXPECT_EQ(missing.code, 2);
  EXPECT_THAT(missing.err, HasSubstr("scan.x3p"));
}

// Names without a scan are no keys of this protocol.
TEST_F(EndToEnd, ScalesNeedAScan) {
  const Outcome run =
      acicula("run " + acne + " -o out --set condition.surface_scan_spacing='20 um'");
  EXPECT_EQ(run.code, 2);
  EXPECT_THAT(run.err, HasSubstr("condition.surface_scan"));
  EXPECT_THAT(names(work()), IsEmpty());
}

}  // namespace
}  // namespace acicula::end_to_end

#include "acicula/core/error.hpp"
#include "acicula/core/units.hpp"
#include "acicula/evidence/files.hpp"
#include "acicula/io/protocol.hpp"
#include "acicula/puncture/skin_thickness.hpp"
#include "acicula/study/device_report/cautions.hpp"
#include "acicula/study/device_report/characterise.hpp"
#include "acicula/study/device_report/hand_speeds.hpp"
#include "acicula/study/device_report/nominal_lengths.hpp"
#include "acicula/study/device_report/render.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace acicula::study {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;
using testing::HasSubstr;
using unit::micrometre;
using unit::millimetre;

const evidence::Catalogue& catalogue() {
  static const evidence::Catalogue read = evidence::Catalogue::read(evidence::embedded_files());
  return read;
}

io::Protocol protocol(const std::string& device, const std::string& site,
                      const std::string& length = "") {
  std::string text = "schema = 1\n[subject]\nage = \"35 years\"\nphototype = \"III\"\nsite = \"" +
                     site + "\"\n[condition]\nindication = \"healthy-skin\"\n[device]\nname = \"" +
                     device + "\"\n";
  if (!length.empty()) text += "needle.length = \"" + length + "\"\n";
  text +=
      "[technique]\npasses = 1\n[course]\nfollow_up = \"4 weeks\"\n[serum]\nactive = \"none\"\n"
      "[numerics]\ncolumn_depth = \"8 mm\"\n";
  return io::read_protocol(text, "test", catalogue());
}

DeviceReport report_of(const io::Protocol& read) {
  return characterise(read.treatment, hand_speeds(read.treatment, catalogue()),
                      device_report_parameters(catalogue()), 1);
}

skin::Skin cheek() {
  skin::Skin skin;
  skin.stratum_corneum = {.thickness = 16.8 * micrometre, .thickness_sd = 4.0 * micrometre};
  skin.viable_epidermis = {.thickness = 47.0 * micrometre, .thickness_sd = 21.0 * micrometre};
  skin.dermis = {.thickness = 1.57 * millimetre, .thickness_sd = 0.55 * millimetre};
  return skin;
}

TEST(SkinThickness, QuantilesAreThoseOfAnIndependentScript) {
  // Python: sum over epidermis (mean 63.8 um, sd hypot(4, 21) um) and dermis of
  // exp(ln m - s^2/2 + s NormalDist().inv_cdf(p)), s^2 = ln(1 + (sd/m)^2).
  EXPECT_NEAR(puncture::thickness_quantile(cheek(), 0.05), 0.8820545806257734e-3, 1e-12);
  EXPECT_NEAR(puncture::thickness_quantile(cheek(), 0.50), 1.5422048016774292e-3, 1e-12);
  EXPECT_NEAR(puncture::thickness_quantile(cheek(), 0.95), 2.6964809839773226e-3, 1e-12);
}

TEST(SkinThickness, QuantileLiesNearThatOfADraw) {
  // 400 000 draws with both layers from one normal gave 0.8805 mm; with two, 0.9096 mm.
  EXPECT_NEAR(puncture::thickness_quantile(cheek(), 0.05), 0.8805e-3, 0.005e-3);
  EXPECT_LT(puncture::thickness_quantile(cheek(), 0.05), 0.9096e-3);
}

TEST(SkinThickness, ShareThinnerUndoesTheQuantile) {
  for (const double probability : {0.001, 0.05, 0.3, 0.5, 0.95, 0.999}) {
    const double depth = puncture::thickness_quantile(cheek(), probability);
    EXPECT_NEAR(puncture::share_of_skin_thinner(cheek(), depth), probability, 1e-12);
  }
  EXPECT_EQ(puncture::share_of_skin_thinner(cheek(), 0.0), 0.0);
  EXPECT_EQ(puncture::share_of_skin_thinner(cheek(), 1.0), 1.0);
}

TEST(SkinThickness, SkinThatDoesNotVaryHasOneThickness) {
  skin::Skin skin = cheek();
  skin.stratum_corneum.thickness_sd = 0.0;
  skin.viable_epidermis.thickness_sd = 0.0;
  skin.dermis.thickness_sd = 0.0;
  EXPECT_NEAR(puncture::thickness_quantile(skin, 0.05), 1.6338e-3, 1e-15);
  EXPECT_EQ(puncture::share_of_skin_thinner(skin, 1.6e-3), 0.0);
  EXPECT_EQ(puncture::share_of_skin_thinner(skin, 1.7e-3), 1.0);
}

TEST(NominalLengths, AreTheSettingsOfTheDevice) {
  device::Device device;
  device.needle_length_minimum = 0.25e-3;
  device.needle_length_maximum = 1.0e-3;
  device.needle.length_step = 0.25e-3;
  device.needle.length = 0.75e-3;
  const auto near = [](double value) { return DoubleNear(value, 1e-12); };
  EXPECT_THAT(nominal_lengths(device),
              ElementsAre(near(0.25e-3), near(0.5e-3), near(0.75e-3), near(1e-3)));
  device.needle.length = 0.6e-3;
  device.needle_length_minimum = 0.2e-3;
  EXPECT_THAT(nominal_lengths(device), ElementsAre(near(0.2e-3), near(0.25e-3), near(0.5e-3),
                                                   near(0.6e-3), near(0.75e-3), near(1e-3)));
  EXPECT_FALSE(is_setting(device, 0.6e-3));
  EXPECT_TRUE(is_setting(device, 0.2e-3));
  EXPECT_TRUE(is_setting(device, 0.75e-3));
}

TEST(NominalLengths, WithoutStepsAreEleven) {
  device::Device device;
  device.needle_length_minimum = 0.2e-3;
  device.needle_length_maximum = 1.2e-3;
  device.needle.length = 0.2e-3;
  const std::vector<double> lengths = nominal_lengths(device);
  ASSERT_EQ(lengths.size(), 11U);
  EXPECT_NEAR(lengths[3], 0.5e-3, 1e-15);
  EXPECT_TRUE(is_setting(device, 0.777e-3));
  device.needle_length_maximum = 0.2e-3;
  EXPECT_EQ(nominal_lengths(device).size(), 1U);
}

TEST(HandSpeeds, SpanTheSpreadOfTheUsualSpeed) {
  const io::Protocol read = protocol("skinpen-precision", "cheek");
  const std::vector<double> speeds = hand_speeds(read.treatment, catalogue());
  ASSERT_EQ(speeds.size(), 9U);
  // 20 mm/s, standard deviation of ln 0.4: 20 exp(0.4 * 1.644854) = 38.61 mm/s at the 95 %.
  EXPECT_NEAR(speeds[4], 0.020, 1e-12);
  EXPECT_NEAR(speeds.back(), 0.03861, 1e-5);
  EXPECT_NEAR(speeds.front() * speeds.back(), 0.020 * 0.020, 1e-12);
  course::Treatment own = read.treatment;
  own.device.name = "custom";
  EXPECT_NEAR(hand_speeds(own, catalogue()).front(), 0.010, 1e-12);
}

TEST(DeviceReport, DensityAgainstSpeedIsThatOfThePiston) {
  // 14 needles at 116.7 Hz under a head of 8 mm at 20 mm/s: 14 * 116.7 / (0.8 cm * 2 cm/s).
  const DeviceReport report = report_of(protocol("skinpen-precision", "cheek"));
  const double per_pass = report.speeds[4].delivery.punctures_per_area_per_pass;
  EXPECT_NEAR(per_pass / unit::per_square_centimetre, 1021.125, 0.01);
  for (const SpeedResult& result : report.speeds) {
    EXPECT_NEAR(result.delivery.punctures_per_area_per_pass * result.hand_speed, per_pass * 0.020,
                1e-9 * per_pass);
  }
}

TEST(DeviceReport, RollerDensityDoesNotFollowSpeed) {
  // 192 / (pi * 2 cm * 2 cm) = 15.28 per cm2.
  const DeviceReport report = report_of(protocol("dermaroller-mf8", "cheek"));
  for (const SpeedResult& result : report.speeds) {
    EXPECT_NEAR(result.delivery.punctures_per_area_per_pass / unit::per_square_centimetre, 15.279,
                1e-3);
  }
}

// Where the force of the hand is spent, longer needles share it with more and go less deep: so a
// hand that never tires.
TEST(DeviceReport, GrowsWithLengthForEveryDeviceAtEverySite) {
  for (const auto& [device, entry] : catalogue().entries("devices")) {
    for (const std::string site : {"cheek", "periorbital", "back", "palm"}) {
      io::Protocol strong = protocol(device, site);
      strong.treatment.technique.hand_force = 200.0;
      const DeviceReport report = report_of(strong);
      ASSERT_GE(report.lengths.size(), 2U) << device;
      for (std::size_t i = 1; i < report.lengths.size(); ++i) {
        const LengthResult& shorter = report.lengths[i - 1];
        const LengthResult& longer = report.lengths[i];
        if (shorter.channels.punctured_share <= 0.0) continue;
        EXPECT_LE(shorter.channels.dynamic_depth.p50, longer.channels.dynamic_depth.p50 + 1e-9)
            << device << " " << site << " " << longer.length;
        EXPECT_LE(shorter.fat_share, longer.fat_share + 1e-9) << device << " " << site;
      }
    }
  }
}

TEST(DeviceReport, MarginIsSafeDepthLessTheDeepestTwentieth) {
  const DeviceReport report = report_of(protocol("skinpen-precision", "cheek"));
  for (const LengthResult& result : report.lengths) {
    EXPECT_DOUBLE_EQ(result.margin, report.thickness.p05 - result.channels.dynamic_depth.p95);
    EXPECT_EQ(result.reach == Reach::within_skin, result.margin >= 0.0);
    if (report.safe_length && result.length <= *report.safe_length) {
      EXPECT_GE(result.margin, 0.0);
    }
  }
  EXPECT_NEAR(report.detail().length, 1.5e-3, 1e-12);
}

TEST(DeviceReport, ANeedleThatBreaksNoSkinIsNotSafe) {
  io::Protocol weak = protocol("skinpen-precision", "cheek");
  weak.treatment.technique.hand_force = 0.01;
  const DeviceReport report = report_of(weak);
  EXPECT_FALSE(report.safe_length);
  EXPECT_TRUE(std::ranges::any_of(report.cautions,
                                  [](const auto& c) { return c.code == "device.no-puncture"; }));
}

TEST(DeviceReport, PassesAddUp) {
  const DeviceReport report = report_of(protocol("dermaroller-mf8", "cheek"));
  ASSERT_EQ(report.passes.size(), 5U);
  const double one = report.passes[0].channels.punctures_per_area;
  EXPECT_NEAR(report.passes[4].channels.punctures_per_area, 16.0 * one, 1e-6 * one);
  EXPECT_LT(report.passes[4].channels.density, 16.0 * report.passes[0].channels.density);
}

TEST(DeviceReport, PlacedSessionAgreesWithTheQuadrature) {
  const DeviceReport report = report_of(protocol("skinpen-precision", "cheek"));
  const puncture::Channels& all = report.detail().channels;
  // About a thousand strokes: a standard error of 3 % of the number and less of the mean depth.
  EXPECT_NEAR(report.placed.density / all.punctures_per_area, 1.0, 0.15);
  EXPECT_NEAR(report.placed.depth.mean / all.dynamic_depth.mean, 1.0, 0.10);
}

TEST(DeviceReport, CautionsNameWhatIsBeyond) {
  const DeviceReport deep = report_of(protocol("skinpen-precision", "cheek", "2.5 mm"));
  ASSERT_FALSE(deep.cautions.empty());
  EXPECT_EQ(deep.cautions.front().code, "device.reaches-fat");
  EXPECT_TRUE(deep.cautions.front().stop);
  EXPECT_THAT(deep.cautions.front().text, HasSubstr("REACHES FAT"));
  const DeviceReport odd = report_of(protocol("skinpen-precision", "cheek", "0.6 mm"));
  const auto has = [&](const char* code) {
    return std::ranges::any_of(odd.cautions, [&](const auto& c) { return c.code == code; });
  };
  EXPECT_TRUE(has("device.no-setting"));
  EXPECT_TRUE(has("device.not-evaluated"));
  EXPECT_FALSE(has("device.reaches-fat"));
}

TEST(DeviceReport, ANeedleBeyondThickSkinIsRefused) {
  EXPECT_NO_THROW(require_length_within_skin(report_of(protocol("dermaroller-mf8", "cheek"))));
  EXPECT_THROW(
      require_length_within_skin(report_of(protocol("dermaroller-mf8", "periorbital", "3 mm"))),
      ModelError);
}

TEST(DeviceReport, JsonAndPageTellTheSame) {
  const io::Protocol read = protocol("dermaroller-mf8", "cheek");
  const DeviceReport report = report_of(read);
  const course::Course course = needle_course(report);
  const io::Provenance unknown;
  const io::Run run{.treatment = report.treatment,
                    .course = course,
                    .catalogue = catalogue(),
                    .provenance = unknown,
                    .protocol = "",
                    .resolved_protocol = io::resolved_protocol(read),
                    .rooms = {"skin", "device", "puncture"},
                    .punctures = placed_session(report)};
  const auto json = nlohmann::json::parse(device_json(run, report));
  EXPECT_EQ(json.at("lengths").size(), report.lengths.size());
  EXPECT_DOUBLE_EQ(json.at("maximum_safe_depth").at("depth_m"), report.thickness.p05);
  const std::string html = device_html(run, report);
  for (const char* figure : {"id=\"depth\"", "id=\"forces\"", "id=\"pain\"", "id=\"density\"",
                             "id=\"force-displacement\"", "id=\"map\""}) {
    EXPECT_THAT(html, HasSubstr(figure));
  }
  for (const char* not_a_number : {">nan", " nan ", "Lnan", "Mnan", "nan\""}) {
    EXPECT_THAT(html, testing::Not(HasSubstr(not_a_number)));
  }
  EXPECT_THAT(device_text(run, report), HasSubstr("safe depth"));
  EXPECT_EQ(device_files(run, report), device_files(run, report));
}

}  // namespace
}  // namespace acicula::study

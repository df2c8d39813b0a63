#include "acicula/io/surface/texture_report.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>

namespace acicula::io {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// A ridge of slopes of 45 degrees, 40 um high, 80 um long: Sa = 10 um, Sdr = sqrt 2 - 1.
TextureReport ridge(const surface::Operations& operations) {
  TextureReport report{.file = "ridge.x3p", .operations = operations};
  report.measured = {.columns = 800, .rows = 40, .column_spacing = 1e-6, .row_spacing = 1e-5};
  for (std::size_t i = 0; i < 800U * 40U; ++i) {
    const std::size_t phase = i % 800 % 80;
    report.measured.heights.push_back(1e-6 * static_cast<double>(phase < 40 ? phase : 80 - phase));
  }
  report.texture = surface::measure_texture(report.measured, operations);
  return report;
}

TEST(TextureReport, TellsOperationsAndParametersWithUnits) {
  const std::string text = texture_text(ridge({.form_order = 0}));
  EXPECT_THAT(text,
              AllOf(HasSubstr("800 x 40 points, 1 µm x 10 µm apart"),
                    HasSubstr("F-operation  least-squares mean\n"),
                    HasSubstr("Sa           10 µm  arithmetical mean height"),
                    HasSubstr("Sdr         41.4 %  developed interfacial area ratio"),
                    HasSubstr("Sku            1.8  kurtosis"), HasSubstr("Ra_x           n/a"),
                    Not(HasSubstr("L-filter")), Not(HasSubstr("caution"))));
}

TEST(TextureReport, CautionsWhereNumbersMislead) {
  TextureReport report = ridge({.s_filter = 5e-6, .l_filter = 2e-4, .form_order = 1});
  report.measured.heights[3] = std::numeric_limits<double>::quiet_NaN();
  EXPECT_THAT(texture_text(report),
              AllOf(HasSubstr("L-filter     Gaussian, ISO 16610-61, 200 µm"),
                    HasSubstr("caution: The S-filter (5 µm) is shorter than the shortest wave"),
                    HasSubstr("caution: The surface (400 µm) is shorter than five times"),
                    HasSubstr("caution: 1 of 32000 points are missing")));
}

TEST(TextureReport, IsJsonInSi) {
  TextureReport report = ridge({.s_filter = 2.5e-5, .l_filter = 2e-4, .form_order = 2});
  report.output = "out.png";
  report.output_level_height = 1e-9;
  report.output_offset = -2e-5;
  const json read = json::parse(texture_json(report));
  EXPECT_EQ(read.at("schema"), 1);
  EXPECT_EQ(read.at("surface").at("columns"), 800);
  EXPECT_EQ(read.at("operations").at(0).at("nesting_index_m"), 2.5e-5);
  EXPECT_EQ(read.at("operations").at(1).at("order"), 2);
  EXPECT_EQ(read.at("operations").at(2).at("name"), "L-filter");
  EXPECT_EQ(read.at("parameters").at("Sa").at("unit"), "m");
  EXPECT_EQ(read.at("parameters").at("Sa").at("value").get<double>(), report.texture.heights.sa);
  EXPECT_GT(read.at("parameters").at("Ra_x").at("value").get<double>(), 0.0);
  EXPECT_EQ(read.at("profiles").at("along_x").at("section_lengths"), 3);
  EXPECT_EQ(read.at("output").at("grey_level_height_m"), 1e-9);
  report.texture.heights.ssk = std::nan("");
  EXPECT_TRUE(json::parse(texture_json(report)).at("parameters").at("Ssk").at("value").is_null());
}

}  // namespace
}  // namespace acicula::io

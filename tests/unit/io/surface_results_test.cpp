#include "acicula/io/surface/surface_results.hpp"

#include "acicula/io/picture/shaded_skin.hpp"
#include "acicula/io/picture/surface_picture.hpp"
#include "acicula/io/surface/grey_png.hpp"
#include "acicula/io/surface/vti.hpp"
#include "acicula/io/surface/x3p_file.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <cstring>
#include <limits>

namespace acicula::io {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Key;

/// Three by two points; the second row lies higher, and the first point rises.
course::TreatedSurface small() {
  course::TreatedSurface surface;
  surface.before = {.heights = {.columns = 3,
                                .rows = 2,
                                .column_spacing = 2e-5,
                                .row_spacing = 2e-5,
                                .heights = {-1e-4, 0.0, 0.0, 1e-4, 0.0, 0.0}},
                    .texture = {.sa = 2e-5, .ssk = std::numeric_limits<double>::quiet_NaN()},
                    .tint = {1.0, 0.5, 0.0}};
  surface.after = surface.before;
  surface.after.time = 86400.0;
  surface.after.heights.heights[0] = 0.0;
  return surface;
}

TEST(SurfaceFiles, HoldBothSurfaces) {
  const auto files = surface_files(small());
  EXPECT_THAT(files, ElementsAre(Key("surface/after.png"), Key("surface/after.x3p"),
                                 Key("surface/before.png"), Key("surface/before.x3p"),
                                 Key("surface/surface.vti"), Key("surface/texture.json")));
  EXPECT_EQ(read_x3p(files.at("surface/before.x3p"), "b").heights, small().before.heights.heights);
  EXPECT_EQ(read_x3p(files.at("surface/after.x3p"), "a").heights, small().after.heights.heights);
}

// Levels 0 to 65534 over -0.1 to 0.1 mm: zero is 32767 in both pictures.
TEST(SurfaceFiles, WritePicturesInOneScale) {
  const auto files = surface_files(small());
  const GreyPicture before = read_grey_png(files.at("surface/before.png"), "b");
  const GreyPicture after = read_grey_png(files.at("surface/after.png"), "a");
  EXPECT_THAT(before.levels, ElementsAre(65534, 32767, 32767, 0, 32767, 32767));
  EXPECT_THAT(after.levels, ElementsAre(65534, 32767, 32767, 32767, 32767, 32767));
  const auto json = nlohmann::json::parse(files.at("surface/texture.json"));
  EXPECT_NEAR(json.at("black_height_m").get<double>(), -1e-4, 1e-15);
  EXPECT_NEAR(json.at("grey_level_height_m").get<double>(), 2e-4 / 65534.0, 1e-18);
  EXPECT_EQ(json.at("before").at("Sa_m"), 2e-5);
  EXPECT_TRUE(json.at("before").at("Ssk").is_null());
  EXPECT_EQ(json.at("after").at("time_s"), 86400.0);
  EXPECT_EQ(json.at("after").at("colour"), "#ffbc00");
}

TEST(SurfaceFiles, HaveNoPictureOfMissingPoints) {
  course::TreatedSurface surface = small();
  surface.before.heights.heights[2] = std::numeric_limits<double>::quiet_NaN();
  surface.after.heights.heights[2] = surface.before.heights.heights[2];
  EXPECT_FALSE(surface_files(surface).contains("surface/before.png"));
  EXPECT_TRUE(surface_files(surface).contains("surface/before.x3p"));
}

TEST(Vti, HoldsBothArraysBehindItsHeader) {
  const std::string file = vti(small());
  EXPECT_THAT(file, HasSubstr(R"(WholeExtent="0 2 0 1 0 0")"));
  EXPECT_THAT(file, HasSubstr(R"(Name="after" format="appended" offset="32")"));
  // Each array: 8 bytes of its size, then six numbers of four bytes.
  const std::size_t data = file.find("\n_") + 2;
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, file.data() + data + 32, sizeof(bytes));
  EXPECT_EQ(bytes, 24U);
  float height = 0.0F;
  std::memcpy(&height, file.data() + data + 8 + 12, sizeof(height));
  EXPECT_FLOAT_EQ(height, 1e-4F);
}

/// A plane of 8 x 8 points that rises along x.
surface::HeightField slope(double rise) {
  surface::HeightField field{.columns = 8, .rows = 8, .column_spacing = 1e-5, .row_spacing = 1e-5};
  for (std::size_t i = 0; i < 64; ++i) {
    field.heights.push_back(rise * 1e-5 * static_cast<double>(i % 8));
  }
  return field;
}

unsigned green(std::uint32_t pixel) { return pixel >> 8U & 255U; }

// The lamp stands to the left: what falls away to the left is bright, what rises from it dark.
TEST(ShadedSkin, IsBrightTowardsTheLamp) {
  const surface::Light tint{0.3, 0.2, 0.1};
  const auto pixel = [&](double rise) {
    return picture::shaded_skin(slope(rise), tint, 8).pixels[27];
  };
  EXPECT_GT(green(pixel(0.3)), green(pixel(0.0)));
  EXPECT_LT(green(pixel(-0.3)), green(pixel(0.0)));
}

TEST(ShadedSkin, AveragesBlocksOfManyPoints) {
  const picture::ShadedSkin skin = picture::shaded_skin(slope(0.1), {0.3, 0.2, 0.1}, 3);
  EXPECT_EQ(skin.columns, 2U);
  EXPECT_EQ(skin.rows, 2U);
  EXPECT_EQ(skin.pixels[0], picture::shaded_skin(slope(0.1), {0.3, 0.2, 0.1}, 8).pixels[0]);
}

TEST(ShadedSkin, ShowsMissingPointsGrey) {
  surface::HeightField field = slope(0.0);
  field.heights[9] = std::numeric_limits<double>::quiet_NaN();
  // The lower left corner of the picture is y = 0; row 1, column 0 borders on the gap.
  EXPECT_EQ(picture::shaded_skin(field, {0.3, 0.2, 0.1}, 8).pixels[6 * 8], 0xbcbcbcU);
}

TEST(SurfacePicture, NamesDayAndRoughness) {
  const Picture picture = picture::surface_picture(small());
  EXPECT_EQ(picture.name, "pictures/surface.png");
  EXPECT_THAT(picture.caption, HasSubstr("Sa 20 um before, 20 um after."));
  EXPECT_TRUE(is_png(picture.png));
  EXPECT_EQ(picture.png, picture::surface_picture(small()).png);
}

}  // namespace
}  // namespace acicula::io

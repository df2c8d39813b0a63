#include "acicula/course/treated_surface.hpp"

#include "acicula/course/judged_relief.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <stdexcept>

namespace acicula::course {
namespace {

constexpr double gap = std::numeric_limits<double>::quiet_NaN();

TreatedSurface two_points(double low, double high, double after) {
  TreatedSurface surface;
  surface.before.heights = {.columns = 3,
                            .rows = 1,
                            .column_spacing = 2e-5,
                            .row_spacing = 3e-5,
                            .heights = {low, high, gap}};
  surface.after.heights = surface.before.heights;
  surface.after.heights.heights[0] = after;
  return surface;
}

// Heights of -0.3 to 0.1 mm: zero in the middle at -0.1 mm, steps of 0.2 mm / 32767.
TEST(HeightTextures, HoldBothSurfacesInTheSameSteps) {
  const HeightTextures textures = height_textures(two_points(-0.3e-3, 0.1e-3, -0.1e-3));
  EXPECT_EQ(textures.columns, 3U);
  EXPECT_EQ(textures.rows, 1U);
  EXPECT_EQ(textures.column_spacing, 2e-5);
  EXPECT_EQ(textures.row_spacing, 3e-5);
  EXPECT_NEAR(textures.zero, -0.1e-3, 1e-18);
  EXPECT_NEAR(textures.step, 0.2e-3 / 32767.0, 1e-18);
  EXPECT_EQ(textures.before, (std::vector<std::int16_t>{-32767, 32767, -32768}));
  EXPECT_EQ(textures.after, (std::vector<std::int16_t>{0, 32767, -32768}));
}

TEST(HeightTextures, OfAFlatSurfaceAreZero) {
  const HeightTextures textures = height_textures(two_points(1e-3, 1e-3, 1e-3));
  EXPECT_EQ(textures.step, 0.0);
  EXPECT_EQ(textures.before, (std::vector<std::int16_t>{0, 0, -32768}));
}

// A scan that is named and was not read must not become a drawn surface.
TEST(JudgedRelief, RefusesAScanThatWasNotRead) {
  Treatment treatment;
  treatment.scan.file = "scan.x3p";
  const Parameters parameters{};
  EXPECT_THROW(static_cast<void>(judged_relief({}, treatment, parameters)), std::invalid_argument);
  EXPECT_THROW(static_cast<void>(treated_surface(treatment, {}, parameters, 1)),
               std::invalid_argument);
}

}  // namespace
}  // namespace acicula::course

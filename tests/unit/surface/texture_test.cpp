#include "acicula/surface/texture.hpp"

#include "acicula/core/error.hpp"
#include "acicula/surface/areal_gaussian_filter.hpp"
#include "acicula/surface/developed_area.hpp"
#include "acicula/surface/form_removal.hpp"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>
#include <numbers>

namespace acicula::surface {
namespace {

using testing::AllOf;
using testing::HasSubstr;

constexpr double gap = std::numeric_limits<double>::quiet_NaN();

/// Waves, grains and a curved form on points that lie closer along x than along y, with a hole.
HeightField rough_with_hole() {
  HeightField field{.columns = 60, .rows = 45, .column_spacing = 20e-6, .row_spacing = 30e-6};
  for (std::size_t j = 0; j < field.rows; ++j) {
    for (std::size_t i = 0; i < field.columns; ++i) {
      const auto x = static_cast<double>(i);
      const auto y = static_cast<double>(j);
      const auto grain = static_cast<double>((37 * i + 91 * j + i * j) % 53) - 26.0;
      const double wave =
          std::sin(2.0 * std::numbers::pi * x / 23.0) * std::cos(2.0 * std::numbers::pi * y / 17.0);
      const double form = 3e-5 * x - 2e-5 * y + 4e-7 * x * x + 5e-3;
      const bool hole = j >= 10 && j < 14 && i >= 20 && i < 27;
      field.heights.push_back(hole ? gap : 1e-6 * grain + 2e-4 * wave + form);
    }
  }
  return field;
}

HeightField plain(std::size_t columns, std::size_t rows, double height) {
  return {.columns = columns,
          .rows = rows,
          .column_spacing = 1e-5,
          .row_spacing = 1e-5,
          .heights = std::vector(columns * rows, height)};
}

// Expected numbers: an independent script in numpy 1.24 that sums every weight of the filter over
// the whole plane for every point, fits the form with numpy.linalg.lstsq and takes areas of
// triangles from cross products.
TEST(Texture, AgreesWithAScriptThatSumsEveryWeight) {
  const Texture texture =
      measure_texture(rough_with_hole(), {.s_filter = 70e-6, .l_filter = 400e-6, .form_order = 2});
  const double near = 1e-9;  // relative: rounding of both programs
  const HeightParameters& found = texture.heights;
  EXPECT_NEAR(found.sa / 4.792880330340919e-05, 1.0, near);
  EXPECT_NEAR(found.sq / 5.871913762728742e-05, 1.0, near);
  EXPECT_NEAR(found.sp / 0.00013285776681027555, 1.0, near);
  EXPECT_NEAR(found.sv / 0.0001273879958065128, 1.0, near);
  EXPECT_NEAR(found.sz / 0.00026024576261678834, 1.0, near);
  EXPECT_NEAR(found.ssk / -0.0066167273058416985, 1.0, 1e-7);
  EXPECT_NEAR(found.sku / 2.254372888088494, 1.0, near);
  EXPECT_NEAR(texture.sdr / 0.5824558980805661, 1.0, near);
  ASSERT_TRUE(texture.along_x && texture.along_y);
  EXPECT_NEAR(texture.along_x->ra / 3.273580335237345e-05, 1.0, near);
  EXPECT_NEAR(texture.along_x->rz / 0.00011456463222102396, 1.0, near);
  EXPECT_EQ(texture.along_x->profiles, 41U);
  EXPECT_EQ(texture.along_x->sections, 2U);
  EXPECT_NEAR(texture.along_y->ra / 2.9177390420778967e-05, 1.0, near);
  EXPECT_NEAR(texture.along_y->rz / 9.680102142808455e-05, 1.0, near);
  EXPECT_EQ(texture.along_y->profiles, 53U);
  EXPECT_EQ(missing_points(texture.surface), 28U);
}

TEST(Texture, WithoutFiltersOnlyThePlaneGoes) {
  const Texture texture = measure_texture(rough_with_hole(), {.form_order = 1});
  EXPECT_NEAR(texture.heights.sa / 0.00012016443608532681, 1.0, 1e-9);  // the same script
  EXPECT_NEAR(texture.heights.ssk / 0.12953941155636864, 1.0, 1e-9);
  EXPECT_NEAR(texture.sdr / 1.3794318334622564, 1.0, 1e-9);
  EXPECT_FALSE(texture.along_x || texture.along_y);
}

TEST(Texture, IsThatOfTheTransposedSurfaceWithProfilesExchanged) {
  const Operations operations{.s_filter = 70e-6, .l_filter = 400e-6, .form_order = 2};
  const Texture one = measure_texture(rough_with_hole(), operations);
  const Texture other = measure_texture(transposed(rough_with_hole()), operations);
  EXPECT_NEAR(one.heights.sq / other.heights.sq, 1.0, 1e-12);
  EXPECT_NEAR(one.sdr / other.sdr, 1.0, 1e-12);
  EXPECT_NEAR(one.along_x->rz / other.along_y->rz, 1.0, 1e-12);
}

TEST(Texture, OfAFlatSurfaceIsNothing) {
  const Texture texture = measure_texture(plain(50, 40, 5e-3), {.l_filter = 1e-4, .form_order = 2});
  EXPECT_NEAR(texture.heights.sz, 0.0, 1e-15);
  EXPECT_NEAR(texture.sdr, 0.0, 1e-15);
  EXPECT_TRUE(std::isnan(texture.heights.ssk) && std::isnan(texture.heights.sku));
}

TEST(Texture, TellsEveryFaultOfTheOperations) {
  try {
    static_cast<void>(
        measure_texture(plain(20, 10, 0.0), {.s_filter = 1e-3, .l_filter = 5e-4, .form_order = 3}));
    FAIL();
  } catch (const InputError& error) {
    EXPECT_THAT(
        error.what(),
        AllOf(HasSubstr("The S-filter (1 mm) is longer than the shorter side of the surface "
                        "(0.1 mm)."),
              HasSubstr("The L-filter (0.5 mm) is longer"),
              HasSubstr("The S-filter (1 mm) is not shorter than the L-filter (0.5 mm)."),
              HasSubstr("The order of the form is 3, not 0, 1 or 2.")));
  }
  HeightField empty = plain(4, 4, gap);
  empty.heights[3] = empty.heights[7] = 1e-6;
  EXPECT_THROW(static_cast<void>(measure_texture(empty, {.form_order = 1})), InputError);
}

TEST(Form, IsTakenAwayWhereTheSurfaceHasGaps) {
  HeightField field = plain(30, 20, 0.0);
  for (std::size_t j = 0; j < 20; ++j) {
    for (std::size_t i = 0; i < 30; ++i) {
      const auto x = static_cast<double>(i);
      const auto y = static_cast<double>(j);
      field.heights[j * 30 + i] = 1e-3 + 2e-5 * x - 3e-5 * y + 1e-6 * x * x - 2e-6 * x * y;
    }
  }
  for (const std::size_t point : {0U, 31U, 32U, 599U}) field.heights[point] = gap;
  for (const double height : remove_form(field, 2).heights) {
    EXPECT_TRUE(std::isnan(height) || std::abs(height) < 1e-16) << height;
  }
  EXPECT_GT(height_parameters(remove_form(field, 1)).sz, 1e-5);
}

TEST(Form, OfPointsOnALineIsStillFitted) {
  HeightField field = plain(5, 5, gap);
  for (std::size_t i = 0; i < 5; ++i) field.heights[i] = 1e-6 * static_cast<double>(i);
  EXPECT_NEAR(height_parameters(remove_form(field, 1)).sz, 0.0, 1e-18);
}

TEST(ArealFilter, KeepsAConstantToTheEndsAndAcrossGaps) {
  HeightField field = plain(40, 30, 7e-5);
  field.heights[0] = field.heights[500] = gap;
  const HeightField mean = mean_surface(field, 1.2e-4);
  for (std::size_t i = 0; i < mean.heights.size(); ++i) {
    if (i == 0 || i == 500) {
      EXPECT_TRUE(std::isnan(mean.heights[i]));
    } else {
      EXPECT_NEAR(mean.heights[i], 7e-5, 1e-19);
    }
  }
}

TEST(DevelopedArea, LeavesCellsWithoutACornerOut) {
  HeightField field = plain(3, 3, 0.0);
  for (std::size_t i = 0; i < 9; ++i) field.heights[i] = static_cast<double>(i % 3) * 1e-5;
  // A slope of 45 degrees.
  EXPECT_NEAR(developed_interfacial_area_ratio(field), std::sqrt(2.0) - 1.0, 1e-15);
  field.heights[8] = gap;
  EXPECT_NEAR(developed_interfacial_area_ratio(field), std::sqrt(2.0) - 1.0, 1e-15);
  field.heights[4] = gap;
  EXPECT_TRUE(std::isnan(developed_interfacial_area_ratio(field)));
}

TEST(Profiles, AreNothingWhereTheyAreTooShortOrBroken) {
  EXPECT_FALSE(profile_roughness(plain(19, 3, 0.0), 1e-4));
  ASSERT_TRUE(profile_roughness(plain(20, 3, 0.0), 1e-4));
  EXPECT_EQ(profile_roughness(plain(20, 3, 0.0), 1e-4)->sections, 1U);
  EXPECT_FALSE(profile_roughness(plain(20, 3, 0.0), 1e-5));
  HeightField broken = plain(20, 2, 0.0);
  broken.heights[5] = gap;
  EXPECT_EQ(profile_roughness(broken, 1e-4)->profiles, 1U);
  broken.heights[25] = gap;
  EXPECT_FALSE(profile_roughness(broken, 1e-4));
}

}  // namespace
}  // namespace acicula::surface

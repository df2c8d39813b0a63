#include "acicula/surface/split_scan.hpp"

#include "acicula/evidence/catalogue.hpp"
#include "acicula/evidence/files.hpp"
#include "acicula/surface/limited_relief.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace acicula::surface {
namespace {

using std::numbers::pi;

constexpr double visible = 0.15e-3;
constexpr std::size_t points = 200;
constexpr double spacing = 50e-6;

const Parameters& usual() {
  static const Parameters parameters =
      parameters_from(evidence::Catalogue::read(evidence::embedded_files()));
  return parameters;
}

/// Skin with furrows 20 um deep every half millimetre on a tilted, curved form, and a bowl of 0.4
/// mm depth and 4 mm width in its middle, 5 mm from the origin.
HeightField scan() {
  HeightField field{
      .columns = points, .rows = points, .column_spacing = spacing, .row_spacing = spacing};
  for (std::size_t j = 0; j < points; ++j) {
    for (std::size_t i = 0; i < points; ++i) {
      const double x = spacing * static_cast<double>(i);
      const double y = spacing * static_cast<double>(j);
      const double r = std::hypot(x - 5e-3, y - 5e-3);
      const double bowl = r < 2e-3 ? -0.2e-3 * (1.0 + std::cos(pi * r / 2e-3)) : 0.0;
      const double furrow = 10e-6 * std::cos(2.0 * pi * x / 0.5e-3);
      field.heights.push_back(bowl + furrow + 0.05 * x - 0.02 * y + 3.0 * x * y);
    }
  }
  return field;
}

double least(const std::vector<double>& heights) {
  return *std::min_element(heights.begin(), heights.end());
}

TEST(SplitScan, KeepsTheScanItself) {
  const HeightField measured = scan();
  const Relief relief = split_scan(measured, scar_part, visible, usual());
  EXPECT_EQ(relief.whole.heights, measured.heights);
  EXPECT_EQ(evolved(relief, unchanged_parts).heights, measured.heights);
  EXPECT_TRUE(relief.parts[wrinkle_part].empty());
}

// The short filter of 0.25 mm takes little off a bowl 4 mm wide (exp(-ln 2 / 256) of its wave), and
// the form, fitted without the bowl, little either.
TEST(SplitScan, FindsTheDepthOfAScar) {
  const Relief relief = split_scan(scan(), scar_part, visible, usual());
  EXPECT_NEAR(least(relief.parts[scar_part]), -0.4e-3, 0.03e-3);
  EXPECT_NEAR(relief.parts[scar_part][10 * points + 10], 0.0, 5e-6);
  const HeightField after = evolved(relief, {1.0, 1.0, 0.0, 1.0});
  // Filled, the middle is as high above the form as the skin around: furrows and little else.
  const std::size_t middle = 100 * points + 100;
  const double form = 0.05 * 5e-3 - 0.02 * 5e-3 + 3.0 * 25e-6;
  EXPECT_NEAR(after.heights[middle] - form, 0.0, 0.03e-3);
}

TEST(SplitScan, HoldsDepressionsWhereItIsTold) {
  const Relief relief = split_scan(scan(), wrinkle_part, visible, usual());
  EXPECT_TRUE(relief.parts[scar_part].empty());
  EXPECT_LT(least(relief.parts[wrinkle_part]), -0.3e-3);
}

// One pit, 0.1 mm deep and three points wide, in furrows whose Sq is 7 um.
TEST(SplitScan, FindsAPore) {
  HeightField field = scan();
  for (std::size_t j = 19; j <= 21; ++j) {
    for (std::size_t i = 19; i <= 21; ++i) field.heights[j * points + i] -= 0.1e-3;
  }
  const std::vector<double> pores = split_scan(field, scar_part, visible, usual()).parts[pore_part];
  EXPECT_LT(pores[20 * points + 20], -0.05e-3);
  EXPECT_EQ(pores[40 * points + 20], 0.0);
}

TEST(SplitScan, LeavesMissingPointsAlone) {
  HeightField field = scan();
  for (std::size_t i = 0; i < 50; ++i) {
    field.heights[100 * points + 75 + i] = std::numeric_limits<double>::quiet_NaN();
  }
  const HeightField after =
      evolved(split_scan(field, scar_part, visible, usual()), {0.5, 0.5, 0.5, 0.5});
  for (std::size_t i = 0; i < field.heights.size(); ++i) {
    EXPECT_EQ(std::isnan(after.heights[i]), std::isnan(field.heights[i]));
  }
}

TEST(SplitScan, AFlatScanHasNoParts) {
  HeightField field = scan();
  std::fill(field.heights.begin(), field.heights.end(), 1e-3);
  const Relief relief = split_scan(field, scar_part, visible, usual());
  for (const std::vector<double>& part : relief.parts) {
    for (const double z : part) EXPECT_NEAR(z, 0.0, 1e-15);
  }
}

// The S, F and L operations are linear: filtering first and adding then is the same as filtering
// the evolved surface, which the parameters of a whole surface are taken of.
TEST(LimitedRelief, GivesTheRoughnessOfTheEvolvedSurface) {
  const Relief relief = split_scan(scan(), scar_part, visible, usual());
  const Operations operations{.s_filter = 0.1e-3, .l_filter = 2.5e-3, .form_order = 2};
  const PartFactors factors{1.2, 1.0, 0.4, 0.7};
  const double before = measure_texture(relief.whole, operations).heights.sa;
  const double after = measure_texture(evolved(relief, factors), operations).heights.sa;
  const LimitedRelief all = limited(relief, operations, points * points);
  EXPECT_NEAR(relative_roughness(all, factors), after / before - 1.0, 1e-9);
  EXPECT_EQ(relative_roughness(all, unchanged_parts), 0.0);
  const LimitedRelief few = limited(relief, operations, 4000);
  EXPECT_EQ(few.whole.size(), 4000U);
  EXPECT_NEAR(relative_roughness(few, factors), after / before - 1.0, 0.01);
}

TEST(LimitedRelief, AFlatSurfaceStaysFlat) {
  EXPECT_EQ(relative_roughness({.whole = std::vector(10, 0.0)}, unchanged_parts), 0.0);
}

}  // namespace
}  // namespace acicula::surface

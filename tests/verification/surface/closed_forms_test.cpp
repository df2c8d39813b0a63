#include "acicula/core/random.hpp"
#include "acicula/surface/areal_gaussian_filter.hpp"
#include "acicula/surface/texture.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <numbers>

namespace acicula::surface {
namespace {

using std::numbers::ln2;
using std::numbers::pi;

HeightField field_of(std::size_t columns, std::size_t rows, double spacing,
                     const std::function<double(double, double)>& height) {
  HeightField field{
      .columns = columns, .rows = rows, .column_spacing = spacing, .row_spacing = spacing};
  for (std::size_t j = 0; j < rows; ++j) {
    for (std::size_t i = 0; i < columns; ++i) {
      field.heights.push_back(
          height(static_cast<double>(i) * spacing, static_cast<double>(j) * spacing));
    }
  }
  return field;
}

// z = A sin(2 pi x / p): Sa = 2 A / pi, Sq = A / sqrt 2, Sz = 2 A, Ssk = 0, Sku = 3/2; the area is
// the arc length (2 / pi) E(-m) with m = (2 pi A / p)^2, an elliptic integral.
TEST(ClosedForm, Sine) {
  const double amplitude = 40e-6;
  const double period = 500e-6;
  double error_before = 0.0;
  for (const std::size_t points : {100U, 200U}) {
    const double spacing = period / static_cast<double>(points);
    const HeightField field = field_of(4 * points, 10, spacing, [&](double x, double) {
      return amplitude * std::sin(2.0 * pi * x / period);
    });
    const Texture texture = measure_texture(field, {});
    EXPECT_NEAR(texture.heights.sa / (2.0 * amplitude / pi), 1.0, 1e-3);
    EXPECT_NEAR(texture.heights.sq / (amplitude / std::sqrt(2.0)), 1.0, 1e-12);
    EXPECT_NEAR(texture.heights.sz / (2.0 * amplitude), 1.0, 1e-12);
    EXPECT_NEAR(texture.heights.ssk, 0.0, 1e-12);
    EXPECT_NEAR(texture.heights.sku, 1.5, 1e-12);
    const double m = std::pow(2.0 * pi * amplitude / period, 2);
    // E(-m) = sqrt(1 + m) E(m / (1 + m))
    const double sdr =
        2.0 / pi * std::sqrt(1.0 + m) * std::comp_ellint_2(std::sqrt(m / (1.0 + m))) - 1.0;
    // 4 periods less one spacing: the last cell, as steep as the first, is not there.
    const auto cells = static_cast<double>(4 * points);
    const double last =
        std::hypot(1.0, amplitude * std::sin(2.0 * pi * spacing / period) / spacing);
    const double whole = (texture.sdr + 1.0) * (cells - 1.0) / cells + last / cells - 1.0;
    const double error = std::abs(whole / sdr - 1.0);
    EXPECT_LT(error, 1e-3);
    if (error_before > 0.0) {
      EXPECT_NEAR(std::log2(error_before / error), 2.0, 0.05);
    }
    error_before = error;
  }
}

// A ridge of straight slopes, height H, mean over whole periods: Sa = H / 4, Sq = H / (2 sqrt 3),
// Ssk = 0, Sku = 9/5, Sdr = sqrt(1 + slope^2) - 1.
TEST(ClosedForm, TriangularRidge) {
  const double height = 30e-6;
  const double period = 400e-6;
  const double spacing = period / 400.0;
  const HeightField field = field_of(2000, 5, spacing, [&](double x, double) {
    const double phase = x / period - std::floor(x / period + 1e-9);
    return height * (phase < 0.5 ? 2.0 * phase : 2.0 - 2.0 * phase);
  });
  const Texture texture = measure_texture(field, {});
  EXPECT_NEAR(texture.heights.sa / (height / 4.0), 1.0, 1e-4);
  EXPECT_NEAR(texture.heights.sq / (height / (2.0 * std::sqrt(3.0))), 1.0, 1e-4);
  EXPECT_NEAR(texture.heights.sz / height, 1.0, 1e-9);
  EXPECT_NEAR(texture.heights.ssk, 0.0, 1e-9);
  EXPECT_NEAR(texture.heights.sku, 1.8, 2e-4);
  EXPECT_NEAR(texture.sdr / (std::hypot(1.0, 2.0 * height / period) - 1.0), 1.0, 1e-9);
}

// White Gaussian noise of deviation s after the S-filter of nesting index L has, with a = alpha L,
//   Sq^2 = s^2 dx^2 / (2 a^2), autocorrelation exp(-pi t^2 / (2 a^2)), so a mean square slope of
//   Sq^2 pi / a^2 along each axis and, as slopes are small, Sdr = Sq^2 pi / a^2;
//   Sa = Sq sqrt(2 / pi), Ssk = 0, Sku = 3.
TEST(ClosedForm, RandomGaussianField) {
  RandomStream stream(1, 0, 0);
  const double spacing = 10e-6;
  const double deviation = 4e-6;
  const HeightField noise =
      field_of(1000, 1000, spacing, [&](double, double) { return deviation * stream.normal(); });
  const HeightParameters white = height_parameters(noise);
  EXPECT_NEAR(white.sq / deviation, 1.0, 3e-3);
  EXPECT_NEAR(white.sa / (deviation * std::sqrt(2.0 / pi)), 1.0, 3e-3);
  EXPECT_NEAR(white.ssk, 0.0, 0.01);
  EXPECT_NEAR(white.sku, 3.0, 0.02);

  const double nesting_index = 100e-6;
  const double a = std::sqrt(ln2 / pi) * nesting_index;
  const Texture texture = measure_texture(noise, {.s_filter = nesting_index});
  const double sq = deviation * spacing / (std::sqrt(2.0) * a);
  // About 40,000 independent patches, so the statistics scatter by a per cent or two.
  EXPECT_NEAR(texture.heights.sq / sq, 1.0, 0.02);
  EXPECT_NEAR(texture.heights.sa / (sq * std::sqrt(2.0 / pi)), 1.0, 0.02);
  EXPECT_NEAR(texture.heights.ssk, 0.0, 0.05);
  EXPECT_NEAR(texture.heights.sku, 3.0, 0.1);
  EXPECT_NEAR(texture.sdr / (sq * sq * pi / (a * a)), 1.0, 0.05);
}

// Of a wave of length l the mean surface keeps exp(-pi (alpha L / l)^2): one half of l = L.
TEST(ClosedForm, ArealFilterPassesHalfAtItsNestingIndex) {
  const double nesting_index = 400e-6;
  const double spacing = 5e-6;
  for (const double ratio : {0.5, 1.0, 1.5, 3.0}) {
    const double length = ratio * nesting_index;
    const auto wave = [&](double x, double y) {
      return std::cos(2.0 * pi * (x - 2e-3) / length) * std::cos(2.0 * pi * (y - 1e-3) / length);
    };
    const HeightField field = field_of(801, 401, spacing, wave);
    const HeightField mean = mean_surface(field, nesting_index);
    const double kept = std::exp(-ln2 / (ratio * ratio));  // along each axis
    EXPECT_NEAR(mean.heights[200 * 801 + 400], kept * kept, 2e-6) << ratio;
    const HeightField rest = l_filter(field, nesting_index);
    EXPECT_NEAR(rest.heights[200 * 801 + 400], 1.0 - kept * kept, 2e-6) << ratio;
  }
}

// A sine of the cut-off's length keeps half its amplitude A in the profile: Ra = A / pi, Rz = A;
// one a quarter as long is kept but for 2^-16: Ra = 2 A / pi, Rz = 2 A.
TEST(ClosedForm, ProfileOfASine) {
  const double amplitude = 20e-6;
  const double cut_off = 800e-6;
  for (const double length : {cut_off, cut_off / 4.0}) {
    const HeightField field = field_of(6 * 400, 3, cut_off / 400.0, [&](double x, double) {
      return amplitude * std::sin(2.0 * pi * x / length);
    });
    const double kept = amplitude * (1.0 - std::exp2(-std::pow(cut_off / length, 2)));
    const auto found = profile_roughness(field, cut_off);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->sections, 5U);
    EXPECT_NEAR(found->ra / (2.0 * kept / pi), 1.0, 5e-4);  // 100 points a wave
    EXPECT_NEAR(found->rz / (2.0 * kept), 1.0, 1e-4);
  }
}

}  // namespace
}  // namespace acicula::surface

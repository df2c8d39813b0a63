#include "acicula/io/picture/colour_map.hpp"
#include "acicula/io/picture/resample.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <stdexcept>

namespace acicula::io::picture {
namespace {

/// CIE 1976 lightness of a colour of the screen (IEC 61966-2-1, CIE 15).
double lightness(const Colour& c) {
  const auto linear = [](double v) {
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
  };
  const double y = 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue);
  return y > 0.008856 ? 116.0 * std::cbrt(y) - 16.0 : 903.3 * y;
}

TEST(ColourMaps, HaveThePublishedColours) {
  // Entries 0, 128 and 255 of the table of viridis (Matplotlib, _cm_listed.py); 128 lies between
  // two of the points that are kept.
  const Colour middle = colour(ColourMap::viridis, 128.0 / 255.0);
  EXPECT_NEAR(middle.red, 0.127568, 0.004);
  EXPECT_NEAR(middle.green, 0.566949, 0.004);
  EXPECT_NEAR(middle.blue, 0.550556, 0.004);
  EXPECT_EQ(pixel(colour(ColourMap::viridis, 0.0)), 0x440154U);
  EXPECT_EQ(pixel(colour(ColourMap::viridis, 1.0)), 0xfde725U);
  // Ends and middle of Moreland's map.
  EXPECT_EQ(pixel(colour(ColourMap::cool_warm, 0.0)), 0x3b4cc0U);
  EXPECT_EQ(pixel(colour(ColourMap::cool_warm, 0.5)), 0xddddddU);
  EXPECT_EQ(pixel(colour(ColourMap::cool_warm, 1.0)), 0xb40426U);
}

TEST(ColourMaps, ViridisGrowsLighterInEvenSteps) {
  double last = lightness(colour(ColourMap::viridis, 0.0));
  const double step = (lightness(colour(ColourMap::viridis, 1.0)) - last) / 20.0;
  for (int i = 1; i <= 20; ++i) {
    const double next = lightness(colour(ColourMap::viridis, i / 20.0));
    EXPECT_NEAR(next - last, step, 0.35 * step) << i;
    last = next;
  }
}

TEST(ColourMaps, ValuesOutsideTakeTheEnds) {
  EXPECT_EQ(pixel(colour(ColourMap::viridis, -3.0)), pixel(colour(ColourMap::viridis, 0.0)));
  EXPECT_EQ(pixel(colour(ColourMap::viridis, 7.0)), pixel(colour(ColourMap::viridis, 1.0)));
}

TEST(Resample, KeepsTheMeanOverUnequalCells) {
  const std::vector<double> x{0.0, 1.0, 1.5, 4.0};
  const std::vector<double> y{0.0, 0.1, 1.0};
  const std::vector<float> values{1.0F, 2.0F, 3.0F, 4.0F, 5.0F, 6.0F};
  // By hand: (1*1 + 2*0.5 + 3*2.5) * 0.1 + (4*1 + 5*0.5 + 6*2.5) * 0.9 over 4.
  const double mean = (9.5 * 0.1 + 21.5 * 0.9) / 4.0;
  for (const std::size_t width : {std::size_t{1}, std::size_t{3}, std::size_t{16}}) {
    const std::vector<double> pixels = resample(x, y, values, width, 7);
    const double found =
        std::accumulate(pixels.begin(), pixels.end(), 0.0) / static_cast<double>(pixels.size());
    EXPECT_NEAR(found, mean, 1e-12) << width;
  }
}

TEST(Resample, CellsWiderThanAPixelKeepTheirValue) {
  const std::vector<double> faces{0.0, 1.0, 2.0};
  const std::vector<float> values{1.0F, 2.0F, 3.0F, 4.0F};
  EXPECT_THAT(resample(faces, faces, values, 4, 2),
              testing::ElementsAre(1.0, 1.0, 2.0, 2.0, 3.0, 3.0, 4.0, 4.0));
}

TEST(Resample, RefusesShapesThatDoNotFit) {
  const std::vector<double> faces{0.0, 1.0, 2.0};
  const std::vector<float> three{1.0F, 2.0F, 3.0F};
  EXPECT_THROW(static_cast<void>(resample(faces, faces, three, 4, 4)), std::invalid_argument);
}

}  // namespace
}  // namespace acicula::io::picture

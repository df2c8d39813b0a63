#include "acicula/surface/pore_relief.hpp"
#include "acicula/surface/wrinkle_relief.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace acicula::surface {
namespace {

using std::numbers::pi;

HeightField grid(std::size_t points, double spacing) {
  return {.columns = points, .rows = points, .column_spacing = spacing, .row_spacing = spacing};
}

double mean(const std::vector<double>& heights) {
  return std::accumulate(heights.begin(), heights.end(), 0.0) / static_cast<double>(heights.size());
}

// A pore misses pi R^2 d / 3 = 2.618e-13 m3 (R = 0.1 mm, d = 25 um); at 1 per mm2 the mean height
// is -0.2618 um. Pores that overlap (1 in 30) and the edge take some of it.
TEST(PoreRelief, MissesTheVolumeOfItsPores) {
  const Pores pores{.per_area = 1e6, .diameter = 0.2e-3, .depth_ratio = 0.125};
  const std::vector<double> heights = pore_relief(grid(1500, 20e-6), pores, 4);
  EXPECT_NEAR(mean(heights) / -0.2618e-6, 1.0, 0.05);
  EXPECT_GE(*std::min_element(heights.begin(), heights.end()), -25e-6);
  EXPECT_LT(*std::min_element(heights.begin(), heights.end()), -24e-6);
}

TEST(PoreRelief, IsNothingOnPalms) {
  EXPECT_TRUE(pore_relief(grid(10, 1e-4), {.per_area = 0.0, .diameter = 1e-4}, 1).empty());
}

TEST(PoreRelief, LiesAtTheSamePlacesOnEveryGrid) {
  const Pores pores{
      .per_area = 1.4e6, .diameter = 0.2e-3, .diameter_spread = 0.35, .depth_ratio = 0.4};
  const std::vector<double> fine = pore_relief(grid(100, 50e-6), pores, 4);
  const std::vector<double> coarse = pore_relief(grid(50, 100e-6), pores, 4);
  for (std::size_t j = 0; j < 50; ++j) {
    for (std::size_t i = 0; i < 50; ++i) {
      EXPECT_NEAR(coarse[j * 50 + i], fine[2 * j * 100 + 2 * i], 1e-12);
    }
  }
}

// Over whole waves, Sq^2 = (A_1^2 + A_2^2) / 2: 20 and 10 um give 15.8114 um.
TEST(WrinkleRelief, WavesAddTheirSquares) {
  const Wrinkles wrinkles{.waves = {Wave{20e-6, 0.8e-3}, Wave{10e-6, 0.2e-3}},
                          .fold_spacing = 4e-3};
  const std::vector<double> heights = wrinkle_relief(grid(320, 25e-6), wrinkles, 1);
  double squares = 0.0;
  for (const double z : heights) squares += z * z;
  EXPECT_NEAR(std::sqrt(squares / static_cast<double>(heights.size())), 15.8114e-6, 1e-10);
  EXPECT_NEAR(mean(heights), 0.0, 1e-15);
}

// The mean of a fold is D w sqrt(pi) / p below: 200 um * 0.4 / 4 * 1.77245 = 35.449 um.
TEST(WrinkleRelief, FoldsLieHalfASpacingFromTheEdge) {
  const Wrinkles folds{.fold_depth = 200e-6, .fold_half_width = 0.4e-3, .fold_spacing = 4e-3};
  const std::vector<double> heights = wrinkle_relief(grid(320, 50e-6), folds, 1);
  EXPECT_NEAR(mean(heights), -35.449e-6, 1e-9);
  EXPECT_NEAR(heights[40], -200e-6, 1e-12);
  EXPECT_NEAR(heights[48], -200e-6 * std::exp(-1.0), 1e-12);
}

// Lines stray, and are still as deep.
TEST(WrinkleRelief, StraysAlongItsLines) {
  const Wrinkles folds{
      .fold_depth = 200e-6, .fold_half_width = 0.4e-3, .fold_spacing = 4e-3, .irregularity = 0.25};
  const std::vector<double> heights = wrinkle_relief(grid(320, 50e-6), folds, 1);
  EXPECT_NE(heights[40], heights[300 * 320 + 40]);
  EXPECT_NEAR(*std::min_element(heights.begin(), heights.end()), -200e-6, 1e-6);
}

}  // namespace
}  // namespace acicula::surface

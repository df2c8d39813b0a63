#include "acicula/surface/micro_relief.hpp"

#include "acicula/surface/polygon_edges.hpp"
#include "acicula/surface/strewn.hpp"

#include <gtest/gtest.h>
#include <omp.h>

#include <algorithm>
#include <cmath>

namespace acicula::surface {
namespace {

HeightField grid(std::size_t points, double spacing) {
  return {.columns = points, .rows = points, .column_spacing = spacing, .row_spacing = spacing};
}

constexpr Furrows furrows{.depth = 60e-6,
                          .half_width = 60e-6,
                          .spacing = 0.6e-3,
                          .elongation = 1.3,
                          .fine_ratio = 0.4,
                          .irregularity = 0.25};

// A furrow is no deeper than both networks at their deepest: d (1 + c) (1 + r) = 105 um.
TEST(MicroRelief, StaysWithinItsDepth) {
  const std::vector<double> heights = micro_relief(grid(200, 25e-6), furrows, 1);
  EXPECT_LE(*std::max_element(heights.begin(), heights.end()), 0.0);
  EXPECT_GE(*std::min_element(heights.begin(), heights.end()), -105e-6);
  EXPECT_LT(*std::min_element(heights.begin(), heights.end()), -60e-6);
}

TEST(MicroRelief, ScalesWithDepth) {
  Furrows twice = furrows;
  twice.depth *= 2.0;
  const std::vector<double> once = micro_relief(grid(50, 50e-6), furrows, 1);
  const std::vector<double> heights = micro_relief(grid(50, 50e-6), twice, 1);
  for (std::size_t i = 0; i < once.size(); ++i) EXPECT_DOUBLE_EQ(heights[i], 2.0 * once[i]);
}

TEST(MicroRelief, LiesAtTheSamePlacesOnEveryGrid) {
  const std::vector<double> fine = micro_relief(grid(120, 50e-6), furrows, 3);
  const std::vector<double> coarse = micro_relief(grid(60, 100e-6), furrows, 3);
  for (std::size_t j = 0; j < 60; ++j) {
    for (std::size_t i = 0; i < 60; ++i) {
      EXPECT_NEAR(coarse[j * 60 + i], fine[2 * j * 120 + 2 * i], 1e-12);
    }
  }
}

TEST(MicroRelief, IsAnotherForAnotherSeed) {
  EXPECT_NE(micro_relief(grid(20, 50e-6), furrows, 1), micro_relief(grid(20, 50e-6), furrows, 2));
}

TEST(MicroRelief, HasTheSameBytesForAnyNumberOfThreads) {
  const HeightField large = grid(520, 25e-6);  // enough points for threads
  ASSERT_GE(large.columns * large.rows, worth_threads);
  const int usual = omp_get_max_threads();
  omp_set_num_threads(1);
  const std::vector<double> alone = micro_relief(large, furrows, 1);
  omp_set_num_threads(3);
  const std::vector<double> together = micro_relief(large, furrows, 1);
  omp_set_num_threads(usual);
  EXPECT_EQ(alone, together);
}

// Edges of length 2 per area are crossed 4 / pi times per length by a line; others are only neared.
// A distance changes no faster than the place, but where cells that are asked change.
TEST(PolygonEdges, AreMetAboutOncePerCell) {
  const PolygonEdges edges(1, purpose::furrows, 100, 3);
  int met = 0;
  int jumps = 0;
  double before = edges.distance(0.0, 1.5);
  bool falling = false;
  for (int k = 1; k <= 10000; ++k) {
    const double now = edges.distance(0.01 * k, 1.5);
    if (std::abs(now - before) > 0.0101) ++jumps;
    if (falling && now > before) ++met;
    falling = now < before;
    before = now;
  }
  EXPECT_GE(met, 100);
  EXPECT_LE(met, 250);
  EXPECT_LE(jumps, 20);
}

TEST(SmoothNoise, StaysWithinOneAndMeetsItsNodes) {
  const SmoothNoise noise(1, purpose::lines, 1e-3, 5e-3, 5e-3);
  RandomStream node = cell_stream(1, purpose::lines, 2, 3);
  EXPECT_NEAR(noise(2e-3, 3e-3), 2.0 * node.uniform() - 1.0, 1e-9);
  for (int k = 0; k < 500; ++k) EXPECT_LE(std::abs(noise(1e-5 * k, 2.3e-3)), 1.0);
  // Flat at its nodes: first and second derivatives of the blend vanish there.
  EXPECT_NEAR(noise(2e-3 + 1e-6, 3e-3), noise(2e-3, 3e-3), 2.1e-8);
}

}  // namespace
}  // namespace acicula::surface

#include "acicula/surface/limited_relief.hpp"
#include "acicula/surface/micro_relief.hpp"
#include "acicula/surface/pore_relief.hpp"

#include <gtest/gtest.h>

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

// Polygons round points of density 1 / p^2 have edges of length L per area: 2 / p for squares and
// for points strewn at random (Meijering 1953), 1.861 / p for regular hexagons; strewn one to a
// cell they lie between. Furrows far narrower than the fields then have a mean depth of d w
// sqrt(pi) L.
TEST(MicroRelief, HasTheEdgesOfItsPolygons) {
  const Furrows narrow{
      .depth = 50e-6, .half_width = 20e-6, .spacing = 1e-3, .fine_ratio = 0.5, .irregularity = 0.0};
  // Of the fine network r^2 d w sqrt(pi) L / r is added: in all 1 + r times the coarse one. The
  // field holds 100 polygons, whose edges vary by a few percent.
  const double unit = 50e-6 * 20e-6 * std::sqrt(pi) / 1e-3 * 1.5;
  const double edges = -mean(micro_relief(grid(1000, 10e-6), narrow, 1)) / unit;
  EXPECT_GT(edges, 1.75);
  EXPECT_LT(edges, 2.1);
}

// Elongated fields keep their area and so the density of points; their edges only turn.
TEST(MicroRelief, KeepsItsDensityWhenFieldsLengthen) {
  Furrows furrows{
      .depth = 50e-6, .half_width = 20e-6, .spacing = 1e-3, .fine_ratio = 0.5, .irregularity = 0.0};
  const double round = mean(micro_relief(grid(700, 10e-6), furrows, 1));
  furrows.elongation = 1.5;
  EXPECT_NEAR(mean(micro_relief(grid(700, 10e-6), furrows, 1)) / round, 1.0, 0.1);
}

// Squares of one pore, mean z^2: integral d^2 (1 - (r/R)^2)^4 2 pi r dr = pi R^2 d^2 / 5. Without
// overlap Sq^2 = n pi R^2 d^2 / 5 - (n pi R^2 d / 3)^2 with n per area.
TEST(PoreRelief, HasTheSqOfSeparatePores) {
  const double n = 1e6;
  const double R = 50e-6;
  const double d = 40e-6;
  const Pores pores{.per_area = n, .diameter = 2.0 * R, .depth_ratio = d / (2.0 * R)};
  HeightField field = grid(1000, 5e-6);
  field.heights = pore_relief(field, pores, 1);
  const double covered = n * pi * R * R;
  const double expected = std::sqrt(covered * d * d / 5.0 - covered * covered * d * d / 9.0);
  // One in every square of a millimetre, so that only overlap and edges differ.
  EXPECT_NEAR(height_parameters(field).sq / expected, 1.0, 0.05);
}

}  // namespace
}  // namespace acicula::surface

#include "acicula/course/block.hpp"

#include "acicula/core/units.hpp"
#include "acicula/course/block_injury.hpp"
#include "acicula/healing/tissue.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace acicula::course {
namespace {

using unit::centimetre;
using unit::micrometre;
using unit::millimetre;

Numerics patch(double width, double height, double voxel) {
  Numerics numerics;
  numerics.fidelity = Fidelity::patch;
  numerics.patch_width = width;
  numerics.patch_height = height;
  numerics.voxel = voxel;
  numerics.sides = numerics::Sides::periodic;
  return numerics;
}

TEST(PatchRaster, HasAsManyVoxelsAsCoverTheExtent) {
  const numerics::Raster raster =
      patch_raster(patch(6 * millimetre, 4 * millimetre, 40 * micrometre));
  EXPECT_EQ(raster.columns, 150U);
  EXPECT_EQ(raster.rows, 100U);
  EXPECT_EQ(raster.spacing, 40 * micrometre);
  EXPECT_EQ(raster.sides, numerics::Sides::periodic);
}

TEST(PatchRaster, GrowsToACountThatSuitsTheSolver) {
  // 1 mm is 33.3 voxels of 30 um; 34 = 2 x 17 has a large factor, 36 = 4 x 9 has not.
  const Numerics odd = patch(1 * millimetre, 1.02 * millimetre, 30 * micrometre);
  EXPECT_EQ(patch_raster(odd).columns, 36U);
  EXPECT_EQ(patch_raster(odd).rows, 36U);
  EXPECT_NEAR(patch_field(odd).width, 1.08 * millimetre, 1e-12);
  EXPECT_NEAR(patch_field(odd).height, 1.08 * millimetre, 1e-12);
}

TEST(PatchRaster, ARoundedQuotientAddsNoVoxel) {
  // 0.6 mm / 0.1 mm is 5.999... or 6.000...1 in binary.
  EXPECT_EQ(patch_raster(patch(0.6 * millimetre, 1.8 * millimetre, 0.1 * millimetre)).columns, 6U);
  EXPECT_EQ(patch_raster(patch(0.6 * millimetre, 1.8 * millimetre, 0.1 * millimetre)).rows, 18U);
}

puncture::Channels holes(double density) {
  puncture::Channels channels;
  channels.density = density;
  channels.radius = 35 * micrometre;
  return channels;
}

TEST(RingsRoundChannel, ReachToTheRadiusOfOneHolesShareOfSkin) {
  // 250 holes per cm2: 10 / sqrt(250 pi) mm = 0.35682 mm.
  const double density = 250.0 / (centimetre * centimetre);
  const numerics::Grid rings = rings_round_channel(holes(density), {}, 65 * micrometre, 48);
  EXPECT_EQ(rings.size(), 48U);
  EXPECT_EQ(rings.faces.front(), 0.0);
  EXPECT_NEAR(rings.faces.back(), 0.35682 * millimetre, 5e-9);
}

TEST(RingsRoundChannel, EightOrMoreLieWithinTheInjury) {
  for (const double per_square_centimetre : {5.0, 50.0, 250.0, 1000.0, 3000.0}) {
    const double density = per_square_centimetre / (centimetre * centimetre);
    const numerics::Grid rings = rings_round_channel(holes(density), {}, 65 * micrometre, 48);
    std::size_t within = 0;
    while (within < rings.size() && rings.faces[within + 1] <= 100 * micrometre) ++within;
    EXPECT_GE(within, 8U) << per_square_centimetre;
    EXPECT_GT(rings.faces[1], 0.0);
  }
}

TEST(RingsRoundChannel, StrokesCountWhereNothingPunctures) {
  device::Delivery delivery;
  delivery.punctures_per_area = 250.0 / (centimetre * centimetre);
  const numerics::Grid rings = rings_round_channel(holes(0.0), delivery, 65 * micrometre, 48);
  EXPECT_NEAR(rings.faces.back(), 0.35682 * millimetre, 5e-9);
}

Block small_patch() {
  return {.depth = numerics::graded_grid(1 * millimetre, 10 * micrometre, 20),
          .raster = numerics::Raster{.columns = 12, .rows = 10, .spacing = 50 * micrometre}};
}

TEST(Block, CountsItsVoxels) {
  EXPECT_EQ(small_patch().voxels(), 20U * 12U * 10U);
  const Block cell{.depth = numerics::uniform_grid(0.0, 1 * millimetre, 5),
                   .rings = numerics::uniform_grid(0.0, 1 * millimetre, 7)};
  EXPECT_EQ(cell.voxels(), 35U);
  EXPECT_EQ(cell.rows(), 1U);
}

TEST(Block, AColumnHasNone) {
  EXPECT_THROW((void)block_of(Treatment{}, Parameters{}), std::invalid_argument);
}

TEST(Block, ItsOperatorHasItsShape) {
  const numerics::OneRank alone;
  const auto diffusion = diffusion_operator(small_patch(), alone);
  EXPECT_EQ(diffusion->rows(), 10U);
  EXPECT_EQ(diffusion->columns(), 12U);
  EXPECT_EQ(diffusion->cells(), 20U * 12U * 10U);
}

TEST(Block, ProcessesShareItsMemory) {
  const double alone = memory_needed(small_patch(), 1);
  // The fourteen states alone take 14 doubles a voxel.
  EXPECT_GT(alone, 14.0 * 8.0 * static_cast<double>(small_patch().voxels()));
  EXPECT_NEAR(memory_needed(small_patch(), 2), 0.5 * alone, 0.1 * alone);
  // Ten rows on four processes: the largest share is three.
  EXPECT_NEAR(memory_needed(small_patch(), 4), 0.3 * alone, 0.1 * alone);
}

TEST(LayerMeans, AreThoseOfEachLayer) {
  const numerics::OneRank alone;
  const auto diffusion = diffusion_operator(small_patch(), alone);
  std::vector<float> values(2U * 120U, 3.0F);
  values[0] = 123.0F;  // raises the mean of 120 cells by 120 / 120
  values[120] = -117.0F;
  const std::vector<double> means = layer_means(values, *diffusion);
  ASSERT_EQ(means.size(), 2U);
  EXPECT_NEAR(means[0], 4.0, 1e-12);
  EXPECT_NEAR(means[1], 2.0, 1e-12);
}

TEST(LayerMeans, RingsCountByTheirArea) {
  const numerics::OneRank alone;
  const Block cell{.depth = numerics::uniform_grid(0.0, 1 * millimetre, 1),
                   .rings = numerics::uniform_grid(0.0, 1 * millimetre, 2)};
  const auto diffusion = diffusion_operator(cell, alone);
  // The inner ring has a quarter of the area.
  const std::vector<double> means = layer_means(std::vector<float>{1.0F, 0.0F}, *diffusion);
  ASSERT_EQ(means.size(), 1U);
  EXPECT_NEAR(means[0], 0.25, 1e-12);
}

}  // namespace
}  // namespace acicula::course

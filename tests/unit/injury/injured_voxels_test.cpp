#include "acicula/injury/injured_voxels.hpp"

#include "acicula/core/units.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace acicula::injury {
namespace {

using unit::micrometre;
using unit::millimetre;

constexpr double pi = std::numbers::pi;
const Parameters bare{.halo = 0.0};

/// A channel of 50 um all the way down, for the shape of needles.
puncture::Channels upright_walls() {
  puncture::Channels channels;
  channels.punctured_share = 1.0;
  channels.radius = channels.tip_radius = 50.0 * micrometre;
  channels.taper_length = 1.0 * millimetre;
  return channels;
}

puncture::Puncture stroke(double x, double y, double depth) {
  puncture::Puncture stroke;
  stroke.place = {.x = x, .y = y};
  stroke.punctured = true;
  stroke.depth = depth;
  stroke.radius = 50.0 * micrometre;
  stroke.epidermis = 0.1 * millimetre;
  return stroke;
}

VoxelBlock block(double spacing, std::size_t cells, numerics::Sides sides) {
  return {.depth = numerics::uniform_grid(0.0, 1.0 * millimetre, 10),
          .raster = {.columns = cells, .rows = cells, .spacing = spacing, .sides = sides},
          .own_rows = {0, cells}};
}

TEST(InjuredVoxels, OneChannelInOneWideVoxel) {
  const auto f = injured_voxels(std::vector{stroke(5e-4, 5e-4, 0.65e-3)}, upright_walls(),
                                block(1.0 * millimetre, 1, numerics::Sides::zero_flux), bare);
  ASSERT_EQ(f.size(), 10U);
  // pi 50^2 / 1000^2, down to 0.65 - 0.1 mm: five layers and a half.
  EXPECT_NEAR(f[0], 0.00785398, 1e-8);
  EXPECT_NEAR(f[4], 0.00785398, 1e-8);
  EXPECT_NEAR(f[5], 0.00392699, 1e-8);
  EXPECT_EQ(f[6], 0.0F);
}

TEST(InjuredVoxels, SmallVoxelsAreWithinBeyondOrCut) {
  const auto f = injured_voxels(std::vector{stroke(2e-4, 2e-4, 1.2e-3)}, upright_walls(),
                                block(10.0 * micrometre, 40, numerics::Sides::zero_flux), bare);
  EXPECT_EQ(f[19 * 40 + 19], 1.0F);
  EXPECT_EQ(f[0], 0.0F);
  const double cells = std::accumulate(f.begin(), f.begin() + 1600, 0.0);
  EXPECT_NEAR(cells, 25.0 * pi, 1e-5);  // pi (50 / 10)^2
  EXPECT_EQ(f.back(), 0.0F);
  EXPECT_GT(f[9 * 1600 + 19 * 40 + 19], 0.99F);
}

TEST(InjuredVoxels, ChannelsThatMeetInAVoxelOverlapAtRandom) {
  // Capture radii of 0: both strokes make their own hole, in the same place.
  const std::vector twice{stroke(5e-4, 5e-4, 1.2e-3), stroke(5e-4, 5e-4, 1.2e-3)};
  const auto wide = injured_voxels(twice, upright_walls(),
                                   block(1.0 * millimetre, 1, numerics::Sides::zero_flux), bare);
  EXPECT_NEAR(wide[0], 0.01564627, 1e-8);  // 1 - (1 - 0.00785398)^2
}

TEST(InjuredVoxels, ANeedleThatSlidesIntoAHoleAddsNothing) {
  std::vector strokes{stroke(5e-4, 5e-4, 1.2e-3), stroke(5.5e-4, 5e-4, 1.2e-3)};
  for (auto& each : strokes) each.capture_radius = 60.0 * micrometre;
  const auto f = injured_voxels(strokes, upright_walls(),
                                block(1.0 * millimetre, 1, numerics::Sides::zero_flux), bare);
  EXPECT_NEAR(f[0], 0.00785398, 1e-8);
  strokes[0].punctured = false;
  strokes[0].depth = 0.0;
  const auto failed = injured_voxels(strokes, upright_walls(),
                                     block(1.0 * millimetre, 1, numerics::Sides::zero_flux), bare);
  EXPECT_NEAR(failed[0], 0.00785398, 1e-8);
}

TEST(InjuredVoxels, NothingAboveTheJunctionOrWithoutStrokes) {
  const VoxelBlock cells = block(100.0 * micrometre, 4, numerics::Sides::periodic);
  for (const float f : injured_voxels({}, upright_walls(), cells, bare)) EXPECT_EQ(f, 0.0F);
  const auto shallow =
      injured_voxels(std::vector{stroke(2e-4, 2e-4, 0.1e-3)}, upright_walls(), cells, bare);
  for (const float f : shallow) EXPECT_EQ(f, 0.0F);
}

TEST(InjuredVoxels, SidesWrapOrClip) {
  const std::vector corner{stroke(0.0, 0.0, 1.2e-3)};
  const auto sum = [&](numerics::Sides sides) {
    const auto f =
        injured_voxels(corner, upright_walls(), block(100.0 * micrometre, 4, sides), bare);
    return std::accumulate(f.begin(), f.begin() + 16, 0.0);
  };
  EXPECT_NEAR(sum(numerics::Sides::periodic), 0.25 * pi, 1e-6);
  EXPECT_NEAR(sum(numerics::Sides::zero_flux), 0.0625 * pi, 1e-6);
  const auto wrapped = injured_voxels(
      corner, upright_walls(), block(100.0 * micrometre, 4, numerics::Sides::periodic), bare);
  for (const std::size_t cell : {0U, 3U, 12U, 15U}) EXPECT_NEAR(wrapped[cell], 0.0625 * pi, 1e-6);
}

TEST(InjuredVoxels, ARollersChannelRunsForwardAndEndsBelowItsEntry) {
  puncture::Puncture leaning = stroke(5e-4, 5e-4, 1.1e-3);
  leaning.place.entry_angle = pi / 6.0;
  leaning.place.heading = pi / 2.0;  // along y
  const auto f = injured_voxels(std::vector{leaning}, upright_walls(),
                                block(20.0 * micrometre, 50, numerics::Sides::zero_flux), bare);
  const auto middle = [&](std::size_t layer, bool along_y) {
    double moment = 0.0;
    double volume = 0.0;
    for (std::size_t j = 0; j < 50; ++j) {
      for (std::size_t i = 0; i < 50; ++i) {
        const double share = f[layer * 2500 + j * 50 + i];
        volume += share;
        moment += share * (static_cast<double>(along_y ? j : i) + 0.5) * 20.0 * micrometre;
      }
    }
    return moment / volume;
  };
  // Half way down (0.45 to 0.65 mm from the surface, mean of both layers): a = acos(0.866 +
  // 0.134/2) = 0.3684, ahead by 0.55 tan a = 0.212 mm.
  EXPECT_NEAR(0.5 * (middle(4, true) + middle(3, true)), 0.5e-3 + 0.204e-3, 6e-6);
  EXPECT_NEAR(middle(4, false), 0.5e-3, 1e-8);
  // The last layer holds the turn back to the entry: less ahead than the one above.
  EXPECT_LT(middle(9, true), middle(7, true));
  EXPECT_GT(middle(9, true), 0.5e-3);
}

TEST(InjuredVoxels, ShareOfABandIsThatOfTheWhole) {
  std::vector<puncture::Puncture> strokes;
  for (int k = 0; k < 40; ++k) {
    strokes.push_back(stroke(0.0371e-3 * k, 1e-3 - 0.0233e-3 * k, 0.4e-3 + 0.02e-3 * k));
    strokes.back().place.entry_angle = 0.3;
    strokes.back().place.heading = 0.7 * k;
  }
  for (const auto sides : {numerics::Sides::periodic, numerics::Sides::zero_flux}) {
    VoxelBlock cells = block(25.0 * micrometre, 40, sides);
    const auto whole = injured_voxels(strokes, upright_walls(), cells, {.halo = 60e-6});
    const auto whole_radii = channel_radii(strokes, cells.raster, {0, 40});
    for (const numerics::Band band : {numerics::Band{0, 13}, {13, 14}, {14, 40}}) {
      cells.own_rows = band;
      const auto own = injured_voxels(strokes, upright_walls(), cells, {.halo = 60e-6});
      const auto radii = channel_radii(strokes, cells.raster, band);
      ASSERT_EQ(own.size(), 10 * band.size() * 40);
      for (std::size_t layer = 0; layer < 10; ++layer) {
        for (std::size_t i = 0; i < band.size() * 40; ++i) {
          ASSERT_EQ(own[layer * band.size() * 40 + i], whole[layer * 1600 + band.begin * 40 + i]);
        }
      }
      EXPECT_TRUE(std::equal(radii.begin(), radii.end(),
                             whole_radii.begin() + static_cast<std::ptrdiff_t>(band.begin * 40)));
    }
  }
}

TEST(ChannelRadii, WhereTheSquareMeetsTheHole) {
  std::vector strokes{stroke(100e-6, 100e-6, 1e-3), stroke(100e-6, 100e-6, 1e-3)};
  strokes[1].radius = 80.0 * micrometre;
  const numerics::Raster raster{.columns = 4, .rows = 4, .spacing = 100.0 * micrometre};
  const auto radii = channel_radii(strokes, raster, {0, 4});
  // On the corner of four cells; the next ones begin 100 um away. The wider hole is the one seen.
  for (const std::size_t cell : {0U, 1U, 4U, 5U}) EXPECT_FLOAT_EQ(radii[cell], 80e-6F);
  for (const std::size_t cell : {2U, 6U, 10U, 15U}) EXPECT_EQ(radii[cell], 0.0F);
  // In the corner of a plane whose sides wrap, all four corners see it.
  const numerics::Raster ring{
      .columns = 4, .rows = 4, .spacing = 100.0 * micrometre, .sides = numerics::Sides::periodic};
  const auto wrapped = channel_radii(std::vector{stroke(0.0, 0.0, 1e-3)}, ring, {0, 4});
  EXPECT_EQ(std::count_if(wrapped.begin(), wrapped.end(), [](float r) { return r > 0.0F; }), 4);
  EXPECT_GT(wrapped[15], 0.0F);
}

TEST(InjuredRings, ByHand) {
  puncture::Channels channels = upright_walls();
  channels.epidermis_thickness = 0.1 * millimetre;
  channels.punctured_share = 0.8;
  channels.depth_classes = {{.depth = 0.0, .weight = 0.2},
                            {.depth = 0.4e-3, .weight = 0.2},
                            {.depth = 0.9e-3, .weight = 0.6}};
  const numerics::Grid rings = numerics::uniform_grid(0.0, 300.0 * micrometre, 10);
  const auto f =
      injured_rings(channels, rings, numerics::uniform_grid(0.0, 1e-3, 10), {.halo = 20e-6});
  // A channel of 70 um: rings to 60 um are within, that to 90 um by (70^2 - 60^2) / (90^2 - 60^2).
  EXPECT_FLOAT_EQ(f[0], 1.0F);
  EXPECT_FLOAT_EQ(f[1], 1.0F);
  EXPECT_NEAR(f[2], 0.2888889, 1e-6);
  EXPECT_EQ(f[3], 0.0F);
  // Three quarters of the punctures reach below 0.3 mm, none below 0.8 mm.
  EXPECT_FLOAT_EQ(f[30], 0.75F);
  EXPECT_EQ(f[80], 0.0F);
  const auto radii = channel_radii(channels, rings);
  EXPECT_FLOAT_EQ(radii[0], 50e-6F);
  EXPECT_FLOAT_EQ(radii[1], 50e-6F);
  EXPECT_EQ(radii[2], 0.0F);
  for (const float none : injured_rings({}, rings, rings, bare)) EXPECT_EQ(none, 0.0F);
}

}  // namespace
}  // namespace acicula::injury

#include "acicula/absorption/layers.hpp"

#include "acicula/absorption/sample_times.hpp"

#include <gtest/gtest.h>

#include "unit/absorption/example.hpp"
#include <algorithm>

namespace acicula::absorption {
namespace {

constexpr Thicknesses thicknesses{16e-6, 80e-6, 1.5e-3};

TEST(Layers, FillTheSkinFromTheTop) {
  const Layers layers = make_layers(thicknesses, Permeant{}, {}, {});
  ASSERT_EQ(layers.cells.size(), 110U);
  double depth = 0.0;
  for (std::size_t i = 0; i < layers.cells.size(); ++i) {
    if (i == layers.epidermis_begin) {
      EXPECT_NEAR(depth, 16e-6, 1e-12);
    }
    if (i == layers.dermis_begin) {
      EXPECT_NEAR(depth, 96e-6, 1e-12);
    }
    depth += layers.cells[i].width;
    EXPECT_EQ(layers.cells[i].area_share, 0.0);
  }
  EXPECT_NEAR(depth, 1.596e-3, 1e-12);
}

TEST(Layers, HoldTheVolumeOfTheCones) {
  const Layers layers = make_layers(thicknesses, Permeant{}, example::roller(), {});
  double cylinder = 0.0;
  double cone = 0.0;
  for (const Cell& cell : layers.cells) {
    cylinder += cell.area_share * cell.width;
    cone += cell.area_share * cell.width * cell.fill;
  }
  // 240 per cm2 of 5.85e-7 cm3: 0.14 uL/cm2 as cylinders, 0.05 as cones; overlap takes 0.5 %.
  EXPECT_NEAR(cylinder, 1.40e-6, 0.01e-6);
  EXPECT_NEAR(cone / cylinder, 1.0 / 3.0, 2e-3);
}

TEST(Layers, KeepTheMouthOfAChannelThatSpringsBack) {
  puncture::Channels channels = example::roller();
  channels.residual_depth.mean = 0.25 * channels.dynamic_depth.mean;
  const Layers layers = make_layers(thicknesses, Permeant{}, channels, {});
  // A cone 38 um deep, read in the middle of the first cell: (1 - 0.267 / 38)^2.
  EXPECT_NEAR(layers.cells.front().fill, 0.98602, 1e-4);
}

TEST(Layers, CountEveryFloorOnce) {
  puncture::Channels channels = example::roller();
  channels.depth_classes = {{5e-6, 0.1}, {20e-6, 0.2}, {96e-6, 0.3}, {400e-6, 0.3}, {0.0, 0.1}};
  const Layers layers = make_layers(thicknesses, Permeant{}, channels, {});
  double floors = 0.0;
  double deepest = 0.0;
  for (const Cell& cell : layers.cells) {
    floors += cell.floors;
    deepest = std::max(deepest, cell.density);
  }
  EXPECT_NEAR(floors / channels.density, 1.0, 1e-12);
  // The needles that did not puncture make no channel; the others are all of the density.
  EXPECT_NEAR(deepest / channels.density, 1.0, 1e-12);
}

TEST(ResidualDepths, ScaleWithTheRecoilOfTheMean) {
  puncture::Channels channels = example::roller();
  channels.dynamic_depth.mean = 400e-6;
  channels.residual_depth.mean = 100e-6;
  channels.depth_classes = {{0.0, 0.2}, {300e-6, 0.4}, {500e-6, 0.4}};
  const auto depths = residual_depths(channels);
  ASSERT_EQ(depths.size(), 2U);
  EXPECT_NEAR(depths[0].depth, 75e-6, 1e-15);
  EXPECT_NEAR(depths[1].depth, 125e-6, 1e-15);
  EXPECT_NEAR(depths[0].weight, 0.5, 1e-15);
  EXPECT_TRUE(residual_depths({}).empty());
}

TEST(SampleTimes, AreDenseInTheFirstHourAndNeverTooMany) {
  for (const double horizon : {1.0, 59.0, unit::hour, unit::day, 28 * unit::day, 180 * unit::day}) {
    const auto times = sample_times(horizon);
    EXPECT_EQ(times.front(), 0.0);
    EXPECT_EQ(times.back(), horizon);
    EXPECT_LE(times.size(), 300U);
    EXPECT_EQ(std::adjacent_find(times.begin(), times.end()), times.end());
    EXPECT_TRUE(std::is_sorted(times.begin(), times.end())) << horizon;
  }
  EXPECT_GE(sample_times(unit::hour).size(), 61U);
}

}  // namespace
}  // namespace acicula::absorption

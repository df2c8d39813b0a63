// The injured share of voxels: volumes are those of the channels, whatever the voxels; the mean of
// random strokes is the law of the column; the quadrature over depth has a known error.
#include "acicula/injury/injured_voxels.hpp"

#include "acicula/core/random.hpp"
#include "acicula/injury/injury.hpp"
#include "acicula/injury/swept_volume.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace acicula::injury {
namespace {

constexpr double pi = std::numbers::pi;
const Parameters halo{.halo = 65.7e-6};

/// A roller of 1.5 mm: a cone to 62.5 um, tips of 3 um.
puncture::Channels shape() {
  puncture::Channels channels;
  channels.punctured_share = 1.0;
  channels.radius = 60e-6;
  channels.tip_radius = 3e-6;
  channels.taper_length = 1.0e-3;
  channels.epidermis_thickness = 0.07e-3;
  return channels;
}

puncture::Puncture stroke(double x, double y, double depth, double angle, double heading) {
  puncture::Puncture stroke;
  stroke.place = {.x = x, .y = y, .entry_angle = angle, .heading = heading};
  stroke.punctured = true;
  stroke.depth = depth;
  stroke.radius = 60e-6;
  stroke.epidermis = 0.07e-3;
  return stroke;
}

double volume(const std::vector<float>& injured, const VoxelBlock& block) {
  const std::size_t plane = block.own_rows.size() * block.raster.columns;
  double sum = 0.0;
  for (std::size_t k = 0; k < block.depth.size(); ++k) {
    double layer = 0.0;
    for (std::size_t i = 0; i < plane; ++i) layer += double{injured[k * plane + i]};
    sum += layer * block.depth.width(k);
  }
  return sum * block.raster.spacing * block.raster.spacing;
}

TEST(InjuredVoxels, VolumeIsThatOfTheChannelsOnEveryRaster) {
  // Far apart, so that none overlaps; upright and leaning, across the sides, of several lengths.
  const std::vector strokes{
      stroke(0.5e-3, 0.5e-3, 1.3e-3, 0.0, 0.0), stroke(2.01e-3, 0.02e-3, 1.1e-3, 0.5, 1.0),
      stroke(0.6e-3, 2.5e-3, 0.6e-3, 0.5, -2.0), stroke(3.99e-3, 1.5e-3, 1.45e-3, 0.3, 4.0)};
  const Cone cone{.radius = 125.7e-6, .tip_radius = 68.7e-6, .taper_length = 1.0e-3};
  double expected = 0.0;
  for (const auto& each : strokes) expected += swept_volume(cone, 0.0, each.depth - 0.07e-3);
  for (const std::size_t cells : {4U, 10U, 37U, 100U, 201U}) {
    for (const std::size_t layers : {3U, 25U}) {
      const VoxelBlock block{.depth = numerics::graded_grid(1.5e-3, 1.5e-3 / 50.0, layers),
                             .raster = {.columns = cells,
                                        .rows = cells,
                                        .spacing = 4e-3 / static_cast<double>(cells),
                                        .sides = numerics::Sides::periodic},
                             .own_rows = {0, cells}};
      // To the rounding of floats: their errors of 6e-8 do not add up in one direction.
      EXPECT_NEAR(volume(injured_voxels(strokes, shape(), block, halo), block), expected,
                  1e-7 * expected)
          << cells << " cells, " << layers << " layers";
    }
  }
}

TEST(InjuredVoxels, SharesOfThickLayersAreTheMeanOfThinOnes) {
  const std::vector strokes{stroke(0.41e-3, 0.33e-3, 1.45e-3, 0.5, 0.4)};
  const numerics::Raster raster{.columns = 50, .rows = 50, .spacing = 20e-6};
  const auto share = [&](std::size_t layers) {
    return injured_voxels(strokes, shape(),
                          {.depth = numerics::uniform_grid(0.0, 1.6e-3, layers),
                           .raster = raster,
                           .own_rows = {0, 50}},
                          halo);
  };
  const std::size_t refined = 64;
  const auto thick = share(40);
  const auto thin = share(40 * refined);
  double worst = 0.0;
  double square = 0.0;
  double cut = 0.0;
  for (std::size_t k = 0; k < 40; ++k) {
    for (std::size_t i = 0; i < 2500; ++i) {
      double mean = 0.0;
      for (std::size_t fine = 0; fine < refined; ++fine) {
        mean += double{thin[(k * refined + fine) * 2500 + i]} / static_cast<double>(refined);
      }
      const double error = std::abs(double{thick[k * 2500 + i]} - mean);
      worst = std::max(worst, error);
      if (mean > 0.0 && mean < 1.0) square += error * error, ++cut;
    }
  }
  RecordProperty("worst", std::to_string(worst));
  RecordProperty("rms", std::to_string(std::sqrt(square / cut)));
  EXPECT_LT(worst, 0.01);
  EXPECT_LT(std::sqrt(square / cut), 0.001);
}

/// Random strokes on 4 mm x 4 mm, many sessions: mean injured share of every layer and its standard
/// error, against the law of a column.
void expect_law_of_column(double spacing, double angle) {
  puncture::Channels channels = shape();
  channels.density = 250e4;
  channels.depth_classes = {{.depth = 0.7e-3, .weight = 0.3}, {.depth = 1.2e-3, .weight = 0.7}};
  const numerics::Grid depth = numerics::uniform_grid(0.0, 1.2e-3, 6);
  const auto cells = static_cast<std::size_t>(std::lround(4e-3 / spacing));
  const VoxelBlock block{.depth = depth,
                         .raster = {.columns = cells,
                                    .rows = cells,
                                    .spacing = spacing,
                                    .sides = numerics::Sides::periodic},
                         .own_rows = {0, cells}};
  const std::vector<double> law = injured_fraction(channels, depth, halo);
  constexpr int sessions = 150;
  std::vector<double> sum(6, 0.0);
  std::vector<double> square(6, 0.0);
  for (int session = 0; session < sessions; ++session) {
    RandomStream random(11, 1, static_cast<std::uint64_t>(session));
    // A Poisson number of strokes, by its exponential gaps.
    std::vector<puncture::Puncture> strokes;
    for (double at = -std::log(random.uniform()); at < 250e4 * 16e-6;
         at -= std::log(random.uniform())) {
      const double x = 4e-3 * random.uniform();
      const double y = 4e-3 * random.uniform();
      const double deep = random.uniform() < 0.7 ? 1.2e-3 : 0.7e-3;
      strokes.push_back(stroke(x, y, deep, angle, 2.0 * pi * random.uniform()));
    }
    const auto injured = injured_voxels(strokes, channels, block, halo);
    for (std::size_t k = 0; k < 6; ++k) {
      double mean = 0.0;
      for (std::size_t i = 0; i < cells * cells; ++i) {
        mean += double{injured[k * cells * cells + i]} / static_cast<double>(cells * cells);
      }
      sum[k] += mean / sessions;
      square[k] += mean * mean / sessions;
    }
  }
  for (std::size_t k = 0; k < 6; ++k) {
    const double error = std::sqrt((square[k] - sum[k] * sum[k]) / (sessions - 1));
    if (law[k] == 0.0) {
      EXPECT_EQ(sum[k], 0.0);
      continue;
    }
    // A standard error below 1.5 %, and within three of them.
    EXPECT_LT(error, 0.015 * law[k]) << k;
    EXPECT_NEAR(sum[k], law[k], 3.0 * error) << "layer " << k;
  }
}

TEST(InjuredVoxels, MeanOfRandomStrokesIsTheLawOfTheColumnOnSmallVoxels) {
  expect_law_of_column(40e-6, 0.0);
}

TEST(InjuredVoxels, MeanOfRandomStrokesIsTheLawOfTheColumnOnLargeVoxels) {
  expect_law_of_column(0.5e-3, 0.0);
}

TEST(InjuredVoxels, MeanOfLeaningStrokesIsTheLawOfTheColumn) { expect_law_of_column(50e-6, 0.5); }

TEST(InjuredRings, VolumeIsThatOfTheChannels) {
  puncture::Channels channels = shape();
  channels.punctured_share = 0.9;
  channels.depth_classes = {{.depth = 0.0, .weight = 0.1},
                            {.depth = 0.63e-3, .weight = 0.4},
                            {.depth = 1.41e-3, .weight = 0.5}};
  const Cone cone{.radius = 125.7e-6, .tip_radius = 68.7e-6, .taper_length = 1.0e-3};
  const double expected =
      (0.4 * swept_volume(cone, 0.0, 0.56e-3) + 0.5 * swept_volume(cone, 0.0, 1.34e-3)) / 0.9;
  for (const std::size_t count : {1U, 7U, 40U, 333U}) {
    const numerics::Grid rings = numerics::uniform_grid(0.0, 400e-6, count);
    const numerics::Grid depth = numerics::graded_grid(1.6e-3, 10e-6, 40);
    const auto injured = injured_rings(channels, rings, depth, halo);
    double sum = 0.0;
    for (std::size_t k = 0; k < depth.size(); ++k) {
      for (std::size_t i = 0; i < count; ++i) {
        sum += double{injured[k * count + i]} * depth.width(k) * pi * rings.width(i) *
               (rings.faces[i] + rings.faces[i + 1]);
      }
    }
    EXPECT_NEAR(sum, expected, 1e-7 * expected) << count << " rings";
  }
}

}  // namespace
}  // namespace acicula::injury

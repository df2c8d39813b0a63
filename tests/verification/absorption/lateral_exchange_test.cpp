#include "acicula/absorption/lateral_exchange.hpp"

#include "acicula/absorption/steady_permeability.hpp"
#include "acicula/absorption/unit_cell.hpp"

#include <gtest/gtest.h>

#include "unit/absorption/example.hpp"
#include <cmath>
#include <cstdio>
#include <limits>
#include <numbers>

namespace acicula::absorption {
namespace {

TEST(WallShapeFactor, OfLongChannelsIsThatOfTheMeanOfTheAnnulus) {
  // By hand for R = 10 a: ln(10) 1e4/99^2 - 299/(4 99) = 1.594290.
  EXPECT_NEAR(2.0 * std::numbers::pi / wall_shape_factor(0.01, 1e9), 1.594290, 1e-5);
  // Few channels: ln(R/a) - 3/4, R = 1000 a.
  EXPECT_NEAR(2.0 * std::numbers::pi / wall_shape_factor(1e-6, 1e12), std::log(1e3) - 0.75, 1e-4);
}

TEST(WallShapeFactor, OfAShortChannelAloneIsThatOfACylinder) {
  // Smythe: half of 8 + 6.95 (b/a)^0.76 at b = 4 a is 4 + 9.966, the floor is 4.
  EXPECT_NEAR(4.0 * wall_shape_factor(1e-12, 4.0), 9.966, 2e-3);
}

TEST(ExchangeLength, IsThatOfTheChannelOrOfItsFin) {
  // Liquid so much faster that nothing fades; then so slow that the depth does not matter.
  EXPECT_NEAR(exchange_length(0.01, 5.0, 1e9), 5.0, 1e-6);
  EXPECT_NEAR(exchange_length(0.01, 1e6, 4.0), exchange_length(0.01, 1e5, 4.0), 1e-9);
}

/// What a day on needled skin gives, by both models: steady permeability, and the amount absorbed.
struct Pair24 {
  double steady = 0.0;
  double day = 0.0;
};

constexpr double times[] = {0.0, unit::day, 100.0 * unit::day, 101.0 * unit::day};
constexpr Thicknesses thicknesses{16.8e-6, 80e-6, 1.5e-3};

Film endless() {
  return {.begin = 0.0,
          .end = std::numeric_limits<double>::infinity(),
          .volume = 1e3,
          .residue = 1e3,
          .solubility = 1e6};
}

Pair24 read(const std::vector<Balance>& rows) {
  return {(rows[3].cleared - rows[2].cleared) / unit::day, rows[1].absorbed()};
}

puncture::Channels cylinders(double per_square_centimetre, double radius, double depth) {
  puncture::Channels channels;
  channels.density = per_square_centimetre * unit::per_square_centimetre;
  channels.radius = radius;
  channels.dynamic_depth.mean = channels.residual_depth.mean = depth;
  channels.depth_classes = {{.depth = depth, .weight = 1.0}};
  return channels;
}

Permeant permeant_of(double log10_kow) {
  return make_permeant(example::molecule(250.0, log10_kow, 1.0), 7.4, Hydration::partial,
                       example::parameters());
}

Pair24 by_columns(const Permeant& permeant, const puncture::Channels& channels) {
  Parameters p = example::parameters();
  p.pore_efficiency = 1.0;
  p.closure_half_life = 1e15;
  const ChannelClosure open(example::cheek(), example::adult(), example::needle_length, {}, p);
  DualPath system(make_layers(thicknesses, permeant, channels, {}), permeant, endless(), open);
  return read(follow(system, {.dose = 1e3, .shut = 1e12}, times));
}

Pair24 by_cell(const Permeant& permeant, const puncture::Channels& channels) {
  return read(follow_unit_cell(unit_cell_of(thicknesses, channels), permeant, endless(),
                               std::nullopt, {.dose = 1e3}, times)
                  .rows);
}

constexpr double partitions[] = {-4.0, -2.0, 0.0, 2.0, 4.0, 6.0};
constexpr double radii[] = {5e-6, 15e-6, 35e-6, 50e-6};
constexpr double depths[] = {50e-6, 150e-6, 500e-6};

/// The columns against the unit cell over the range of channels and actives. The table that this
/// prints stands in docs/models/absorption.md.
TEST(LateralExchange, OfTheColumnsIsThatOfTheUnitCell) {
  std::printf("log Kow  a um | P and amount of 24 h, columns over cell, at 50, 150, 500 um\n");
  for (const double log10_kow : partitions) {
    const Permeant permeant = permeant_of(log10_kow);
    for (const double radius : radii) {
      std::printf("%7.0f %5.0f |", log10_kow, radius * 1e6);
      for (const double depth : depths) {
        const puncture::Channels channels = cylinders(240.0, radius, depth);
        const Pair24 columns = by_columns(permeant, channels);
        const Pair24 cell = by_cell(permeant, channels);
        std::printf("  %.3f %.3f", columns.steady / cell.steady, columns.day / cell.day);
        EXPECT_NEAR(columns.steady / cell.steady, 1.0, 0.05)
            << log10_kow << ' ' << radius << ' ' << depth;
        EXPECT_NEAR(columns.day / cell.day, 1.0, 0.05)
            << log10_kow << ' ' << radius << ' ' << depth;
      }
      std::printf("\n");
    }
  }
}

TEST(LateralExchange, HoldsForSparseAndDenseNeedling) {
  for (const double density : {30.0, 1000.0}) {
    for (const double log10_kow : {-2.0, 2.0, 4.0}) {
      for (const double radius : {5e-6, 35e-6}) {
        const Permeant permeant = permeant_of(log10_kow);
        const puncture::Channels channels = cylinders(density, radius, 150e-6);
        const Pair24 columns = by_columns(permeant, channels);
        const Pair24 cell = by_cell(permeant, channels);
        EXPECT_NEAR(columns.steady / cell.steady, 1.0, 0.05) << density << ' ' << log10_kow;
        EXPECT_NEAR(columns.day / cell.day, 1.0, 0.05) << density << ' ' << log10_kow;
      }
    }
  }
}

TEST(LateralExchange, GivesTheSteadyPermeabilityInClosedForm) {
  for (const double log10_kow : partitions) {
    const Permeant permeant = permeant_of(log10_kow);
    for (const double radius : radii) {
      for (const double depth : depths) {
        const puncture::Channels channels = cylinders(240.0, radius, depth);
        const double closed = needled_permeability(
            thicknesses, permeant, channel_permeability(channels, thicknesses, permeant, 1.0));
        const double cell = by_cell(permeant, channels).steady;
        EXPECT_NEAR(closed / cell, 1.0, 0.11) << log10_kow << ' ' << radius << ' ' << depth;
      }
    }
  }
}

}  // namespace
}  // namespace acicula::absorption

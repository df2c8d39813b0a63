#include "acicula/injury/injury.hpp"

#include "acicula/core/units.hpp"
#include "acicula/evidence/files.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace acicula::injury {
namespace {

using unit::micrometre;
using unit::millimetre;

/// 250 holes of 35 um radius a square centimetre, walls upright, all 1 mm deep.
puncture::Channels channels() {
  puncture::Channels channels;
  channels.punctures_per_area = channels.density = 250.0 * unit::per_square_centimetre;
  channels.punctured_share = 1.0;
  channels.depth_classes = {{.depth = 1.0 * millimetre, .weight = 1.0}};
  channels.radius = channels.tip_radius = 35.0 * micrometre;
  channels.taper_length = 1.0 * millimetre;
  channels.epidermis_thickness = 0.1 * millimetre;
  return channels;
}

TEST(InjuredFraction, OfTheWoundHealingFit) {
  const auto fraction = injured_fraction(channels(), numerics::uniform_grid(0.0, 1.2e-3, 12),
                                         {.halo = 45.0 * micrometre});
  // The fit of the healing model used 0.049 for these figures; bare channels give 0.96 %.
  EXPECT_NEAR(fraction[0], 0.049, 5e-4);
  EXPECT_NEAR(fraction[8], 0.049, 5e-4);
  EXPECT_LT(fraction[9], 1e-15);  // no needle below 1 mm - 0.1 mm, to rounding of a face
  EXPECT_EQ(fraction[11], 0.0);
  const auto bare =
      injured_fraction(channels(), numerics::uniform_grid(0.0, 0.9e-3, 1), {.halo = 0.0});
  EXPECT_NEAR(bare[0], 0.0096, 5e-5);
}

TEST(InjuredFraction, OnlyTheClassesThatReach) {
  puncture::Channels mixed = channels();
  mixed.punctured_share = 0.75;
  mixed.depth_classes = {{.depth = 0.3 * millimetre, .weight = 0.5},
                         {.depth = 0.6 * millimetre, .weight = 0.25},
                         {.depth = 0.0, .weight = 0.25}};
  const auto fraction =
      injured_fraction(mixed, numerics::uniform_grid(0.0, 0.8e-3, 8), {.halo = 0.0});
  // A third of the distinct holes goes below 0.2 mm: 1 - exp(-250e4/3 * pi * 35e-6^2)
  EXPECT_NEAR(fraction[0], 0.0095750, 1e-6);
  EXPECT_NEAR(fraction[3], 0.0032019, 1e-6);
  EXPECT_EQ(fraction[5], 0.0);
}

TEST(InjuredFraction, NothingWithoutPuncturesOrWithinTheEpidermis) {
  const numerics::Grid grid = numerics::uniform_grid(0.0, 1e-3, 10);
  for (const double f : injured_fraction({}, grid, {.halo = 45e-6})) EXPECT_EQ(f, 0.0);
  puncture::Channels shallow = channels();
  shallow.depth_classes = {{.depth = 0.09 * millimetre, .weight = 1.0}};
  for (const double f : injured_fraction(shallow, grid, {.halo = 45e-6})) EXPECT_EQ(f, 0.0);
}

TEST(InjuredFraction, StaysBelowOneAndFallsWithDepth) {
  puncture::Channels dense = channels();
  dense.density = 3e8;
  dense.tip_radius = 2.0 * micrometre;
  const auto fraction =
      injured_fraction(dense, numerics::uniform_grid(0.0, 1e-3, 40), {.halo = 45e-6});
  EXPECT_TRUE(std::is_sorted(fraction.rbegin(), fraction.rend()));
  for (const double f : fraction) EXPECT_LT(f, 1.0);
  EXPECT_GT(fraction[0], 0.99);
}

TEST(InjuryParameters, HaloWithinItsRange) {
  const evidence::Files& all = evidence::embedded_files();
  const evidence::Files own{{"parameters/injury.toml", all.at("parameters/injury.toml")},
                            {"references.bib", all.at("references.bib")}};
  const double halo = parameters_from(evidence::Catalogue::read(own)).halo;
  EXPECT_GE(halo, 15.0 * micrometre);
  EXPECT_LE(halo, 80.0 * micrometre);
}

}  // namespace
}  // namespace acicula::injury

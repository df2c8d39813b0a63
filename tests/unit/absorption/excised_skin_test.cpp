#include "acicula/absorption/excised_skin.hpp"

#include <gtest/gtest.h>

#include "unit/absorption/example.hpp"
#include <cmath>

namespace acicula::absorption {
namespace {

using unit::micrometre;

ExcisedPermeability of(double molar_mass, std::optional<double> log10_kow,
                       const ExcisedSkin& skin = {100 * micrometre, 305.15},
                       TransBilayerFit fit = TransBilayerFit::dancik_2013) {
  return excised_permeability(molar_mass * example::gram_per_mole, 0.9e-6 * molar_mass, log10_kow,
                              skin, fit, example::parameters());
}

/// Within 0.1 %: the independent figures have five digits.
void expect_close(double found, double wanted) { EXPECT_NEAR(found / wanted, 1.0, 1e-3); }

// Expected [m s-1]: a script of its own in another language over the published equations.
TEST(ExcisedSkin, IsRoutesInParallelAndTissueInSeries) {
  const ExcisedPermeability mannitol = of(182.17, -3.26);
  expect_close(mannitol.lipid, 1.1276e-12);
  expect_close(mannitol.polar, 1.3507e-10);
  expect_close(*mannitol.tissue, 1.3428e-7);
  expect_close(mannitol.total, 1.3606e-10);
  const ExcisedPermeability testosterone = of(288.43, 3.48);
  expect_close(testosterone.lipid, 6.0441e-8);
  expect_close(testosterone.total, 3.7624e-8);
}

TEST(ExcisedSkin, TakesTheOtherTransBilayerFitWithItsOwnScale) {
  const auto other = of(288.43, 3.48, {100 * micrometre, 305.15}, TransBilayerFit::cdc_2020);
  expect_close(other.lipid, 6.6533e-8);
  expect_close(other.total, 3.9890e-8);
}

TEST(ExcisedSkin, IsTighterInTheCold) {
  const ExcisedPermeability octanol = of(130.23, 3.0, {100 * micrometre, 298.15});
  expect_close(octanol.lipid, 2.3201e-7);
  expect_close(octanol.polar, 1.3986e-10);
  expect_close(octanol.total, 8.7965e-8);
  EXPECT_LT(octanol.total, of(130.23, 3.0).total);
}

TEST(ExcisedSkin, CountsDermisBeyondAnEpidermalMembrane) {
  expect_close(of(130.23, 3.0, {500 * micrometre, 305.15}).total, 9.3146e-8);
  EXPECT_EQ(of(130.23, 3.0, {75 * micrometre, 305.15}).total,
            of(130.23, 3.0, {100 * micrometre, 305.15}).total);
}

TEST(ExcisedSkin, ThinnerThanHydratedStratumCorneumIsNothingElse) {
  const ExcisedPermeability phenol = of(94.11, 1.48, {10 * micrometre, 310.0});
  EXPECT_FALSE(phenol.tissue.has_value());
  expect_close(phenol.total, 9.3525e-8);
}

TEST(ExcisedSkin, IsClosedToGiantsAndHasNoLipidRouteWithoutKow) {
  EXPECT_EQ(of(6045.0, 2.0).total, 0.0);
  const ExcisedPermeability unknown = of(180.0, std::nullopt);
  EXPECT_EQ(unknown.lipid, 0.0);
  EXPECT_GT(unknown.total, 0.0);
}

TEST(ExcisedSkin, NeverPassesMoreThanItsTissueAndStaysFinite) {
  for (const double mass : {1.0, 18.0, 300.0, 1000.0}) {
    for (double kow = -15.0; kow <= 20.0; kow += 0.5) {
      const ExcisedPermeability p = of(mass, kow);
      EXPECT_TRUE(std::isfinite(p.total)) << mass << ' ' << kow;
      EXPECT_GT(p.total, 0.0) << mass << ' ' << kow;
      EXPECT_LE(p.total, *p.tissue) << mass << ' ' << kow;
    }
  }
}

}  // namespace
}  // namespace acicula::absorption

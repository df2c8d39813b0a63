#include "acicula/absorption/absorption.hpp"

#include "acicula/core/error.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/absorption/example.hpp"
#include <algorithm>
#include <cmath>

namespace acicula::absorption {
namespace {

using testing::Each;
using testing::IsEmpty;

Delivered run(const Serum& serum, const puncture::Channels& channels = example::roller(),
              double horizon = unit::day) {
  return absorb(example::cheek(), example::adult(), example::needle_length, channels, serum,
                horizon, example::parameters());
}

void expect_whole(const Delivered& d) {
  const std::size_t n = d.time.size();
  for (const auto* series :
       {&d.film, &d.stratum_corneum, &d.viable_epidermis, &d.dermis, &d.channel, &d.cleared,
        &d.degraded, &d.lost, &d.open_share, &d.water_loss}) {
    ASSERT_EQ(series->size(), n);
    for (const double value : *series) {
      EXPECT_TRUE(std::isfinite(value));
      EXPECT_GE(value, -1e-11 * d.applied);
    }
  }
  EXPECT_LT(d.mass_balance_error, 1e-10);
}

TEST(Absorb, ConservesMassAndStaysPositiveForEveryKindOfActive) {
  for (const Molecule& active :
       {example::niacinamide(), example::growth_factor(), example::molecule(286.45, 5.68, 1e-3),
        example::molecule(340.38, -4.0, 500.0), example::molecule(1.5e6, std::nullopt, 50.0),
        example::molecule(234.34, 2.44, 4.0)}) {
    for (const bool occluded : {false, true}) {
      for (const Application when : {Application::during, Application::after}) {
        Serum serum = example::serum(active);
        serum.occluded = occluded;
        serum.application = when;
        serum.delay = 600.0;
        const Delivered d = run(serum);
        expect_whole(d);
        EXPECT_NEAR(d.applied, 2e-3, 1e-15);
        EXPECT_LE(d.absorbed, d.applied);
        EXPECT_GE(d.absorbed, d.absorbed_intact);
      }
    }
  }
}

TEST(Absorb, WithoutSerumGivesTheBarrierAlone) {
  const Delivered d = run(Serum{});
  expect_whole(d);
  EXPECT_THAT(d.film, Each(0.0));
  EXPECT_EQ(d.applied, 0.0);
  EXPECT_EQ(d.absorbed, 0.0);
  EXPECT_EQ(d.permeability, 0.0);
  EXPECT_THAT(d.cautions, IsEmpty());
  EXPECT_EQ(d.open_share.front(), 1.0);
  EXPECT_LT(d.open_share.back(), 1e-6);
  EXPECT_GT(d.water_loss.front(), 5.0 * example::cheek().water_loss);
  EXPECT_NEAR(d.water_loss.back() / example::cheek().water_loss, 1.0, 1e-3);
  EXPECT_NEAR(d.closure_half_life, 0.8 * unit::hour, 1e-6);
  EXPECT_GT(d.closure_time, d.closure_half_life);
}

TEST(Absorb, ADriedFilmGivesAHydrophileAlmostNothingThroughIntactSkin) {
  // log Kow -4: only the aqueous route. It dries up within the hour unless the film is covered.
  Serum open = example::serum(example::molecule(340.38, -4.0, 500.0));
  open.duration = unit::day;
  Serum covered = open;
  covered.occluded = true;
  const double through_dry = run(open, {}).absorbed;
  const double through_wet = run(covered, {}).absorbed;
  EXPECT_GT(through_dry, 0.0);
  EXPECT_GT(through_wet, 10.0 * through_dry);
}

TEST(Absorb, WithoutChannelsIsIntactSkin) {
  const Delivered d = run(example::serum(example::niacinamide()), {});
  expect_whole(d);
  EXPECT_NEAR(d.absorbed / d.absorbed_intact, 1.0, 1e-4);
  EXPECT_EQ(d.permeability, d.permeability_intact);
  EXPECT_EQ(d.closure_time, 0.0);
  EXPECT_THAT(d.water_loss, Each(example::cheek().water_loss));
  EXPECT_THAT(d.open_share, Each(0.0));
}

TEST(Absorb, TendsToIntactSkinAsTheChannelsVanish) {
  puncture::Channels few = example::roller();
  few.density = 1.0;
  const Delivered d = run(example::serum(example::niacinamide()), few);
  EXPECT_NEAR(d.enhancement, 1.0, 1e-3);
  EXPECT_NEAR(d.permeability / d.permeability_intact, 1.0, 1e-3);
}

TEST(Absorb, HardlyHelpsALipophileAndHelpsAHydrophile) {
  Molecule lipophile = example::molecule(250.0, 4.5, 0.05);
  EXPECT_NEAR(run(example::serum(lipophile)).enhancement, 1.0, 0.2);
  EXPECT_GT(run(example::serum(example::niacinamide())).enhancement, 2.0);
}

TEST(Absorb, ConcentratesRetinolInTheStratumCorneum) {
  Serum serum = example::serum(example::molecule(286.45, 5.68, 1e-3));
  const Delivered d = run(serum, {});
  const double above = d.stratum_corneum.back() / 16.8e-6;
  const double below = (d.viable_epidermis.back() + d.dermis.back()) / 1.58e-3;
  EXPECT_GT(above, 5.0 * below);
  EXPECT_THAT(d.cautions, testing::ElementsAre(
                              testing::Field(&Caution::code, "absorption.log_kow_extrapolated"),
                              testing::Field(&Caution::code, "absorption.undissolved")));
}

// 240 cones per cm2 of 0.05 uL/cm2 (hand figure) at 50 g/L: 23.5e-6 kg/m2, of which the part below
// 16.8 um of stratum corneum, (135.2/152)^3 = 0.70, reaches viable tissue.
TEST(Absorb, GivesOfAGiantMoleculeOnlyWhatFillsTheChannels) {
  const Delivered d = run(example::serum(example::molecule(1.5e6, std::nullopt, 100.0)));
  EXPECT_NEAR(d.absorbed / (0.70 * 23.3e-6), 1.0, 0.03);
  EXPECT_EQ(d.absorbed_intact, 0.0);
  EXPECT_EQ(d.enhancement, 0.0);
  EXPECT_EQ(d.permeability, 0.0);
  EXPECT_THAT(d.cautions,
              testing::ElementsAre(testing::Field(&Caution::code, "absorption.no_lipid_route"),
                                   testing::Field(&Caution::code, "absorption.no_intact_route"),
                                   testing::Field(&Caution::code, "absorption.immobile")));
}

TEST(Absorb, AfterNeedlingTheChannelsStartWithoutSerum) {
  Serum serum = example::serum(example::growth_factor());
  const double during = run(serum).absorbed;
  serum.application = Application::after;
  const Delivered d = run(serum);
  EXPECT_EQ(d.channel.front(), 0.0);
  EXPECT_LT(d.absorbed, during);
  EXPECT_GT(d.absorbed, 0.0);
  serum.delay = 2 * unit::hour;
  const Delivered late = run(serum);
  EXPECT_LT(late.absorbed, d.absorbed);
  EXPECT_EQ(late.film.front(), 0.0);
  // Applied at 2 h, a row of the series.
  const auto at = std::find(late.time.begin(), late.time.end(), 2 * unit::hour);
  ASSERT_NE(at, late.time.end());
  EXPECT_NEAR(late.film[static_cast<std::size_t>(at - late.time.begin())], 2e-3, 1e-12);
}

TEST(Absorb, WashesOffWhatIsLeft) {
  Serum serum = example::serum(example::niacinamide());
  serum.duration = 10 * unit::minute;
  const Delivered d = run(serum);
  expect_whole(d);
  EXPECT_EQ(d.film.back(), 0.0);
  EXPECT_GT(d.lost.back(), 0.1 * d.applied);
  EXPECT_LT(d.absorbed, run(example::serum(example::niacinamide())).absorbed);
}

TEST(Absorb, OcclusionKeepsTheChannelsOpen) {
  Serum serum = example::serum(example::growth_factor());
  const Delivered open = run(serum);
  serum.occluded = true;
  serum.duration = unit::day;
  const Delivered covered = run(serum);
  EXPECT_NEAR(covered.closure_time / open.closure_time, 10.0, 1e-9);
  EXPECT_GT(covered.open_share[90], open.open_share[90]);
}

TEST(Absorb, LosesAVolatileActiveToTheAirUnlessCovered) {
  Molecule active = example::molecule(150.0, 3.0, 1.0);
  active.vapour_pressure = 20.0;
  Serum serum = example::serum(active);
  serum.duration = unit::day;
  EXPECT_GT(run(serum).lost.back(), 1e-4);
  serum.occluded = true;
  EXPECT_EQ(run(serum).lost.back(), 0.0);
}

TEST(Absorb, GivesNothingForNothing) {
  Serum empty = example::serum(example::niacinamide());
  empty.concentration = 0.0;
  const Delivered d = run(empty);
  expect_whole(d);
  EXPECT_EQ(d.absorbed, 0.0);
  EXPECT_EQ(d.fraction_absorbed, 0.0);
  EXPECT_EQ(d.enhancement, 0.0);
  EXPECT_EQ(d.mass_balance_error, 0.0);
  Serum late = example::serum(example::niacinamide());
  late.application = Application::after;
  late.delay = 2 * unit::day;
  EXPECT_THAT(run(late).film, Each(0.0));
  EXPECT_EQ(run(late).absorbed, 0.0);
}

TEST(Absorb, ScalesWithTheDoseBelowSolubility) {
  Serum serum = example::serum(example::growth_factor());
  serum.concentration = 1e-5;
  const Delivered low = run(serum);
  serum.concentration = 1e-3;
  const Delivered high = run(serum);
  EXPECT_NEAR(high.absorbed / low.absorbed, 100.0, 0.01);
}

TEST(Absorb, RefusesNonsenseByName) {
  const auto refusal = [](const skin::Skin& skin, const Serum& serum, double horizon) {
    try {
      (void)absorb(skin, example::adult(), example::needle_length, example::roller(), serum,
                   horizon, example::parameters());
    } catch (const ModelError& error) {
      return error.quantity;
    }
    return std::string("nothing");
  };
  const Serum good = example::serum(example::niacinamide());
  EXPECT_EQ(refusal(example::cheek(), good, unit::hour), "nothing");
  EXPECT_EQ(refusal(example::cheek(), good, 0.0), "horizon");
  skin::Skin bare = example::cheek();
  bare.dermis.thickness = 0.0;
  EXPECT_EQ(refusal(bare, good, unit::hour), "dermis thickness");
  Serum dry = good;
  dry.film_thickness = 0.0;
  EXPECT_EQ(refusal(example::cheek(), dry, unit::hour), "serum.film_thickness");
  Serum insoluble = good;
  insoluble.molecule.water_solubility = 0.0;
  EXPECT_EQ(refusal(example::cheek(), insoluble, unit::hour), "serum.molecule.water_solubility");
  Serum negative = good;
  negative.concentration = -1.0;
  EXPECT_EQ(refusal(example::cheek(), negative, unit::hour), "serum.concentration");
  // Without a serum its members do not matter.
  EXPECT_EQ(refusal(example::cheek(), Serum{}, unit::hour), "nothing");
}

TEST(Absorb, IsTheSameEveryTimeAndLongHorizonsEnd) {
  const Serum serum = example::serum(example::niacinamide());
  const Delivered a = run(serum, example::roller(), 28 * unit::day);
  const Delivered b = run(serum, example::roller(), 28 * unit::day);
  expect_whole(a);
  EXPECT_EQ(a.cleared, b.cleared);
  EXPECT_EQ(a.absorbed, b.absorbed);
  // What came in is all cleared by then.
  EXPECT_LT(a.viable_epidermis.back() + a.dermis.back(), 1e-3 * a.cleared.back());
}

TEST(Absorb, ReadsTheAmountAtWashOffHoweverLongTheSessionIsFollowed) {
  const Serum serum = example::serum(example::niacinamide());
  const Delivered days = run(serum, example::roller(), 2 * unit::day);
  const Delivered weeks = run(serum, example::roller(), 12 * unit::week);
  EXPECT_EQ(days.assessed_at, serum.duration);
  EXPECT_EQ(weeks.assessed_at, serum.duration);
  EXPECT_NEAR(weeks.absorbed / days.absorbed, 1.0, 1e-3);
  EXPECT_NEAR(weeks.enhancement / days.enhancement, 1.0, 1e-3);
  // A session that ends with the serum on the skin is read at its end.
  EXPECT_EQ(run(serum, example::roller(), unit::hour).assessed_at, unit::hour);
}

}  // namespace
}  // namespace acicula::absorption

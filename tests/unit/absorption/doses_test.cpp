#include "acicula/absorption/absorption.hpp"
#include "acicula/absorption/applications.hpp"
#include "acicula/core/error.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/absorption/example.hpp"
#include <algorithm>
#include <cmath>

namespace acicula::absorption {
namespace {

constexpr double hour = unit::hour;

Delivered run(const Serum& serum, double horizon = 3 * unit::day,
              const puncture::Channels& channels = example::roller()) {
  return absorb(example::cheek(), example::adult(), example::needle_length, channels, serum,
                horizon, example::parameters());
}

Serum daily(int doses) {
  Serum serum = example::serum(example::niacinamide());
  serum.application = Application::after;
  serum.delay = 0.5 * hour;
  serum.duration = 8 * hour;
  serum.doses = doses;
  serum.dose_interval = unit::day;
  return serum;
}

TEST(Applications, FollowEachOtherFromTheFirst) {
  const auto all = applications(daily(3));
  ASSERT_EQ(all.size(), 3U);
  EXPECT_NEAR(all[0].begin, 0.5 * hour, 1e-9);
  EXPECT_NEAR(all[2].begin, 48.5 * hour, 1e-9);
  EXPECT_NEAR(all[2].end, 56.5 * hour, 1e-9);
  EXPECT_TRUE(applications(Serum{}).empty());
  Serum during = daily(2);
  during.application = Application::during;
  EXPECT_EQ(applications(during).front().begin, 0.0);
}

TEST(RepeatedDoses, ConserveTheMassOfAllOfThem) {
  const Delivered d = run(daily(3));
  EXPECT_NEAR(d.applied, 3 * 2e-3, 1e-15);
  EXPECT_LT(d.mass_balance_error, 1e-10);
  EXPECT_NEAR(d.assessed_at, 56.5 * hour, 1e-6);
  EXPECT_EQ(d.film.back(), 0.0);
  for (const double film : d.film) EXPECT_LE(film, 2e-3 * (1 + 1e-12));
}

TEST(RepeatedDoses, TheFirstIsThatOfASingleDose) {
  const Delivered one = run(daily(1));
  const Delivered three = run(daily(3));
  // The same rows until the second dose is put on, 24.5 h.
  for (std::size_t i = 0; one.time[i] < 20 * hour; ++i) {
    ASSERT_EQ(one.time[i], three.time[i]);
    EXPECT_EQ(one.cleared[i], three.cleared[i]);
  }
  EXPECT_GT(three.absorbed, one.absorbed);
  // The later doses meet channels that have closed.
  EXPECT_LT(three.absorbed, 3 * one.absorbed);
}

TEST(RepeatedDoses, UnderAHorizonThatCutsThemOff) {
  const Delivered d = run(daily(3), 30 * hour);
  EXPECT_EQ(d.assessed_at, 30 * hour);
  EXPECT_LT(d.mass_balance_error, 1e-10);
  EXPECT_GT(d.film.back(), 0.0);
}

TEST(RepeatedDoses, RefuseToLieOnEachOther) {
  Serum serum = daily(2);
  serum.dose_interval = 4 * hour;
  EXPECT_THROW((void)run(serum), ModelError);
  serum = daily(0);
  EXPECT_THROW((void)run(serum), ModelError);
}

TEST(EpidermalClosure, ShutsTheChannelsOfOpenSkin) {
  Parameters p = example::parameters();
  p.closure_half_life = 20 * hour;
  const Serum serum = example::serum(example::growth_factor());
  const auto with = [&](std::optional<double> closure, bool occluded) {
    Serum s = serum;
    s.occluded = occluded;
    s.duration = 2 * unit::day;
    return absorb(example::cheek(), example::adult(), example::needle_length, example::roller(), s,
                  3 * unit::day, p, closure);
  };
  const Delivered free = with(std::nullopt, false);
  const Delivered sealed = with(6 * hour, false);
  EXPECT_GT(free.closure_time, unit::day);
  EXPECT_NEAR(sealed.closure_time, 6 * hour, 1e-6);
  EXPECT_NEAR(sealed.closure_half_life, 6 * hour, 1e-6);
  EXPECT_LT(sealed.absorbed, free.absorbed);
  EXPECT_LT(sealed.mass_balance_error, 1e-10);
  for (std::size_t i = 0; i < sealed.time.size(); ++i) {
    if (sealed.time[i] < 6 * hour) continue;
    EXPECT_EQ(sealed.open_share[i], 0.0);
    EXPECT_EQ(sealed.water_loss[i], example::cheek().water_loss);
    if (sealed.time[i] < 6.1 * hour) continue;
    EXPECT_EQ(sealed.channel[i], 0.0);
  }
  // A later epidermis than the law of closure changes nothing.
  EXPECT_EQ(with(300 * unit::day, false).absorbed, free.absorbed);
  // Under a cover its clock runs ten times slower: 6 h of it take more than the two covered days,
  // of which 4.8 h count, and then 1.2 h of open skin.
  EXPECT_NEAR(with(6 * hour, true).closure_time, 49.2 * hour, 1.0);
}

TEST(Degradation, TakesAProteinAtItsHalfLife) {
  Serum serum = example::serum(example::growth_factor());
  const Delivered lasting = run(serum);
  serum.molecule.degradation_half_life = 1 * hour;
  const Delivered breaking = run(serum);
  EXPECT_EQ(lasting.degraded.back(), 0.0);
  EXPECT_GT(breaking.degraded.back(), 0.0);
  EXPECT_LT(breaking.systemic, lasting.systemic);
  EXPECT_LT(breaking.mass_balance_error, 1e-10);
  // A giant molecule without lymph, in vivo, only breaks down: what the tissue holds halves.
  Parameters p = example::parameters();
  p.lymph_clearance = 0.0;
  p.outflow_speed = 0.0;
  Serum giant = example::serum(example::molecule(1.5e6, std::nullopt, 100.0));
  giant.molecule.degradation_half_life = 10 * hour;
  const Delivered d = absorb(example::cheek(), example::adult(), example::needle_length,
                             example::roller(), giant, 3 * unit::day, p);
  const auto at = [&](double time) {
    const auto place = std::lower_bound(d.time.begin(), d.time.end(), time);
    const auto i = static_cast<std::size_t>(place - d.time.begin());
    return d.viable_epidermis[i] + d.dermis[i];
  };
  // The last of the channels still sheds into it.
  EXPECT_NEAR(at(22 * hour) / at(12 * hour), 0.5, 5e-3);
}

TEST(Outflow, CarriesThePrefilledLiquidBackOut) {
  Parameters p = example::parameters();
  puncture::Channels bleeding = example::roller();
  bleeding.bleeding_grade = 2.0;
  Serum serum = example::serum(example::molecule(1.5e6, std::nullopt, 100.0));
  const auto with = [&](const puncture::Channels& channels) {
    return absorb(example::cheek(), example::adult(), example::needle_length, channels, serum,
                  unit::day, p);
  };
  const Delivered dry = with(example::roller());
  const Delivered wet = with(bleeding);
  EXPECT_LT(wet.absorbed, 0.9 * dry.absorbed);
  EXPECT_GT(wet.absorbed, 0.0);
  EXPECT_LT(wet.mass_balance_error, 1e-10);
  // While the film lies on the mouths what comes out stays in it, and nothing is lost.
  EXPECT_GT(wet.film[60], dry.film[60]);
  EXPECT_EQ(wet.lost[60], 0.0);
  p.outflow_speed = 0.0;
  EXPECT_EQ(with(bleeding).absorbed, dry.absorbed);
}

TEST(RaisedBloodFlow, ClearsASmallMoleculeFasterThroughNeedledSkin) {
  Parameters p = example::parameters();
  Serum serum = example::serum(example::niacinamide());
  const auto dermis_at_an_hour = [&] {
    return absorb(example::cheek(), example::adult(), example::needle_length, example::roller(),
                  serum, unit::day, p)
        .dermis[60];
  };
  const double flushed = dermis_at_an_hour();
  p.flush_flow_factor = 1.0;
  EXPECT_LT(flushed, dermis_at_an_hour());
}

TEST(Viscosity, SlowsTheChannelsAlone) {
  Serum serum = example::serum(example::growth_factor());
  const Delivered water = run(serum);
  serum.channel_viscosity_ratio = 50.0;
  const Delivered syrup = run(serum);
  EXPECT_LT(syrup.permeability, water.permeability);
  EXPECT_LT(syrup.absorbed, water.absorbed);
  EXPECT_EQ(syrup.permeability_intact, water.permeability_intact);
}

TEST(Profiles, HoldTheAmountsOfTheirTime) {
  const Delivered d = run(example::serum(example::niacinamide()));
  // 1, 4, 8 (wash-off) and 24 h, and the horizon.
  ASSERT_EQ(d.profiles.size(), 5U);
  for (const Profile& profile : d.profiles) {
    ASSERT_EQ(profile.depth.size(), 110U);
    const auto at = std::find(d.time.begin(), d.time.end(), profile.time);
    ASSERT_NE(at, d.time.end());
    EXPECT_TRUE(std::is_sorted(profile.depth.begin(), profile.depth.end()));
  }
  // Cells of stratum corneum are 0.56 um wide; their tissue is all but the channels' 0.9 %.
  double corneum = 0.0;
  for (std::size_t i = 0; i < 30; ++i) corneum += d.profiles[0].tissue[i] * 0.56e-6;
  EXPECT_NEAR(corneum / d.stratum_corneum[60], 1.0, 0.01);
  EXPECT_GT(d.profiles[0].channel.front(), 0.0);
  EXPECT_EQ(d.profiles.back().channel.front(), 0.0);
}

TEST(DepthBands, AreMeansOverTheirDepth) {
  const Delivered d = run(example::serum(example::niacinamide()));
  ASSERT_EQ(d.bands.size(), 2U);
  EXPECT_EQ(d.bands[0].top, 50e-6);
  EXPECT_EQ(d.bands[1].bottom, 500e-6);
  for (const DepthBand& band : d.bands) {
    ASSERT_EQ(band.concentration.size(), d.time.size());
    EXPECT_EQ(*std::max_element(band.concentration.begin(), band.concentration.end()), band.peak);
    EXPECT_GT(band.area_under_curve, 0.0);
    EXPECT_LT(band.area_under_curve, band.peak * d.time.back());
  }
  EXPECT_GT(d.bands[0].peak, d.bands[1].peak);
  // 50 to 150 um hold no more than all viable tissue and channels.
  EXPECT_LT(d.bands[0].concentration[60] * 100e-6,
            d.viable_epidermis[60] + d.dermis[60] + d.channel[60]);
}

TEST(Systemic, CountsTheTreatedAreaAndWarnsAboveTheLimit) {
  Serum serum = example::serum(example::molecule(234.34, 2.44, 4.0));
  serum.area = 400e-4;
  const Delivered d = run(serum);
  EXPECT_NEAR(d.systemic_total, d.cleared.back() * 0.04, 1e-18);
  const auto warned = [](const Delivered& delivered) {
    return std::any_of(delivered.cautions.begin(), delivered.cautions.end(),
                       [](const Caution& c) { return c.code == "absorption.systemic_limit"; });
  };
  EXPECT_FALSE(warned(d));
  serum.molecule.systemic_limit = 2.0 * d.systemic_total;
  EXPECT_FALSE(warned(run(serum)));
  serum.molecule.systemic_limit = 0.5 * d.systemic_total;
  EXPECT_TRUE(warned(run(serum)));
}

}  // namespace
}  // namespace acicula::absorption

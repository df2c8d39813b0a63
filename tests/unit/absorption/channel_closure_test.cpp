#include "acicula/absorption/channel_closure.hpp"

#include <gtest/gtest.h>

#include "unit/absorption/example.hpp"
#include <cmath>

namespace acicula::absorption {
namespace {

constexpr double hour = unit::hour;

ChannelClosure closure_of(const Parameters& p, double length = example::needle_length,
                          std::vector<Interval> covers = {}) {
  return {example::cheek(), example::adult(), length, std::move(covers), p};
}

TEST(ChannelClosure, HalvesAtItsHalfLifeAndClosesAfterTwoPointSevenOfThem) {
  const ChannelClosure closure = closure_of(example::parameters());
  EXPECT_EQ(closure.open_share(0.0), 1.0);
  EXPECT_NEAR(closure.open_share(0.8 * hour), 0.5, 1e-12);
  EXPECT_NEAR(closure.time_of(0.5), 0.8 * hour, 1e-6);
  // ln(1/0.15)/ln 2 = 2.737; ogunjimi-2021 has 2.44 to 2.89.
  EXPECT_NEAR(closure.time_of(0.15) / closure.time_of(0.5), 2.737, 1e-3);
}

// li-2015 read with the unit cell: a mean of 0.13 of the open geometry in the first hour; with a
// recoil of 5 min to 0.05: 0.95/12 + 0.05 = 0.129.
TEST(ChannelClosure, RecoilGivesTheMeanAreaOfTheFirstHour) {
  Parameters p = example::parameters();
  p.closure_half_life = 1e12;
  const ChannelClosure closure = closure_of(p);
  double mean = 0.0;
  for (int i = 0; i < 3600; ++i) mean += closure.area_share(i + 0.5) / 3600.0;
  EXPECT_NEAR(mean, 0.129, 1e-3);
  EXPECT_EQ(closure.area_share(0.0), 1.0);
}

TEST(ChannelClosure, RateIsTheSlopeOfTheArea) {
  Parameters p = example::parameters();
  for (const double shape : {1.0, 1.7}) {
    p.closure_shape = shape;
    const ChannelClosure closure =
        closure_of(p, example::needle_length, {{.begin = 1 * hour, .end = 2 * hour}});
    for (const double time : {0.2 * hour, 1.5 * hour, 3.0 * hour}) {
      const double slope =
          std::log(closure.area_share(time + 1.0) / closure.area_share(time - 1.0));
      EXPECT_NEAR(closure.closing_rate(time), -0.5 * slope, 1e-5 * closure.closing_rate(time));
    }
  }
}

TEST(ChannelClosure, WaitsUnderACover) {
  const Parameters p = example::parameters();
  const Interval cover{.begin = 0.5 * hour, .end = 4.5 * hour};
  const ChannelClosure closure = closure_of(p, example::needle_length, {cover});
  // 4 h at a tenth of the speed count as 0.4 h.
  EXPECT_NEAR(closure.open_share(4.5 * hour), std::exp2(-0.9 / 0.8), 1e-12);
  for (const double share : {0.9, 0.6, 0.5, 0.3, 0.15, 0.01}) {
    EXPECT_NEAR(closure.open_share(closure.time_of(share)), share, 1e-12);
  }
  // gupta-2011: 2 h open, 3 to 40 h covered throughout.
  const ChannelClosure covered = closure_of(p, example::needle_length, {{0.0, 100 * hour}});
  EXPECT_GT(covered.time_of(0.15), 3 * hour);
  EXPECT_LT(covered.time_of(0.15), 40 * hour);
}

// kalluri-2011: 12 h for 370 um, 18 h for 770 um.
TEST(ChannelClosure, LengthensWithTheNeedle) {
  const Parameters p = example::parameters();
  const double ratio = closure_of(p, 770e-6).time_of(0.15) / closure_of(p, 370e-6).time_of(0.15);
  EXPECT_NEAR(ratio, 18.0 / 12.0, 0.01);
}

TEST(ChannelClosure, SlowsWithAgeAndWithColourOnlyWhenTheFactorSaysSo) {
  Parameters p = example::parameters();
  skin::Subject old = example::adult();
  old.age = 60 * unit::year;
  const ChannelClosure at60(example::cheek(), old, example::needle_length, {}, p);
  // exp(0.4 * 25/50) = 1.2214.
  EXPECT_NEAR(at60.time_of(0.5) / (0.8 * hour), 1.2214, 1e-4);
  skin::Skin dark = example::cheek();
  dark.individual_typology_angle = p.closure_dark_angle;
  const auto half_life = [&] {
    return ChannelClosure(dark, example::adult(), example::needle_length, {}, p).time_of(0.5);
  };
  EXPECT_NEAR(half_life(), 0.8 * hour, 1e-6);
  p.closure_colour_factor = 1.5;
  EXPECT_NEAR(half_life(), 1.2 * hour, 1e-6);
}

TEST(ChannelClosure, FindsWhenTheAreaFalls) {
  const ChannelClosure closure = closure_of(example::parameters());
  for (const double share : {0.5, 0.05, 1e-3}) {
    EXPECT_NEAR(closure.area_share(closure.time_of_area(share)) / share, 1.0, 1e-9);
  }
}

}  // namespace
}  // namespace acicula::absorption

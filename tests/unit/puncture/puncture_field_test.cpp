#include "acicula/puncture/puncture_field.hpp"

#include "acicula/core/error.hpp"
#include "acicula/device/deliver.hpp"
#include "acicula/puncture/layer_thickness.hpp"
#include "acicula/puncture/puncture.hpp"

#include <gtest/gtest.h>

#include "unit/puncture/example.hpp"
#include <algorithm>
#include <cmath>

namespace acicula::puncture {
namespace {

using unit::centimetre;
using unit::micrometre;
using unit::millimetre;

constexpr device::Field square{1 * centimetre, 1 * centimetre};
/// No wear: the quadrature knows only fresh tips.
constexpr device::Parameters hand{.heading_deviation = 0.09,
                                  .hand_speed_variation = 0.2,
                                  .slip_variation = 0.02,
                                  .treated_area = 100e-4};

device::Technique quick_pen() {
  device::Technique technique = example::technique();
  technique.passes = 1;
  technique.directions = 1;
  technique.hand_speed = 60 * millimetre;
  return technique;
}

std::vector<Puncture> field_of(const device::Device& device, const device::Technique& technique,
                               std::uint64_t seed, const Parameters& parameters,
                               const device::Parameters& with = hand) {
  return puncture_field(example::cheek(), device, technique, square, with, parameters, seed);
}

/// The skin as it varies within one subject's site: what the quadrature must be given.
skin::Skin within_cheek(const Parameters& parameters) {
  skin::Skin skin = example::cheek();
  skin.stratum_corneum = within_site(skin.stratum_corneum, parameters);
  skin.viable_epidermis = within_site(skin.viable_epidermis, parameters);
  skin.dermis = within_site(skin.dermis, parameters);
  return skin;
}

/// A figure of a field over many sessions: mean and its standard error. Strokes of one needle are
/// not independent, sessions are.
struct Estimate {
  double mean = 0.0;
  double error = 0.0;
};

template <class Figure>
Estimate over_sessions(const std::vector<std::vector<Puncture>>& sessions, Figure figure) {
  double sum = 0.0;
  double squares = 0.0;
  for (const std::vector<Puncture>& punctures : sessions) {
    const double value = figure(punctures);
    sum += value;
    squares += value * value;
  }
  const auto n = static_cast<double>(sessions.size());
  const double mean = sum / n;
  return {mean, std::sqrt(std::max(0.0, squares / n - mean * mean) / (n - 1.0))};
}

template <class Number>
auto mean_of(Number number) {
  return [number](const std::vector<Puncture>& punctures) {
    double sum = 0.0;
    for (const Puncture& puncture : punctures) sum += number(puncture);
    return punctures.empty() ? 0.0 : sum / static_cast<double>(punctures.size());
  };
}

void expect_quadrature(const device::Device& device, const device::Technique& technique,
                       const Parameters& parameters) {
  const Channels channels = puncture(within_cheek(parameters), device, technique,
                                     device::deliver(device, technique), parameters);
  std::vector<std::vector<Puncture>> sessions;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    sessions.push_back(field_of(device, technique, seed, parameters));
  }
  const auto expect = [&](const char* what, double expected, const auto& number,
                          double slack = 0.0) {
    const Estimate estimate = over_sessions(sessions, mean_of(number));
    EXPECT_NEAR(estimate.mean, expected, 3.0 * estimate.error + slack) << what;
  };
  const DepthDistribution& depth = channels.dynamic_depth;
  expect(
      "punctured", channels.punctured_share,
      [](const Puncture& p) { return p.punctured ? 1.0 : 0.0; }, 1e-3);
  expect(
      "dermis", channels.dermis_share,
      [](const Puncture& p) { return p.depth > p.epidermis ? 1.0 : 0.0; }, 1e-3);
  expect(
      "mean", channels.punctured_share * depth.mean, [](const Puncture& p) { return p.depth; },
      1e-3 * depth.mean);
  // A twentieth, a half and nineteen twentieths of the strokes that punctured lie below.
  const double punctured = channels.punctured_share;
  const auto below = [](double limit) {
    return [limit](const Puncture& p) { return p.punctured && p.depth <= limit ? 1.0 : 0.0; };
  };
  expect("5 %", 0.05 * punctured, below(depth.p05), 0.01);
  expect("50 %", 0.50 * punctured, below(depth.p50), 0.01);
  expect("95 %", 0.95 * punctured, below(depth.p95), 0.01);
  // Ten nodes of equal probability have 0.94 of the standard deviation of the normal length.
  const Estimate variance =
      over_sessions(sessions, mean_of([&](const Puncture& p) {
                      return p.punctured ? std::pow(p.depth - depth.mean, 2) : 0.0;
                    }));
  const double sampled = std::sqrt(variance.mean / punctured);
  const double slack = 1.5 * variance.error / variance.mean * sampled;
  EXPECT_GT(sampled + slack, depth.sd);
  EXPECT_LT(sampled - slack, depth.sd / 0.93);
}

// Needles that stay in the dermis: where some reach the fat, the quadrature's three nodes of
// thickness are too few for the tail of the depth.
TEST(PunctureField, AgreesWithTheQuadratureOfARoller) {
  device::Device roller = example::roller();
  roller.needle.length = 1.0 * millimetre;
  expect_quadrature(roller, example::technique(), example::parameters());
}

TEST(PunctureField, AgreesWithTheQuadratureOfAPen) {
  device::Device pen = example::pen();
  pen.needle.length = 1.0 * millimetre;
  expect_quadrature(pen, quick_pen(), example::parameters());
}

TEST(PunctureField, AgreesWithTheQuadratureWhereManyFail) {
  // Blunt needles: about half of them do not break the skin.
  device::Device blunt = example::roller();
  blunt.needle.tip_diameter = 60 * micrometre;
  blunt.needle.length = 0.3 * millimetre;
  blunt.needle.length_tolerance = 0.03 * millimetre;
  const Parameters parameters = example::parameters();
  const Channels channels = puncture(example::cheek(), blunt, example::technique(),
                                     device::deliver(blunt, example::technique()), parameters);
  ASSERT_GT(channels.punctured_share, 0.1);
  ASSERT_LT(channels.punctured_share, 0.9);
  expect_quadrature(blunt, example::technique(), parameters);
}

bool equal(const Puncture& a, const Puncture& b) {
  return a.place.x == b.place.x && a.place.y == b.place.y && a.punctured == b.punctured &&
         a.depth == b.depth && a.residual_depth == b.residual_depth && a.radius == b.radius &&
         a.epidermis == b.epidermis && a.force_limited == b.force_limited;
}

TEST(PunctureField, IsTheSameForASeedAndAnotherForAnother) {
  const Parameters parameters = example::parameters();
  const auto first = field_of(example::roller(), example::technique(), 5, parameters);
  const auto again = field_of(example::roller(), example::technique(), 5, parameters);
  const auto other = field_of(example::roller(), example::technique(), 6, parameters);
  ASSERT_EQ(first.size(), again.size());
  ASSERT_FALSE(first.empty());
  EXPECT_TRUE(std::equal(first.begin(), first.end(), again.begin(), equal));
  EXPECT_NE(first[0].depth, other[0].depth);
  EXPECT_NE(first[0].place.x, other[0].place.x);
}

TEST(PunctureField, NeedlesKeepTheirLength) {
  // Where only length differs, strokes of one needle are equally deep, those of two are not.
  Parameters parameters = example::parameters();
  parameters.within_site_variance_share = 0.0;
  const auto punctures = field_of(example::pen(), quick_pen(), 3, parameters);
  std::vector<double> depth(14, 0.0);
  for (const Puncture& puncture : punctures) {
    if (!puncture.punctured) continue;
    double& known = depth[static_cast<std::size_t>(puncture.place.needle)];
    if (known == 0.0) known = puncture.depth;
    EXPECT_EQ(puncture.depth, known);
  }
  std::sort(depth.begin(), depth.end());
  EXPECT_EQ(std::adjacent_find(depth.begin(), depth.end()), depth.end());
}

TEST(PunctureField, ThicknessVariesAsWithinASite) {
  const Parameters parameters = example::parameters();
  const auto punctures = field_of(example::roller(), example::technique(), 9, parameters);
  double sum = 0.0;
  double squares = 0.0;
  for (const Puncture& puncture : punctures) {
    sum += puncture.epidermis;
    squares += puncture.epidermis * puncture.epidermis;
  }
  const auto n = static_cast<double>(punctures.size());
  // 70 um; hypot(3, 12) sqrt(0.62) = 9.74 um.
  EXPECT_NEAR(sum / n, 70e-6, 3.0 * 9.74e-6 / std::sqrt(n));
  EXPECT_NEAR(std::sqrt(squares / n - sum / n * sum / n), 9.74e-6,
              3.0 * 9.74e-6 / std::sqrt(2 * n));
}

TEST(PunctureField, WornTipsFailMoreOften) {
  device::Device device = example::roller();
  device.needle.length = 0.3 * millimetre;
  const Parameters parameters = example::parameters();
  device::Parameters worn = hand;
  const auto failed = [&](double wear) {
    worn.tip_wear = wear;
    return summarise(field_of(device, example::technique(), 1, parameters, worn), square,
                     parameters)
        .failed_share;
  };
  EXPECT_LT(failed(0.0), 0.2);
  EXPECT_GT(failed(1e-6), 0.9);  // 63 earlier punctures a needle make tips of 71 um and more
}

TEST(PunctureField, AWeakHandLimitsByForce) {
  device::Technique weak = example::technique();
  weak.hand_force = 1.0;
  const Parameters parameters = example::parameters();
  const auto summary = [&](const device::Technique& technique) {
    return summarise(field_of(example::roller(), technique, 2, parameters), square, parameters);
  };
  EXPECT_EQ(summary(example::technique()).force_limited_share, 0.0);
  const FieldSummary held = summary(weak);
  EXPECT_GT(held.force_limited_share, 0.5);
  EXPECT_NEAR(held.force_limited_share + held.failed_share, 1.0, 1e-12);
}

TEST(PunctureField, NoForceNoPuncture) {
  device::Technique none = example::technique();
  none.hand_force = 0.0;
  const Parameters parameters = example::parameters();
  const auto punctures = field_of(example::roller(), none, 2, parameters);
  ASSERT_FALSE(punctures.empty());
  const FieldSummary summary = summarise(punctures, square, parameters);
  EXPECT_EQ(summary.failed_share, 1.0);
  EXPECT_EQ(summary.density, 0.0);
  EXPECT_EQ(summary.distinct_density, 0.0);
  EXPECT_EQ(summary.area_fraction, 0.0);
  EXPECT_EQ(summary.depth.mean, 0.0);
}

TEST(PunctureField, RefusesSkinWithoutLayers) {
  skin::Skin bare = example::cheek();
  bare.dermis.thickness = 0.0;
  EXPECT_THROW(static_cast<void>(puncture_field(bare, example::roller(), example::technique(),
                                                square, hand, example::parameters(), 1)),
               ModelError);
}

TEST(Summarise, OfNothingIsNothing) {
  const FieldSummary summary = summarise({}, square, example::parameters());
  EXPECT_EQ(summary.density, 0.0);
  EXPECT_EQ(summary.failed_share, 0.0);
}

TEST(Summarise, CountsByHand) {
  Parameters parameters = example::parameters();
  parameters.tear_share = 0.1;
  std::vector<Puncture> punctures(4);
  punctures[0] = {.place = {.x = 1e-3, .y = 1e-3, .drag = 400e-6},
                  .punctured = true,
                  .force_limited = true,
                  .depth = 1e-3,
                  .residual_depth = 0.5e-3,
                  .radius = 40e-6,
                  .capture_radius = 100e-6,
                  .epidermis = 70e-6};
  punctures[1] = punctures[0];  // slides into the first
  punctures[1].place.x += 50e-6;
  punctures[2] = punctures[0];  // ends in the epidermis
  punctures[2].place.x += 5e-3;
  punctures[2].depth = 60e-6;
  punctures[2].force_limited = false;
  const FieldSummary summary = summarise(punctures, square, parameters);
  EXPECT_DOUBLE_EQ(summary.failed_share, 0.25);
  EXPECT_DOUBLE_EQ(summary.dermis_share, 0.5);
  EXPECT_DOUBLE_EQ(summary.force_limited_share, 0.5);
  EXPECT_DOUBLE_EQ(summary.density, 3e4);
  EXPECT_DOUBLE_EQ(summary.distinct_density, 2e4);
  // Two ellipses of 40 by 40 + 20 um: pi 2400 um2 each.
  EXPECT_NEAR(summary.area_fraction, 2.0 * 7539.82e-12 / 1e-4, 1e-9);
  EXPECT_NEAR(summary.depth.mean, (2.0 * 1e-3 + 60e-6) / 3.0, 1e-15);
  EXPECT_DOUBLE_EQ(summary.depth.p50, 1e-3);
  EXPECT_DOUBLE_EQ(summary.residual_depth.mean, 0.5e-3);
}

TEST(Summarise, DoesNotDependOnWhereTheFieldBegins) {
  const Parameters parameters = example::parameters();
  std::vector<Puncture> punctures =
      field_of(example::roller(), example::technique(), 4, parameters);
  const FieldSummary here = summarise(punctures, square, parameters);
  for (Puncture& puncture : punctures) {
    puncture.place.x -= 0.123;
    puncture.place.y += 0.045;
  }
  const FieldSummary there = summarise(punctures, square, parameters);
  EXPECT_NEAR(here.distinct_density, there.distinct_density, 1e-6);
  EXPECT_NEAR(here.area_fraction, there.area_fraction, 1e-9);
}

TEST(Summarise, LatticesCaptureLessThanChanceInOnePass) {
  // One pass of a roller: no two holes nearer than 2.5 mm, so none is captured; strokes at random
  // of the same density would lose some.
  device::Technique once = example::technique();
  once.passes = 1;
  once.directions = 1;
  const Parameters parameters = example::parameters();
  const auto punctures = field_of(example::roller(), once, 2, parameters);
  const FieldSummary summary = summarise(punctures, square, parameters);
  EXPECT_GT(summary.density, 0.0);
  EXPECT_DOUBLE_EQ(summary.distinct_density, summary.density);
}

}  // namespace
}  // namespace acicula::puncture

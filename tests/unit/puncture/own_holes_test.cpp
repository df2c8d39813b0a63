#include "acicula/puncture/own_holes.hpp"

#include "acicula/core/random.hpp"
#include "acicula/puncture/distinct_holes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace acicula::puncture {
namespace {

using testing::ElementsAre;

Puncture hole(double x, double y, double capture_radius) {
  Puncture puncture;
  puncture.place.x = x;
  puncture.place.y = y;
  puncture.punctured = true;
  puncture.capture_radius = capture_radius;
  return puncture;
}

TEST(OwnHoles, OlderHolesCapture) {
  const std::vector<Puncture> punctures{hole(0, 0, 1), hole(0.9, 0, 1), hole(1.1, 0, 1),
                                        hole(1.5, 0, 1), hole(-5, 0, 1)};
  // The second falls into the first and stays out of play: the third is free of both.
  EXPECT_THAT(own_holes(punctures), ElementsAre(0, 2, 4));
}

TEST(OwnHoles, RadiusIsThatOfTheOlderHole) {
  EXPECT_THAT(own_holes(std::vector{hole(0, 0, 0.1), hole(0.5, 0, 1)}), ElementsAre(0, 1));
  EXPECT_THAT(own_holes(std::vector{hole(0, 0, 1), hole(0.5, 0, 0.1)}), ElementsAre(0));
}

TEST(OwnHoles, StrokesThatDidNotPunctureMakeNone) {
  std::vector<Puncture> punctures{hole(0, 0, 1), hole(0.5, 0, 1)};
  punctures[0].punctured = false;
  EXPECT_THAT(own_holes(punctures), ElementsAre(1));
  EXPECT_THAT(own_holes(std::vector<Puncture>{}), ElementsAre());
  EXPECT_THAT(own_holes(std::vector{hole(0, 0, 0), hole(0, 0, 0)}), ElementsAre(0, 1));
}

/// Holes per area of strokes at random over the unit square, rho of them per area; counted away
/// from the rim.
double holes_of_chance(double strokes, double crowding, std::uint64_t seed) {
  const double radius = std::sqrt(crowding / (strokes * std::numbers::pi));
  const double rim = 4.0 * radius;
  const double side = 1.0 + 2.0 * rim;
  RandomStream random(seed, purpose::stroke, 0);
  std::vector<Puncture> punctures;
  for (int i = 0; i < static_cast<int>(strokes * side * side); ++i) {
    const double x = side * random.uniform() - rim;
    punctures.push_back(hole(x, side * random.uniform() - rim, radius));
  }
  double holes = 0.0;
  for (const std::size_t i : own_holes(punctures)) {
    const device::Placed& place = punctures[i].place;
    if (place.x >= 0.0 && place.x < 1.0 && place.y >= 0.0 && place.y < 1.0) holes += 1.0;
  }
  return holes;
}

TEST(OwnHoles, AreThoseOfTheFormulaForStrokesAtRandomAndFewOverlaps) {
  // rho A = 0.05; strokes and captured strokes are both counted by chance: the standard error of
  // the holes is that of the strokes, 1 / sqrt(100000), nothing less.
  const double crowding = 0.05;
  const double strokes = 1e5;
  const double radius = std::sqrt(crowding / (strokes * std::numbers::pi));
  EXPECT_NEAR(holes_of_chance(strokes, crowding, 4), distinct_holes(strokes, radius),
              3.0 * std::sqrt(strokes));
}

TEST(OwnHoles, FollowRandomSequentialAdsorptionWhereCrowded) {
  // Discs of the capture radius' diameter adsorb with the free share
  // 1 - 4 c + 3.308 c^2 + 1.407 c^3 of coverage c (Schaaf & Talbot 1989, third order); integrated
  // to rho A = 1 in small steps.
  double coverage = 0.0;
  const int steps = 100000;
  for (int i = 0; i < steps; ++i) {
    const double free =
        1.0 - 4.0 * coverage + 3.308 * coverage * coverage + 1.407 * std::pow(coverage, 3);
    coverage += 0.25 * free / steps;
  }
  EXPECT_NEAR(4.0 * coverage, 0.66, 0.01);
  EXPECT_NEAR(holes_of_chance(1e5, 1.0, 6) / 1e5, 4.0 * coverage, 3.0 / std::sqrt(1e5));
  const double crowding = 9.0;
  const double radius = std::sqrt(crowding / (1e5 * std::numbers::pi));
  // Within 1 %: the standard error of 18000 holes is at most 0.8 %, were they thrown at random.
  EXPECT_NEAR(holes_of_chance(1e5, crowding, 8) / distinct_holes(1e5, radius), 1.0, 0.01);
}

}  // namespace
}  // namespace acicula::puncture

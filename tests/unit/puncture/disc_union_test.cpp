#include "acicula/puncture/disc_union.hpp"

#include "acicula/core/random.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <vector>

namespace acicula::puncture {
namespace {

using std::numbers::pi;

double area(const std::vector<Disc>& discs) { return disc_union(discs); }

TEST(DiscUnion, OfNothingIsNothing) {
  EXPECT_EQ(area({}), 0.0);
  EXPECT_EQ(area({{1, 2, 0}, {3, 4, 0}}), 0.0);
}

TEST(DiscUnion, AddsDiscsThatDoNotMeet) {
  EXPECT_NEAR(area({{10, 20, 1}}), pi, 1e-12);
  EXPECT_NEAR(area({{0, 0, 1}, {2, 0, 1}, {-3, 5, 0.5}}), 2.25 * pi, 1e-12);
}

TEST(DiscUnion, CountsALensOnce) {
  // Two unit discs one radius apart: 2 pi less a lens of 2 pi / 3 - sqrt(3) / 2.
  EXPECT_NEAR(area({{5, 5, 1}, {6, 5, 1}}), 5.0548156086, 1e-9);
  // At a right angle of their rims: distance sqrt 2, lens pi / 2 - 1.
  EXPECT_NEAR(area({{0, 0, 1}, {1, 1, 1}}), 2 * pi - (pi / 2 - 1), 1e-12);
}

TEST(DiscUnion, IgnoresDiscsWithinOthers) {
  EXPECT_NEAR(area({{0, 0, 2}, {0.5, 0, 1}}), 4 * pi, 1e-12);
  EXPECT_NEAR(area({{0.5, 0, 1}, {0, 0, 2}}), 4 * pi, 1e-12);
  EXPECT_NEAR(area({{0, 0, 2}, {1, 0, 1}}), 4 * pi, 1e-12);  // touching from inside
  EXPECT_NEAR(area({{3, 3, 1}, {3, 3, 1}, {3, 3, 1}}), pi, 1e-12);
}

TEST(DiscUnion, OfThreeThatMeetInAPoint) {
  // Unit discs at the corners of a triangle of side sqrt 3 meet in its middle alone: three lenses
  // of pi / 3 - sqrt(3) / 2 (half the central angle of 60 degrees each).
  const double h = std::sqrt(3.0);
  const double lens = pi / 3 - std::sqrt(3.0) / 2;
  EXPECT_NEAR(area({{0, 0, 1}, {h, 0, 1}, {h / 2, 1.5, 1}}), 3 * pi - 3 * lens, 1e-9);
}

TEST(DiscUnion, CoversAsMuchOfThePlaneAsChanceDoes) {
  // Discs at random cover 1 - exp(-rho pi r^2) (a Boolean model). 20000 discs, rho pi r^2 = 1, on
  // a window of side 1 whose rim is cut by choosing the discs of a larger one would need clipping;
  // the whole area of the union over that of a window widened by r is biased by the rim alone,
  // under 4 r = 0.016 of it.
  constexpr int count = 20000;
  const double radius = std::sqrt(1.0 / (count * pi));
  RandomStream random(3, purpose::stroke, 0);
  std::vector<Disc> discs;
  for (int i = 0; i < count; ++i) {
    const double x = random.uniform();
    discs.push_back({x, random.uniform(), radius});
  }
  EXPECT_NEAR(area(discs), 1.0 - std::exp(-1.0), 0.016);
}

}  // namespace
}  // namespace acicula::puncture

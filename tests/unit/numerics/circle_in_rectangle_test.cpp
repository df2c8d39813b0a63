#include "acicula/numerics/circle_in_rectangle.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace acicula::numerics {
namespace {

using std::numbers::pi;

TEST(QuarterDiscInRectangle, KnowsTheWholeTheNothingAndTheHalf) {
  EXPECT_NEAR(quarter_disc_in_rectangle(2.0, 0.0, 5.0, 0.0, 5.0), pi, 1e-14);
  EXPECT_EQ(quarter_disc_in_rectangle(2.0, 0.0, 1.0, 0.0, 1.0), 1.0);
  EXPECT_NEAR(quarter_disc_in_rectangle(2.0, 2.0, 3.0, 0.0, 3.0), 0.0, 1e-15);
  EXPECT_EQ(quarter_disc_in_rectangle(0.0, 0.0, 1.0, 0.0, 1.0), 0.0);
  // Below the chord y = r/2 lies r^2 (pi/12 + sqrt(3)/8) of the quarter disc.
  EXPECT_NEAR(quarter_disc_in_rectangle(1.0, 0.0, 1.0, 0.0, 0.5), pi / 12.0 + std::sqrt(3.0) / 8.0,
              1e-15);
}

TEST(QuarterDiscInRectangle, RectanglesSumToTheQuarterDisc) {
  const double faces[] = {0.0, 0.3, 0.35, 0.9, 1.0, 2.0};
  double sum = 0.0;
  for (int i = 0; i < 5; ++i) {
    for (int j = 0; j < 5; ++j) {
      const double area =
          quarter_disc_in_rectangle(1.0, faces[i], faces[i + 1], faces[j], faces[j + 1]);
      EXPECT_GE(area, -1e-16);
      sum += area;
    }
  }
  EXPECT_NEAR(sum, 0.25 * pi, 1e-14);
}

TEST(StripConductance, IsOneMediumsOffTheRim) {
  // Height 0.2 over length 0.5, all inside, all outside, and with equal media.
  EXPECT_NEAR(strip_conductance(10.0, 0.1, 0.6, 0.3, 0.5, 7.0, 1.0), 2.8, 1e-14);
  EXPECT_NEAR(strip_conductance(0.05, 0.1, 0.6, 0.3, 0.5, 7.0, 1.0), 0.4, 1e-14);
  EXPECT_NEAR(strip_conductance(0.5, 0.1, 0.6, 0.3, 0.5, 3.0, 3.0), 1.2, 1e-14);
}

TEST(StripConductance, FollowsTheRim) {
  // Integral over y of 1/(s/7 + (0.8 - s)/1), s = sqrt(0.25 - y^2) - 0.1, from y = 0 to 0.3, and
  // from 0.4 to 0.6 with the tissue above; by the midpoint rule with a million points (Python).
  EXPECT_NEAR(strip_conductance(0.5, 0.1, 0.9, 0.0, 0.3, 7.0, 1.0), 0.6208534919, 2e-8);
  EXPECT_NEAR(strip_conductance(0.5, 0.1, 0.9, 0.4, 0.6, 7.0, 1.0), 0.2671307121, 1e-6);
}

TEST(StripConductance, LinesThatMustCrossWhatIsClosedCarryNothing) {
  EXPECT_EQ(strip_conductance(0.5, 0.1, 0.9, 0.0, 0.3, 7.0, 0.0), 0.0);
}

}  // namespace
}  // namespace acicula::numerics

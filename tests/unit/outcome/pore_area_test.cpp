#include "acicula/outcome/pore_area.hpp"

#include <gtest/gtest.h>

namespace acicula::outcome {
namespace {

double change(double tension, double stiffening) {
  Parameters p{};
  p.pore_tension = tension;
  return relative_pore_area(stiffening, p);
}

TEST(PoreArea, ShrinksWithStiffness) {
  // Kirsch, computed independently and printed to a tenth of a percent.
  EXPECT_NEAR(change(0.05, 1.25), -0.036, 5e-4);
  EXPECT_NEAR(change(0.10, 1.25), -0.066, 5e-4);
  EXPECT_NEAR(change(0.20, 1.25), -0.111, 5e-4);
  EXPECT_NEAR(change(0.05, 1.50), -0.060, 5e-4);
  EXPECT_NEAR(change(0.10, 1.50), -0.108, 5e-4);
  EXPECT_NEAR(change(0.20, 1.50), -0.181, 5e-4);
}

TEST(PoreArea, HasLimits) {
  EXPECT_EQ(change(0.1, 1.0), 0.0);
  EXPECT_EQ(change(0.0, 2.0), 0.0);
  EXPECT_NEAR(change(0.1, 1e9), 1.0 / 1.44 - 1.0, 1e-8);  // an unstretched hole
}

}  // namespace
}  // namespace acicula::outcome

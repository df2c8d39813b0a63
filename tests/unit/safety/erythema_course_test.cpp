#include "acicula/safety/erythema_course.hpp"

#include "acicula/core/units.hpp"

#include <gtest/gtest.h>

namespace acicula::safety {
namespace {

using unit::hour;

Parameters simple() {
  Parameters p{};
  p.erythema_time = 10.0 * hour;
  p.erythema_depth = 1e-3;
  p.erythema_density = 250e4;
  p.erythema_depth_exponent = 1.1;
  p.erythema_density_exponent = 0.35;
  p.erythema_contrast = 5.0;
  return p;
}

TEST(ErythemaCourse, FollowsAnExponential) {
  EXPECT_EQ(erythema(1e-3, 250e4, 0.0, simple()), 5.0);
  EXPECT_NEAR(erythema(1e-3, 250e4, 10.0 * hour, simple()), 1.83939721, 1e-8);  // 5 / e
  const double until = erythema_until(2e-3, 1000e4, 2.0, simple());
  EXPECT_NEAR(erythema(2e-3, 1000e4, until, simple()), 2.0, 1e-12);
  EXPECT_EQ(erythema(0.0, 250e4, 0.0, simple()), 0.0);
  EXPECT_EQ(erythema(1e-3, 0.0, 0.0, simple()), 0.0);
}

TEST(ErythemaCourse, FadesFromFiveToOne) {
  // 10 h x ln 5
  EXPECT_NEAR(erythema_until(1e-3, 250e4, 1.0, simple()) / hour, 16.0943791, 1e-6);
}

TEST(ErythemaCourse, LastsLongerForDeeperAndDenserNeedles) {
  // 10 h x 2^1.1 x 4^0.35 x ln 2.5, by an independent script.
  EXPECT_NEAR(erythema_until(2e-3, 1000e4, 2.0, simple()) / hour, 31.9070965, 1e-6);
}

TEST(ErythemaCourse, IsOverAtOnceWithoutPuncturesOrAboveTheFirstRedness) {
  EXPECT_EQ(erythema_until(0.0, 250e4, 1.0, simple()), 0.0);
  EXPECT_EQ(erythema_until(1e-3, 0.0, 1.0, simple()), 0.0);
  EXPECT_EQ(erythema_until(1e-3, 250e4, 6.0, simple()), 0.0);
}

}  // namespace
}  // namespace acicula::safety

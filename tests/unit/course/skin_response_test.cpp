#include "acicula/course/skin_response.hpp"

#include "acicula/core/units.hpp"

#include <gtest/gtest.h>

namespace acicula::course {
namespace {

using unit::day;
using unit::hour;

Session session(double time) {
  Session made;
  made.time = time;
  made.channels.dynamic_depth.mean = 1e-3;
  made.channels.punctures_per_area = 250e4;
  made.serum.time = {0.0, 10.0 * hour, 30.0 * hour};
  made.serum.water_loss = {9e-6, 5e-6, 3e-6};
  return made;
}

/// Two sessions a day apart; a session's moment is kept before and after.
Course course() {
  Course made;
  made.skin.water_loss = 2e-6;
  made.sessions = {session(0.0), session(day)};
  for (const double time : {0.0, 0.0, 5.0 * hour, day, day, 40.0 * day}) {
    healing::State state;
    state.time = time;
    made.history.states.push_back(state);
  }
  return made;
}

safety::Parameters laws() {
  safety::Parameters p{};
  p.erythema_time = 12.0 * hour;
  p.erythema_depth = 1e-3;
  p.erythema_density = 250e4;
  p.erythema_depth_exponent = 1.1;
  p.erythema_density_exponent = 0.35;
  p.erythema_contrast = 5.0;
  return p;
}

TEST(Redness, BeginsWithASessionAndAddsThePast) {
  EXPECT_EQ(redness(course(), 0, laws()), 0.0);
  EXPECT_EQ(redness(course(), 1, laws()), 5.0);
  EXPECT_NEAR(redness(course(), 3, laws()), 0.67667642, 1e-8);  // 5 exp(-2)
  EXPECT_NEAR(redness(course(), 4, laws()), 5.67667642, 1e-8);
  EXPECT_NEAR(redness(course(), 5, laws()), 0.0, 1e-12);
}

TEST(WaterLoss, IsThatOfIntactSkinUntilTheFirstSession) {
  EXPECT_EQ(water_loss(course(), 0), 2e-6);
  EXPECT_EQ(water_loss(course(), 1), 9e-6);
}

TEST(WaterLoss, FollowsTheLastSession) {
  EXPECT_NEAR(water_loss(course(), 2), 7e-6, 1e-15);    // half way from 9 to 5
  EXPECT_NEAR(water_loss(course(), 3), 3.6e-6, 1e-15);  // 24 h: 0.7 of the way from 5 to 3
  EXPECT_EQ(water_loss(course(), 4), 9e-6);
  EXPECT_EQ(water_loss(course(), 5), 3e-6);  // beyond the series
}

}  // namespace
}  // namespace acicula::course

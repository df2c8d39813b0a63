#include "acicula/outcome/pore_count.hpp"

#include <gtest/gtest.h>

namespace acicula::outcome {
namespace {

Parameters simple() {
  Parameters p{};
  p.pore_diameter = 0.2e-3;
  p.pore_diameter_spread = 0.35;
  p.pore_counted_diameter = 0.25e-3;
  return p;
}

TEST(PoreCount, FollowsTheTailOfTheDiameters) {
  EXPECT_EQ(relative_pore_count(0.0, simple()), 0.0);
  // Normal tails by an independent script: 26.2 % of the pores are counted before.
  EXPECT_NEAR(relative_pore_count(-0.2, simple()), -0.35294267, 1e-7);
  EXPECT_GT(relative_pore_count(0.1, simple()), 0.0);
}

TEST(PoreCount, RunsFromNoneToAll) {
  EXPECT_NEAR(relative_pore_count(-1.0 + 1e-12, simple()), -1.0, 1e-12);
  EXPECT_NEAR(relative_pore_count(1e6, simple()), 1.0 / 0.2618823482 - 1.0, 1e-6);
}

}  // namespace
}  // namespace acicula::outcome

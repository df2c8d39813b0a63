#include "acicula/outcome/cutometer.hpp"

#include "acicula/core/units.hpp"

#include <gtest/gtest.h>

namespace acicula::outcome {
namespace {

constexpr double height = 0.27e-3;

Parameters face() {
  Parameters p{};
  p.suction_time = 2.0;
  p.suction_pause = 2.0;
  p.suction_cycles = 3.0;
  p.suction_reading = 0.1;
  p.suction_recoil = 0.775;
  p.suction_creep = 0.8;
  p.creep_kept = 0.52;
  p.suction_recoil_slope = -0.006 / unit::year;
  p.creep_kept_slope = 0.0065 / unit::year;
  p.cutometer_age = 40.0 * unit::year;
  return p;
}

// All figures by an integration of the two elements in steps of 0.1 ms, in an independent script.
TEST(Cutometer, ReadsAllTenOffOneCurve) {
  const Cutometer seen = cutometer(height, 1.0, 40.0 * unit::year, face());
  EXPECT_NEAR(seen.R0, 0.27e-3, 1e-15);
  EXPECT_NEAR(seen.R1, 0.0624e-3, 1e-9);
  EXPECT_NEAR(seen.R2, 0.768888889, 1e-6);
  EXPECT_NEAR(seen.R3, 0.311222e-3, 1e-9);
  EXPECT_NEAR(seen.R4, 0.083835e-3, 1e-9);
  EXPECT_NEAR(seen.R5, 0.759989051, 1e-6);
  EXPECT_NEAR(seen.R6, 0.708407769, 1e-6);
  EXPECT_NEAR(seen.R7, 0.444852256, 1e-6);
  EXPECT_NEAR(seen.R8, 0.2076e-3, 1e-9);
  EXPECT_NEAR(seen.R9, 0.041222e-3, 1e-9);
}

TEST(Cutometer, RecoilsFurtherWhenTheNetworkIsStiffer) {
  const Cutometer seen = cutometer(height, 1.5, 40.0 * unit::year, face());
  EXPECT_NEAR(seen.R2, 0.833343408, 1e-6);
  EXPECT_NEAR(seen.R5, 0.884159971, 1e-6);
  EXPECT_NEAR(seen.R7, 0.517534506, 1e-6);
  EXPECT_NEAR(seen.R9, 0.027961e-3, 1e-9);
  // Suction overcomes the drag of the ground substance, which stays.
  EXPECT_NEAR(seen.R6, 0.708407769, 1e-6);
}

TEST(Cutometer, RecoversLessWithAge) {
  const Cutometer young = cutometer(height, 1.0, 25.0 * unit::year, face());
  const Cutometer old = cutometer(height, 1.0, 60.0 * unit::year, face());
  EXPECT_DOUBLE_EQ(young.R0, old.R0);
  EXPECT_GT(young.R2, old.R2);
  EXPECT_GT(young.R5, old.R5);
  EXPECT_GT(young.R7, old.R7);
  EXPECT_GT(young.R8, old.R8);
  EXPECT_LT(young.R4, old.R4);
  EXPECT_LT(young.R6, old.R6);
}

TEST(Cutometer, KeepsItsIdentities) {
  for (const double stiffening : {0.0, 0.5, 1.3, 100.0}) {
    for (const double years : {0.0, 30.0, 80.0, 300.0}) {
      const Cutometer seen = cutometer(height, stiffening, years * unit::year, face());
      EXPECT_NEAR(seen.R7 * (1.0 + seen.R6), seen.R5, 1e-14);
      EXPECT_NEAR(seen.R0 - seen.R1, seen.R8, 1e-18);
      EXPECT_NEAR(seen.R2 * seen.R0, seen.R8, 1e-18);
      EXPECT_NEAR(seen.R3 - seen.R0, seen.R9, 1e-18);
      // R5 alone may pass 1: creep that is back at once belongs to Ur, but not to Ue.
      for (const double share : {seen.R2, seen.R7}) {
        EXPECT_GE(share, -1e-15);
        EXPECT_LE(share, 1.0);
      }
    }
  }
}

TEST(Cutometer, OfOneCycleHasNoFatigue) {
  Parameters p = face();
  p.suction_cycles = 1.0;
  const Cutometer seen = cutometer(height, 1.0, 40.0 * unit::year, p);
  EXPECT_EQ(seen.R9, 0.0);
  EXPECT_EQ(seen.R4, seen.R1);
}

}  // namespace
}  // namespace acicula::outcome

#include "acicula/outcome/suction_curve.hpp"

#include "acicula/core/units.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace acicula::outcome {
namespace {

constexpr double height = 0.27e-3;
constexpr double age = 40.0 * unit::year;

Parameters face() {
  Parameters p{};
  p.suction_time = 2.0;
  p.suction_pause = 2.0;
  p.suction_cycles = 3.0;
  p.suction_reading = 0.1;
  p.suction_recoil = 0.775;
  p.suction_creep = 0.8;
  p.creep_kept = 0.52;
  p.cutometer_age = age;
  return p;
}

TEST(SuctionCurve, HasItsElements) {
  const SuctionCurve curve = suction_curve(height, 1.0, age, face());
  EXPECT_NEAR(curve.immediate, 0.15e-3, 1e-15);            // 0.27 / 1.8
  EXPECT_NEAR(curve.creep_limit, 0.25e-3, 1e-15);          // 0.8 x 0.15 / 0.48
  EXPECT_NEAR(curve.creep_time, 2.0 / 0.65392647, 1e-7);   // -ln 0.52
  EXPECT_NEAR(curve.recoil_time, 0.1 / 1.49165488, 1e-8);  // -ln 0.225
  EXPECT_NEAR(suction_curve(height, 2.0, age, face()).recovery_time, 1.0 / 0.65392647, 1e-7);
}

TEST(SuctionCurve, RisesUnderSuctionAndFallsInThePause) {
  const Parameters p = face();
  const SuctionCurve curve = suction_curve(height, 1.0, age, p);
  EXPECT_NEAR(lift(curve, 0, 1e-9, p), curve.immediate, 1e-12);
  EXPECT_NEAR(lift(curve, 0, 2.0, p), height, 1e-15);
  // The creep of 0.12 mm falls to 0.52 of itself, the immediate lift to 0.225^20.
  EXPECT_NEAR(lift(curve, 0, 4.0, p), 0.52 * 0.12e-3, 1e-14);
  double last = 0.0;
  for (int i = 1; i <= 20; ++i) {
    EXPECT_GT(lift(curve, 0, 0.1 * i, p), last);
    last = lift(curve, 0, 0.1 * i, p);
  }
  for (int i = 21; i <= 40; ++i) {
    EXPECT_LT(lift(curve, 0, 0.1 * i, p), last);
    last = lift(curve, 0, 0.1 * i, p);
  }
}

TEST(SuctionCurve, TendsToACycleThatRepeats) {
  const Parameters p = face();
  const SuctionCurve curve = suction_curve(height, 1.0, age, p);
  // Peak of the creep in the limit: 0.25 mm (1 - k) / (1 - k^2) = 0.25 mm / 1.52.
  EXPECT_NEAR(lift(curve, 60, 2.0, p), 0.15e-3 + 0.25e-3 / 1.52, 1e-12);
  EXPECT_LT(lift(curve, 1, 2.0, p), lift(curve, 2, 2.0, p));
}

TEST(SuctionCurve, StaysFiniteForAnyAgeAndModulus) {
  Parameters p = face();
  p.suction_recoil_slope = -0.01 / unit::year;
  p.creep_kept_slope = 0.01 / unit::year;
  for (const double years : {0.0, 120.0, 1000.0}) {
    for (const double stiffening : {0.0, 1e-6, 1.0, 1e6}) {
      const SuctionCurve curve = suction_curve(height, stiffening, years * unit::year, p);
      for (const double within : {0.1, 2.0, 2.1, 4.0}) {
        EXPECT_TRUE(std::isfinite(lift(curve, 2, within, p))) << years << ' ' << stiffening;
        EXPECT_GE(lift(curve, 2, within, p), 0.0);
      }
    }
  }
}

}  // namespace
}  // namespace acicula::outcome

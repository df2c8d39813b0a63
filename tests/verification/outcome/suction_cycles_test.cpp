#include "acicula/core/units.hpp"
#include "acicula/outcome/cutometer.hpp"
#include "acicula/outcome/suction_curve.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace acicula::outcome {
namespace {

Parameters slow_face() {
  Parameters p{};
  p.suction_time = 3.0;
  p.suction_pause = 1.5;  // shorter than the suction, so that cycles add up
  p.suction_cycles = 5.0;
  p.suction_reading = 0.1;
  p.suction_recoil = 0.6;
  p.suction_creep = 1.1;
  p.creep_kept = 0.7;
  return p;
}

/// The classical Runge-Kutta method.
double integrated(double start, double duration, const std::function<double(double)>& rate) {
  constexpr int steps = 3000;
  const double step = duration / steps;
  double y = start;
  for (int i = 0; i < steps; ++i) {
    const double k1 = rate(y);
    const double k2 = rate(y + 0.5 * step * k1);
    const double k3 = rate(y + 0.5 * step * k2);
    const double k4 = rate(y + step * k3);
    y += step / 6.0 * (k1 + 2.0 * k2 + 2.0 * k3 + k4);
  }
  return y;
}

// U_2' = (limit - U_2) / tau_c under suction, U_1' = -U_1 / tau_r and U_2' = -U_2 / tau_v after it,
// cycle by cycle; the closed form sums a geometric series instead.
TEST(SuctionCycles, AgreeWithAnIntegration) {
  const Parameters p = slow_face();
  for (const double stiffening : {0.7, 1.0, 1.6}) {
    const SuctionCurve curve = suction_curve(0.3e-3, stiffening, 0.0, p);
    double creep = 0.0;
    for (int cycle = 0; cycle < 5; ++cycle) {
      creep = integrated(creep, p.suction_time,
                         [&](double u) { return (curve.creep_limit - u) / curve.creep_time; });
      EXPECT_NEAR(lift(curve, cycle, p.suction_time, p), curve.immediate + creep, 1e-13);
      creep =
          integrated(creep, p.suction_pause, [&](double u) { return -u / curve.recovery_time; });
      const double recoil = integrated(curve.immediate, p.suction_pause,
                                       [&](double u) { return -u / curve.recoil_time; });
      EXPECT_NEAR(lift(curve, cycle, p.suction_time + p.suction_pause, p), creep + recoil, 1e-13)
          << stiffening << ' ' << cycle;
    }
  }
}

}  // namespace
}  // namespace acicula::outcome

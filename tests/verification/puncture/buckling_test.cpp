#include "acicula/puncture/buckling.hpp"

#include "acicula/puncture/needle_taper.hpp"
#include "acicula/puncture/pre_puncture_indentation.hpp"

#include <gtest/gtest.h>

#include "unit/puncture/example.hpp"
#include <cmath>
#include <numbers>
#include <utility>

namespace acicula::puncture {
namespace {

constexpr double pi = std::numbers::pi;

/// Buckling load by shooting: y'' = -P y / (E I(x)) from the free tip, the smallest P whose slope
/// vanishes at the base.
double shot_buckling_load(const device::Needle& needle) {
  const auto base_slope = [&](double load) {
    constexpr int steps = 20000;
    const double h = needle.length / steps;
    double y = 0.0;
    double slope = 1.0;
    // Midpoint rule, second order.
    const auto bend = [&](double x, double deflection) {
      const double d = needle_diameter(needle, x);
      return -load * deflection * 64.0 / (needle.young_modulus * pi * d * d * d * d);
    };
    for (int i = 0; i < steps; ++i) {
      const double x = i * h;
      const double y_middle = y + 0.5 * h * slope;
      const double slope_middle = slope + 0.5 * h * bend(x, y);
      y += h * slope_middle;
      slope += h * bend(x + 0.5 * h, y_middle);
    }
    return slope;
  };
  double high = 1e-4;
  while (base_slope(high) > 0.0) high *= 1.05;
  double low = high / 1.05;
  for (int i = 0; i < 40; ++i) {
    const double middle = 0.5 * (low + high);
    (base_slope(middle) > 0.0 ? low : high) = middle;
  }
  return low;
}

TEST(Buckling, TaperedNeedlesMeetShooting) {
  for (const double tip : {20e-6, 60e-6, 200e-6}) {
    for (const double taper : {0.5e-3, 1.0e-3, 1.5e-3, 3.0e-3}) {
      device::Needle needle = example::pen().needle;
      needle.tip_diameter = tip;
      needle.taper_length = taper;
      const double expected = shot_buckling_load(needle);
      EXPECT_NEAR(buckling_load(needle), expected, 1e-3 * expected) << tip << " " << taper;
    }
  }
}

TEST(Buckling, SlenderConeInClosedForm) {
  device::Needle needle = example::pen().needle;
  needle.tip_diameter = 1e-3 * needle.shaft_diameter;
  needle.taper_length = needle.length;
  const double d = needle.shaft_diameter;
  // pi^2 E sqrt(I_tip I) / L^2, exact as the tip gets thin
  const double slender = pi * pi * needle.young_modulus * pi * d * d * d * d / 64.0 * 1e-6 /
                         (needle.length * needle.length);
  EXPECT_NEAR(buckling_load(needle), slender, 5e-3 * slender);
}

/// A bar with a tip that the skin holds, of 50 um all along.
device::Needle bar() {
  device::Needle needle = example::pen().needle;
  needle.tip_diameter = needle.shaft_diameter = 50e-6;
  needle.young_modulus = 3e9;
  needle.length = needle.taper_length = 0.6e-3;
  return needle;
}

TEST(HeldBuckling, LimitsOfABar) {
  const Parameters parameters = example::parameters();
  const double stiffness = 3e9 * pi * std::pow(50e-6, 4) / 64.0;
  const double length = 0.6e-3;
  // Euler's first and third case: free, and held at the tip (4.49341^2).
  EXPECT_NEAR(buckling_load(bar()), 0.25 * pi * pi * stiffness / (length * length), 1e-12);
  EXPECT_NEAR(held_buckling_load(bar(), 1e-6, parameters), buckling_load(bar()),
              1e-3 * buckling_load(bar()));
  const double held = 20.190729 * stiffness / (length * length);
  EXPECT_NEAR(held_buckling_load(bar(), 1e14, parameters), held, 1e-3 * held);
  double previous = buckling_load(bar());
  for (double modulus = 1e3; modulus < 1e10; modulus *= 3.0) {
    const double load = held_buckling_load(bar(), modulus, parameters);
    EXPECT_GT(load, previous) << modulus;
    EXPECT_LT(load, held);
    previous = load;
  }
}

TEST(HeldBuckling, TaperedNeedleMeetsShooting) {
  // y'' = (R s - P w) / (E I(s)) from the tip, w = R = 0 there but for the spring R = k w(L): the
  // bending of a unit slope and of a unit side force are shot apart and joined at the base, where
  // the slope vanishes.
  device::Needle needle = example::pen().needle;
  needle.length = needle.taper_length = 0.6e-3;
  needle.tip_diameter = 15e-6;
  needle.shaft_diameter = 300e-6;
  needle.young_modulus = 3e9;
  const Parameters parameters = example::parameters();
  const double modulus = 2.9e6;
  const double load = held_buckling_load(needle, modulus, parameters);
  const double dimple = indentation_depth(load, 7.5e-6, modulus, 1.0, parameters);
  const double step = 1e-4 * dimple;
  const double axial = (indentation_force(dimple + step, 7.5e-6, modulus, parameters) -
                        indentation_force(dimple - step, 7.5e-6, modulus, parameters)) /
                       (2.0 * step);
  const double spring = 2.0 / 3.0 * axial;  // Mindlin for an incompressible solid
  const auto shoot = [&](double force, double slope, double side) {
    constexpr int steps = 40000;
    const double h = needle.length / steps;
    double w = 0.0;
    const auto bend = [&](double s, double deflection) {
      const double d = needle_diameter(needle, s);
      return (side * s - force * deflection) * 64.0 / (needle.young_modulus * pi * d * d * d * d);
    };
    for (int i = 0; i < steps; ++i) {
      const double s = i * h;
      const double middle = slope + 0.5 * h * bend(s, w);
      const double w_middle = w + 0.5 * h * slope;
      w += h * middle;
      slope += h * bend(s + 0.5 * h, w_middle);
    }
    return std::pair{w, slope};
  };
  // Slope 1 and side force R = k w(L), slope at the base 0: the determinant changes its sign at the
  // load.
  const auto determinant = [&](double force) {
    const auto [w1, slope1] = shoot(force, 1.0, 0.0);
    const auto [w2, slope2] = shoot(force, 0.0, 1.0);
    return slope1 * (1.0 / spring - w2) + slope2 * w1;
  };
  EXPECT_LT(determinant(0.998 * load) * determinant(1.002 * load), 0.0);
  // And none below it.
  for (double share = 0.05; share < 0.99; share += 0.05) {
    EXPECT_GT(determinant(share * load) * determinant(0.998 * load), 0.0) << share;
  }
}

}  // namespace
}  // namespace acicula::puncture

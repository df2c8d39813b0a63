// Cracks under a punch. Loads in the table were computed apart from this code: a script of the
// standard library alone that integrates the raw strain energy of the opened hole over the radius
// (Simpson in ln r, r from the wall to thirty hole radii, series beyond) and finds the least work
// by golden section.
#include "acicula/puncture/hole_expansion.hpp"
#include "acicula/puncture/planar_crack.hpp"
#include "acicula/puncture/ring_crack.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <numbers>

namespace acicula::puncture {
namespace {

constexpr double pi = std::numbers::pi;

TEST(OgdenEnergy, NeoHookeanAndSmallStrain) {
  // alpha = 2, l = 2: (mu / 2) (4 + 1/4 - 2)
  EXPECT_NEAR(ogden_energy(std::log(2.0), {1e5, 2.0}), 1.125e5, 1e-9);
  // alpha = 4, l = 2: (mu / 8) (16 + 1/16 - 2)
  EXPECT_NEAR(ogden_energy(std::log(2.0), {1e5, 4.0}), 1e5 * 14.0625 / 8.0, 1e-9);
  // Pure shear by a strain e: 2 mu e^2 whatever alpha; no digits lost at 1e-9.
  EXPECT_NEAR(ogden_energy(1e-9, {1.0, 9.0}), 2e-18, 1e-30);
  EXPECT_EQ(ogden_energy(-0.3, {1.0, 9.0}), ogden_energy(0.3, {1.0, 9.0}));
}

TEST(HoleExpansion, ClosedFormsOfEvenHardening) {
  const double a = 1e-5;
  const double mu = 1e5;
  for (const double ratio : {1.0 + 1e-7, 1.1, 2.0, 10.0, 1e4}) {
    const double opened = ratio * a;
    const double area = pi * (opened - a) * (opened + a);
    const double t = 2.0 * std::log(opened / a);
    const double two = mu * area * std::log(opened / a);
    EXPECT_NEAR(hole_expansion(a, opened, {mu, 2.0}), two, 1e-13 * two) << ratio;
    // alpha = 4: [sinh t / sinh(t/2)]^2 = 2 (1 + cosh t), integral 2 (t + sinh t)
    const double four = 2.0 * mu * area / 16.0 * 2.0 * (t + std::sinh(t));
    EXPECT_NEAR(hole_expansion(a, opened, {mu, 4.0}), four, 1e-12 * four) << ratio;
    // alpha = 6: [sinh(3t/2) / sinh(t/2)]^2 = (1 + 2 cosh t)^2, integral 3 t + 4 sinh t + sinh 2t
    const double six = 2.0 * mu * area / 36.0 * (3.0 * t + 4.0 * std::sinh(t) + std::sinh(2.0 * t));
    EXPECT_NEAR(hole_expansion(a, opened, {mu, 6.0}), six, 1e-12 * six) << ratio;
  }
}

TEST(HoleExpansion, OddHardeningMeetsTheRawIntegral) {
  // Same script, a = 10 um, R = 20 um, mu = 0.1 MPa.
  EXPECT_NEAR(hole_expansion(1e-5, 2e-5, {1e5, 3.0}), 6.981316e-5, 1e-10);
  EXPECT_NEAR(hole_expansion(1e-5, 2e-5, {1e5, 9.0}), 2.0996899e-4, 1e-10);
  EXPECT_NEAR(hole_expansion(1e-5, 2e-5, {1e5, 12.0}), 5.9654261e-4, 1e-10);
}

TEST(HoleExpansion, SlopeIsThatOfTheEnergy) {
  const OgdenSolid skin{1.1e5, 9.0};
  const double opened = 2e-5;
  for (const double a : {2e-6, 8e-6, 1.9e-5}) {
    // Central difference: fourth of the step's error shows second order.
    const auto difference = [&](double h) {
      return (hole_expansion(a + h, opened, skin) - hole_expansion(a - h, opened, skin)) /
             (2.0 * h);
    };
    const double slope = hole_expansion_slope(a, opened, skin);
    const double coarse = std::abs(difference(2e-2 * a) - slope);
    const double fine = std::abs(difference(1e-2 * a) - slope);
    EXPECT_NEAR(std::log2(coarse / fine), 2.0, 0.05) << a;
    EXPECT_LT(fine, 1e-2 * std::abs(slope)) << a;
  }
  EXPECT_EQ(hole_expansion_slope(opened, opened, skin), 0.0);
}

struct Load {
  double diameter, planar, ring, slit;  // [m], [N], [N], [1] a / R
};

void expect_loads(const OgdenSolid& solid, const std::array<Load, 5>& loads) {
  for (const Load& load : loads) {
    const double radius = 0.5 * load.diameter;
    const Crack planar = planar_crack(radius, 2500.0, solid);
    const Crack ring = ring_crack(radius, 2500.0, solid);
    EXPECT_NEAR(planar.force, load.planar, 1e-6 * load.planar) << load.diameter;
    EXPECT_NEAR(planar.size / radius, load.slit, 1e-4) << load.diameter;
    EXPECT_NEAR(ring.force, load.ring, 1e-6 * load.ring) << load.diameter;
    // A flat punch takes more than a sharp one.
    EXPECT_GT(ring.force, 1.8 * planar.force);
    EXPECT_LT(ring.force, 1.9 * planar.force);
  }
}

TEST(Cracks, HumanSkin) {
  expect_loads({0.11e6, 9.0}, {{{20e-6, 23.876164e-3, 43.648114e-3, 0.4154},
                                {50e-6, 67.306970e-3, 122.905195e-3, 0.4674},
                                {100e-6, 147.608141e-3, 269.227882e-3, 0.5114},
                                {250e-6, 417.806626e-3, 760.490171e-3, 0.5767},
                                {1e-3, 2.031013508, 3.680137899, 0.6951}}});
}

TEST(Cracks, PigSkinSlowAndFast) {
  expect_loads({0.40e6, 12.0}, {{{20e-6, 35.739407e-3, 66.828107e-3, 0.6450},
                                 {50e-6, 97.808391e-3, 182.645068e-3, 0.7043},
                                 {100e-6, 209.790329e-3, 391.233562e-3, 0.7535},
                                 {250e-6, 576.805703e-3, 1.073206027, 0.8253},
                                 {1e-3, 2.683211717, 4.970687532, 0.9531}}});
  // The last ring of the script is left out: its own search did not settle there.
  EXPECT_NEAR(planar_crack(10e-6, 2500.0, {2.2e6, 12.0}).force, 42.368809e-3, 1e-7);
  EXPECT_NEAR(planar_crack(500e-6, 2500.0, {2.2e6, 12.0}).force, 3.24868467, 1e-5);
  EXPECT_NEAR(ring_crack(125e-6, 2500.0, {2.2e6, 12.0}).force, 1.286839303, 3e-6);
}

TEST(Cracks, TheLoadIsTheLeastWork) {
  for (const double alpha : {2.0, 3.0, 9.0, 20.0}) {
    for (const double toughness : {10.0, 2500.0, 1e5}) {
      const OgdenSolid solid{1.1e5, alpha};
      const double radius = 20e-6;
      const Crack ring = ring_crack(radius, toughness, solid);
      const Crack slit = planar_crack(radius, toughness, solid);
      EXPECT_GT(ring.size, 0.0);
      EXPECT_LT(ring.size, radius);
      // Zero derivative: work spent on the cut is what the smaller opening saves.
      EXPECT_NEAR(-hole_expansion_slope(ring.size, radius, solid) / (2.0 * pi * toughness), 1.0,
                  1e-6);
      for (const double off : {0.9, 0.99, 1.01, 1.1}) {
        if (off * ring.size < radius) {
          EXPECT_GT(ring_crack_work(off * ring.size, radius, toughness, solid), ring.force);
        }
        if (off * slit.size < 0.5 * pi * radius) {
          EXPECT_GT(planar_crack_work(off * slit.size, radius, toughness, solid), slit.force);
        }
      }
      EXPECT_NEAR(planar_crack_work(slit.size, radius, toughness, solid), slit.force,
                  1e-13 * slit.force);
    }
  }
}

TEST(Cracks, NeoHookeanOptimumInClosedForm) {
  // alpha = 2, x = a / R: W' = mu pi R (-2 x ln(1/x) - (1 - x^2) / x) = -2 pi J gives
  // J / (mu R) at a chosen x, here a third.
  const double x = 1.0 / 3.0;
  const double ratio = x * std::log(1.0 / x) + 0.5 * (1.0 - x * x) / x;
  const Crack ring = ring_crack(3e-5, ratio * 2e5 * 3e-5, {2e5, 2.0});
  EXPECT_NEAR(ring.size, 1e-5, 1e-13);
}

TEST(Cracks, ScaleWithToughnessOverModulusAndRadius) {
  const double one = planar_crack(20e-6, 2500.0, {1.1e5, 9.0}).force / (2500.0 * 20e-6);
  const double other = planar_crack(60e-6, 9000.0, {1.32e5, 9.0}).force / (9000.0 * 60e-6);
  EXPECT_NEAR(other, one, 1e-12 * one);
}

TEST(Cracks, NearlyLinearInTheDiameterAndRising) {
  const OgdenSolid skin{0.11e6, 9.0};
  const auto eta = [&](double diameter) {
    return planar_crack(0.5 * diameter, 2500.0, skin).force / (2500.0 * diameter);
  };
  double previous = 0.0;
  for (double diameter = 5e-6; diameter < 1e-3; diameter *= 1.3) {
    EXPECT_GT(eta(diameter), previous);
    previous = eta(diameter);
  }
  // Over the tips that were measured, 5 to 37 um, eta rises as d^0.13: the force as d^1.13.
  EXPECT_NEAR(std::log(eta(37e-6) / eta(5e-6)) / std::log(7.4), 0.13, 0.01);
}

}  // namespace
}  // namespace acicula::puncture

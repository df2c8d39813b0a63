// Limits in closed form and conservation of work.

#include "acicula/puncture/array_deflection.hpp"
#include "acicula/puncture/needle_load.hpp"
#include "acicula/puncture/needle_taper.hpp"
#include "acicula/puncture/penetration_depth.hpp"
#include "acicula/puncture/pre_puncture_indentation.hpp"
#include "acicula/puncture/rate_stiffening.hpp"
#include "acicula/puncture/steady_penetration.hpp"

#include <gtest/gtest.h>

#include "unit/puncture/example.hpp"
#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>
#include <vector>

namespace acicula::puncture {
namespace {

constexpr double pi = std::numbers::pi;

double simpson(const auto& f, double a, double b, int n) {
  double sum = f(a) + f(b);
  for (int i = 1; i < n; ++i) sum += (i % 2 == 1 ? 4.0 : 2.0) * f(a + (b - a) * i / n);
  return sum * (b - a) / (3.0 * n);
}

TEST(IndentationLimits, HertzForShallowAndConeForDeepDimples) {
  Parameters parameters = example::parameters();
  parameters.indentation_coefficient = 0.5;
  const double radius = 1e-3;
  const auto force = [&](double depth) {
    return indentation_force(depth, radius, 1e6, parameters);
  };
  // (16/9) 1e6 sqrt(1e-3) (5e-5)^1.5 N by hand
  EXPECT_NEAR(force(5e-5), 0.01987616, 1e-8);
  // 0.5 * 1e6 * 0.02^2 N
  EXPECT_NEAR(force(0.02), 200.0, 1e-9);
  EXPECT_NEAR(std::log2(force(2e-5) / force(1e-5)), 1.5, 1e-12);
  EXPECT_NEAR(std::log2(force(0.04) / force(0.02)), 2.0, 1e-12);
  EXPECT_EQ(force(0.0), 0.0);
}

TEST(IndentationLimits, WorkOfTheTwoLimits) {
  Parameters parameters = example::parameters();
  const double radius = 1e-3;
  const auto force = [&](double depth) {
    return indentation_force(depth, radius, 1e6, parameters);
  };
  // Work to D is (2/5) F D for a round tip; beyond 10 R it grows as the cube of D.
  // The integrand starts as D^1.5, hence the tolerance.
  EXPECT_NEAR(simpson(force, 0.0, 1e-4, 2000), 0.4 * force(1e-4) * 1e-4, 1e-5 * force(1e-4) * 1e-4);
  const double beyond = simpson(force, 0.02, 0.04, 100);
  EXPECT_NEAR(beyond, (force(0.04) * 0.04 - force(0.02) * 0.02) / 3.0, 1e-9 * beyond);
}

TEST(IndentationLimits, RisesEverywhereAndInverts) {
  for (const double beta : {0.2, 0.5, 1.5}) {
    Parameters parameters = example::parameters();
    parameters.indentation_coefficient = beta;
    double previous = 0.0;
    for (double depth = 1e-8; depth < 1e-3; depth *= 1.05) {
      const double force = indentation_force(depth, 5e-6, 3e6, parameters);
      EXPECT_GT(force, previous) << "beta " << beta << " depth " << depth;
      EXPECT_NEAR(indentation_depth(force, 5e-6, 3e6, 1e-2, parameters), depth, 1e-12 * depth);
      previous = force;
    }
    EXPECT_EQ(indentation_depth(1e9, 5e-6, 3e6, 1e-3, parameters), 1e-3);
    EXPECT_LT(indentation_depth(0.0, 5e-6, 3e6, 1e-3, parameters), 1e-200);
  }
}

Tissue uniform_tissue(double friction) {
  Tissue tissue;
  tissue.modulus = 3e6;
  tissue.elasto_fracture_length = 0.2e-3;
  tissue.toughness = 500.0;
  tissue.friction_stress = friction;
  tissue.layers = {TissueLayer{.bottom = 1e-4}, TissueLayer{.bottom = 1.0},
                   TissueLayer{.bottom = 10.0}};
  return tissue;
}

TEST(SteadyPenetrationWork, EqualsToughnessTimesCutArea) {
  const device::Needle needle = example::pen().needle;
  const Tissue tissue = uniform_tissue(0.0);
  const auto force = [&](double depth) { return penetration_force(needle, tissue, depth, 1); };
  // Broken at the end of the taper (1 mm), so that Simpson is exact on both pieces.
  const double work = simpson(force, 0.0, 1e-3, 2) + simpson(force, 1e-3, 2e-3, 2);
  EXPECT_NEAR(work, 500.0 * 3.8e-7, 1e-15);
}

TEST(SteadyPenetrationWork, FrictionIsTheFlankTimesStress) {
  const device::Needle needle = example::pen().needle;
  const Tissue tissue = uniform_tissue(5e3);
  const auto diameter = [&](double x) { return needle_diameter(needle, 1.8e-3 - x); };
  const double flank =
      pi * (simpson(diameter, 0.0, 0.8e-3, 2) + simpson(diameter, 0.8e-3, 1.8e-3, 2));
  const double friction = penetration_force(needle, tissue, 1.8e-3, 1) -
                          penetration_force(needle, uniform_tissue(0.0), 1.8e-3, 1);
  EXPECT_NEAR(friction, 5e3 * flank, 1e-12);
}

TEST(PenetrationDepth, CylinderInClosedForm) {
  device::Needle needle = example::pen().needle;
  needle.tip_diameter = needle.shaft_diameter;
  const Parameters parameters = example::parameters();
  // delta = sqrt(0.2 mm * 0.25 mm); travel 1.5 mm
  const Penetration far =
      penetrate(needle, uniform_tissue(5e3), {.travel = 1.5e-3, .force = 10.0}, parameters);
  EXPECT_NEAR(far.depth, 1.5e-3 - std::sqrt(0.2e-3 * 0.25e-3), 1e-15);
  EXPECT_NEAR(far.depth + far.deflection, 1.5e-3, 1e-15);
  // 0.13 N = 500 * 0.25e-3 + 5e3 pi 0.25e-3 z
  const Penetration held =
      penetrate(needle, uniform_tissue(5e3), {.travel = 1.5e-3, .force = 0.13}, parameters);
  EXPECT_NEAR(held.depth, 0.005 / (5e3 * pi * 0.25e-3), 1e-12);
  EXPECT_NEAR(held.force, 0.13, 1e-12);
}

TEST(PenetrationDepth, ConeInClosedForm) {
  device::Needle needle = example::pen().needle;
  needle.tip_diameter = 1e-30;
  needle.taper_length = 2e-3;
  // z + sqrt(c z) = T with c = l d_s / L_t: sqrt(z) = (-sqrt(c) + sqrt(c + 4 T)) / 2
  const double c = 0.2e-3 * 0.25e-3 / 2e-3;
  const double root = 0.5 * (std::sqrt(c + 4.0 * 1e-3) - std::sqrt(c));
  const Penetration reached = penetrate(needle, uniform_tissue(0.0),
                                        {.travel = 1e-3, .force = 10.0}, example::parameters());
  EXPECT_NEAR(reached.depth, root * root, 1e-15);
}

TEST(PenetrationDepth, NeverBeyondItsLengthAndAToughLayerHolds) {
  device::Needle needle = example::pen().needle;
  const Parameters parameters = example::parameters();
  EXPECT_EQ(
      penetrate(needle, uniform_tissue(0.0), {.travel = 1.0, .force = 10.0}, parameters).depth,
      needle.length);
  Tissue armoured = uniform_tissue(0.0);
  armoured.layers[0].resistance = 100.0;
  const Penetration held = penetrate(needle, armoured, {.travel = 1.0, .force = 1.0}, parameters);
  EXPECT_LT(held.depth, 1e-4);  // 1 N holds at d = 20 um: 41.7 um deep
  EXPECT_NEAR(held.depth, 41.6667e-6, 1e-9);
}

TEST(ArrayDeflection, NeighbourSumMeetsTheLattice) {
  // A round patch cut from a square lattice of pitch 1; the rim is sampled all round.
  for (const double patch : {4.3, 8.6, 17.2}) {
    std::vector<std::complex<double>> needles;
    for (int i = -18; i <= 18; ++i) {
      for (int j = -18; j <= 18; ++j) {
        if (std::hypot(i, j) <= patch) needles.emplace_back(i, j);
      }
    }
    const double count = static_cast<double>(needles.size());
    constexpr int samples = 720;
    double middle = 0.0;
    double rim = 0.0;
    for (const auto& needle : needles) {
      if (std::abs(needle) > 0.0) middle += 1.0 / std::abs(needle);
      for (int k = 0; k < samples; ++k) {
        const auto point = std::polar(std::sqrt(count / pi), 2.0 * pi * (k + 0.5) / samples);
        rim += 1.0 / std::abs(point - needle) / samples;
      }
    }
    EXPECT_NEAR(neighbour_sum(count, 1.0), middle - rim, 0.02 * (middle - rim)) << count;
  }
}

TEST(IndentationStiffness, IsTheSlopeOfTheForce) {
  const Parameters parameters = example::parameters();
  for (const double depth : {1e-7, 2e-6, 1e-5, 3e-5, 2e-4}) {
    const auto difference = [&](double h) {
      return (indentation_force(depth + h, 5e-6, 3e6, parameters) -
              indentation_force(depth - h, 5e-6, 3e6, parameters)) /
             (2.0 * h);
    };
    const double slope = indentation_stiffness(depth, 5e-6, 3e6, parameters);
    EXPECT_NEAR(difference(1e-4 * depth), slope, 1e-7 * slope) << depth;
  }
}

TEST(IndentationWork, MeetsABruteForceIntegral) {
  const Parameters parameters = example::parameters();
  const auto force = [&](double depth) { return indentation_force(depth, 5e-6, 3e6, parameters); };
  for (const double depth : {3e-7, 4e-6, 4e-5, 3e-4}) {
    // Simpson in the square root of the dimple, where the force is smooth at 0; split at the ends
    // of the blend.
    const auto over_root = [&](double root) { return 2.0 * root * force(root * root); };
    double work = 0.0;
    double top = 0.0;
    for (const double end : {5e-7, 5e-5, depth}) {
      const double bottom = std::min(end, depth);
      if (bottom > top) {
        work += simpson(over_root, std::sqrt(top), std::sqrt(bottom), 20000);
        top = bottom;
      }
    }
    EXPECT_NEAR(indentation_work(depth, 5e-6, 3e6, parameters), work, 1e-7 * work) << depth;
  }
}

TEST(RateStiffening, IsAPowerOfTheRate) {
  const Parameters parameters = example::parameters();
  // Two decades of speed inside the range: the slope in logarithms is the exponent.
  const double slope =
      std::log(rate_stiffening(0.5, 0.3, parameters) / rate_stiffening(0.005, 0.3, parameters)) /
      std::log(100.0);
  EXPECT_NEAR(slope, parameters.rate_exponent, 1e-12);
}

TEST(NeedleLoad, RollerProfileMeetsASumRoundTheDrum) {
  // Every needle of a ring of 24 (8 abreast), its depth below the flat skin over that of the
  // lowest, summed one by one and averaged over a turn of the drum by one pitch.
  device::Device roller = example::roller();
  for (const double length : {0.25e-3, 0.5e-3, 1.5e-3, 3.0e-3}) {
    roller.needle.length = length;
    const double drum = 0.5 * roller.drum_diameter;
    const double angle = std::acos(drum / (drum + length));
    device::Delivery delivery = example::roller_delivery();
    delivery.needles_in_contact = 192.0 * angle / pi;
    double sum = 0.0;
    constexpr int turns = 20000;
    for (int turn = 0; turn < turns; ++turn) {
      for (int i = -12; i < 12; ++i) {
        const double at = 2.0 * pi * (i + (turn + 0.5) / turns) / 24.0;
        sum += 8.0 * std::max(0.0, (drum + length) * std::cos(at) - drum) / length / turns;
      }
    }
    EXPECT_NEAR(carried_needles(roller, delivery), sum, 1e-6 * sum) << length;
  }
}

}  // namespace
}  // namespace acicula::puncture

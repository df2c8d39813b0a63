// Values worked out by hand from the published formulas.
#include "acicula/puncture/array_deflection.hpp"
#include "acicula/puncture/bleeding.hpp"
#include "acicula/puncture/breached_area.hpp"
#include "acicula/puncture/buckling.hpp"
#include "acicula/puncture/distinct_holes.hpp"
#include "acicula/puncture/membrane_rupture.hpp"
#include "acicula/puncture/needle_load.hpp"
#include "acicula/puncture/needle_taper.hpp"
#include "acicula/puncture/pain.hpp"
#include "acicula/puncture/pre_puncture_indentation.hpp"
#include "acicula/puncture/rate_stiffening.hpp"
#include "acicula/puncture/recoil.hpp"
#include "acicula/puncture/steady_penetration.hpp"

#include <gtest/gtest.h>

#include "unit/puncture/example.hpp"

namespace acicula::puncture {
namespace {

using unit::micrometre;
using unit::millimetre;
using unit::per_square_centimetre;

TEST(NeedleTaper, ConeEndsInTheShaft) {
  const device::Needle needle = example::pen().needle;  // 10 um to 250 um over 1 mm
  EXPECT_DOUBLE_EQ(needle_diameter(needle, 0.0), 10.0 * micrometre);
  EXPECT_NEAR(needle_diameter(needle, 0.5 * millimetre), 130.0 * micrometre, 1e-15);
  EXPECT_DOUBLE_EQ(needle_diameter(needle, 2.0 * millimetre), 250.0 * micrometre);
  EXPECT_NEAR(needle_profile_area(needle, 1.0 * millimetre), 1.3e-7, 1e-18);
  EXPECT_NEAR(needle_profile_area(needle, 2.0 * millimetre), 3.8e-7, 1e-18);
}

TEST(RateStiffening, PowerLawHeldInsideItsRange) {
  Parameters parameters = example::parameters();
  parameters.rate_exponent = 0.21;
  parameters.rate_length = 2.0 * millimetre;
  parameters.stretch_stiffening = 1.0;
  EXPECT_DOUBLE_EQ(rate_stiffening(2.0 * millimetre, 0.0, parameters), 1.0);
  EXPECT_DOUBLE_EQ(rate_stiffening(2.0 * millimetre, 1.0, parameters), 2.0);
  EXPECT_NEAR(rate_stiffening(0.2, 0.0, parameters), 2.6303, 1e-4);    // 100 /s: 10^0.42
  EXPECT_NEAR(rate_stiffening(0.0, 0.0, parameters), 0.31364, 1e-4);   // 0.004 /s
  EXPECT_NEAR(rate_stiffening(100.0, 0.0, parameters), 5.7073, 2e-4);  // 4000 /s
}

TEST(Buckling, SteelNeedleOfATenthMillimetre) {
  device::Needle needle = example::roller().needle;
  needle.shaft_diameter = 0.1 * millimetre;
  needle.young_modulus = 200e9;
  // pi^3 * 2e11 * 1e-16 / (256 * 2.25e-6) N
  needle.tip_diameter = needle.shaft_diameter;
  EXPECT_NEAR(buckling_load(needle), 1.0766, 1e-4);
  // A needle cut short of its taper has no shaft: its base is where it is cut.
  device::Needle stub = example::pen().needle;  // 10 to 250 um over 1 mm
  stub.length = 0.5 * millimetre;
  device::Needle cone = stub;
  cone.shaft_diameter = 130.0 * micrometre;
  cone.taper_length = 0.5 * millimetre;
  EXPECT_NEAR(buckling_load(stub), buckling_load(cone), 1e-9);
}

TEST(MembraneRupture, MedianForceAndShare) {
  Parameters parameters = example::parameters();
  parameters.rupture_variation = 0.35;
  EXPECT_NEAR(membrane_rupture_force(example::pen().needle, parameters), 0.045, 1e-12);
  EXPECT_DOUBLE_EQ(ruptured_share(0.045, 0.045, parameters), 0.5);
  // s = sqrt(ln 1.1225) = 0.33994; the 90 % quantile of the standard normal is 1.28155.
  EXPECT_NEAR(ruptured_share(0.045 * 1.5460, 0.045, parameters), 0.9, 1e-4);
  EXPECT_EQ(ruptured_share(0.0, 0.045, parameters), 0.0);
  parameters.rupture_variation = 0.0;
  EXPECT_EQ(ruptured_share(0.044, 0.045, parameters), 0.0);
  EXPECT_EQ(ruptured_share(0.046, 0.045, parameters), 1.0);
}

TEST(MembraneRupture, ForceEndsWithTravelOrWithTheHand) {
  const Parameters parameters = example::parameters();
  const device::Needle needle = example::pen().needle;
  // Travel of 0.1 mm is 20 tip radii: beta E D^2 = 0.5 * 1e6 * 1e-8 N.
  const Support free{.travel = 0.1 * millimetre, .force = 1.0};
  EXPECT_NEAR(force_before_rupture(needle, 1e6, free, parameters), 0.005, 1e-9);
  const Support weak{.travel = 0.1 * millimetre, .force = 0.001};
  EXPECT_DOUBLE_EQ(force_before_rupture(needle, 1e6, weak, parameters), 0.001);
  EXPECT_EQ(force_before_rupture(needle, 1e6, Support{.travel = 1e-3}, parameters), 0.0);
}

TEST(SteadyPenetration, FractureAndFrictionAddUp) {
  device::Device device = example::pen();
  Tissue tissue;
  tissue.elasto_fracture_length = 0.1 * millimetre;
  tissue.toughness = 500.0;
  tissue.friction_stress = 5000.0;
  tissue.layers = {TissueLayer{.bottom = 0.1 * millimetre}, TissueLayer{.bottom = 1.5 * millimetre},
                   TissueLayer{.bottom = 1.0, .resistance = 0.25, .modulus = 0.0625}};
  // 1 mm deep: 500 * 250e-6 + 5000 pi * 1.3e-7 N
  EXPECT_NEAR(penetration_force(device.needle, tissue, 1.0 * millimetre, 1), 0.127042, 1e-6);
  // 2 mm deep: 1.5 mm of flank in the dermis, d = 0.25 on [0.5, ...]: W(2) - W(0.5) = 3.45e-7;
  // 0.5 mm in fat, W(0.5) = 0.35e-7 at a quarter of the friction.
  EXPECT_NEAR(penetration_force(device.needle, tissue, 2.0 * millimetre, 2),
              0.25 * 0.125 + 5000.0 * 3.14159265 * (3.45e-7 + 0.25 * 0.35e-7), 1e-8);
  EXPECT_NEAR(penetration_dimple(device.needle, tissue, 1.0 * millimetre, 1), 0.158114 * millimetre,
              1e-9);  // sqrt(0.1 * 0.25) mm
  EXPECT_NEAR(penetration_dimple(device.needle, tissue, 2.0 * millimetre, 2), 0.316228 * millimetre,
              1e-9);  // l_ef four times as long
}

TEST(NeedleLoad, SharesTheHandForce) {
  device::Technique technique = example::technique();
  // R = 10, L = 1.5 mm: theta 0.51648, profile (11.5 sin - 10 theta) / (1.5 theta) = 0.6637.
  EXPECT_NEAR(carried_needles(example::roller(), example::roller_delivery()), 31.6 * 0.6637, 0.02);
  // A pen's needles are in the skin half of the time.
  EXPECT_NEAR(carried_needles(example::pen(), example::pen_delivery()), 14.0 * 0.4995, 0.01);
  device::Device stamp = example::pen();
  stamp.kind = device::Kind::stamp;
  EXPECT_DOUBLE_EQ(carried_needles(stamp, example::pen_delivery()), 14.0);
  technique.hand_force = 0.0;
  EXPECT_EQ(hand_force_share(stamp, technique, example::pen_delivery()), 0.0);
}

TEST(ArrayDeflection, FewNeedlesDoNotDisturbEachOther) {
  const Parameters parameters = example::parameters();
  EXPECT_EQ(neighbour_sum(1.0, 0.0), 0.0);
  EXPECT_EQ(neighbour_sum(7.0, 1.0 * millimetre), 0.0);
  // n = 121, p = 0.6 mm: (2.28319 * 6.20608 - 3.54491) / 0.6e-3
  EXPECT_NEAR(neighbour_sum(121.0, 0.6 * millimetre), 17708.0, 5.0);
  // 0.75 * 0.05 N * 1e4 / (pi * 1 MPa)
  EXPECT_NEAR(array_deflection(0.05, 1e6, 1e4, parameters), 1.19366e-4, 1e-9);
}

TEST(DistinctHoles, OverlapOfARoller) {
  // A = pi 0.167^2 mm2 = 8.762e-8 m2, u = rho A = 0.21422; to third order
  // u - u^2 / 2 + 0.23558 u^3 = 0.19359 (next term about -0.1 u^4), 0.1934 / A
  EXPECT_NEAR(
      distinct_holes(244.5 * per_square_centimetre, 0.167 * millimetre) / per_square_centimetre,
      220.7, 0.2);
  EXPECT_EQ(distinct_holes(5.0, 0.0), 5.0);
}

TEST(BreachedArea, RoundAndTornHoles) {
  Parameters parameters = example::parameters();
  device::Delivery delivery;
  // 240 holes/cm2 of 70.7 um: 0.942 % by plain counting, 0.938 % with chance overlap.
  EXPECT_NEAR(
      breached_area(240.0 * per_square_centimetre, 35.35 * micrometre, delivery, parameters),
      0.009378, 1e-6);
  parameters.tear_share = 0.05;
  delivery.loop_width = 1.0 * millimetre;
  // 50 um of tear on a hole of 70.7 um: 1.7072 times the area.
  EXPECT_NEAR(
      breached_area(240.0 * per_square_centimetre, 35.35 * micrometre, delivery, parameters),
      0.015957, 2e-6);
}

TEST(Recoil, ByKindOfDevice) {
  const Parameters parameters = example::parameters();
  EXPECT_DOUBLE_EQ(recoiled_radius(140.0 * micrometre, parameters),
                   parameters.recoil_radius * 70.0 * micrometre);
  EXPECT_EQ(residual_depth_ratio(device::Kind::roller, parameters), parameters.recoil_depth_roller);
  EXPECT_EQ(residual_depth_ratio(device::Kind::pen, parameters), parameters.recoil_depth_pen);
  EXPECT_EQ(residual_depth_ratio(device::Kind::patch, parameters), parameters.recoil_depth_stamp);
}

TEST(Pain, SingleNeedleAndScale) {
  const Parameters parameters = example::parameters();
  const auto score = [&](double depth, double rate, device::Anaesthesia anaesthesia) {
    return pain_score(depth, rate, 1.0, anaesthesia, parameters);
  };
  // X = 0.05 * 24 = 1.2
  EXPECT_NEAR(score(0.48 * millimetre, 1.0, device::Anaesthesia::none), 0.11928, 1e-5);
  EXPECT_EQ(score(0.0, 1000.0, device::Anaesthesia::none), 0.0);
  EXPECT_LT(score(1.0, 1e9, device::Anaesthesia::none), 10.0 + 1e-12);
  EXPECT_EQ(score(1e-3, 1e3, device::Anaesthesia::none),
            score(1e-3, 1e9, device::Anaesthesia::none));
  EXPECT_GT(score(1e-3, 10.0, device::Anaesthesia::none),
            score(1e-3, 10.0, device::Anaesthesia::topical_cream));
  EXPECT_GT(score(1e-3, 10.0, device::Anaesthesia::topical_cream),
            score(1e-3, 10.0, device::Anaesthesia::needled_topical));
}

TEST(Bleeding, VesselsInTwoLayers) {
  Parameters parameters = example::parameters();
  parameters.papillary_thickness = 0.2 * millimetre;
  parameters.papillary_vessel_density = 25e6;
  parameters.reticular_vessel_density = 7e6;
  parameters.vessel_radius = 10.0 * micrometre;
  device::Needle needle = example::pen().needle;
  needle.tip_diameter = needle.shaft_diameter = 0.2 * millimetre;
  // pi/4 * 0.22 mm * (25 /mm2 * 0.2 mm + 7 /mm2 * 0.7 mm) for a cylinder from 0.1 to 1.0 mm
  EXPECT_NEAR(vessel_cuts(needle, 1.0 * millimetre, 0.1 * millimetre, parameters), 1.71060, 1e-5);
  EXPECT_NEAR(vessel_cuts(needle, 0.2 * millimetre, 0.1 * millimetre, parameters), 0.431969, 1e-6);
  EXPECT_EQ(vessel_cuts(needle, 0.05 * millimetre, 0.1 * millimetre, parameters), 0.0);
}

TEST(Bleeding, GradeMeetsItsBounds) {
  const Parameters parameters = example::parameters();
  const double every = 1e3;  // so many cuts that every hole bleeds
  EXPECT_EQ(bleeding_grade(0.0, every, parameters), 0.0);
  EXPECT_DOUBLE_EQ(bleeding_grade(parameters.bleeding_pinpoint, every, parameters), 1.0);
  EXPECT_DOUBLE_EQ(bleeding_grade(parameters.bleeding_oozing, every, parameters), 2.0);
  EXPECT_DOUBLE_EQ(bleeding_grade(parameters.bleeding_free, every, parameters), 3.0);
  EXPECT_EQ(bleeding_grade(1e12, every, parameters), 3.0);
  EXPECT_EQ(bleeding_grade(1e12, 0.0, parameters), 0.0);
}

}  // namespace
}  // namespace acicula::puncture

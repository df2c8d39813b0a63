// The curve of one needle against the laws it is made of, and the balance of its energy.
#include "acicula/puncture/force_displacement.hpp"

#include "acicula/puncture/buckling.hpp"
#include "acicula/puncture/needle_taper.hpp"
#include "acicula/puncture/penetration_depth.hpp"
#include "acicula/puncture/rupture_force.hpp"
#include "acicula/puncture/steady_penetration.hpp"
#include "acicula/puncture/support.hpp"
#include "acicula/puncture/tissue.hpp"

#include <gtest/gtest.h>

#include "unit/puncture/example.hpp"
#include "verification/puncture/devices.hpp"
#include <algorithm>
#include <cmath>

namespace acicula::puncture {
namespace {

Tissue tissue_of(const example::Held& held, const Parameters& parameters) {
  const skin::Skin skin = example::cheek();
  return make_tissue(skin.epidermis_thickness(), skin.dermis.thickness, held.technique,
                     held.delivery, parameters);
}

ForceDisplacement curve_of(const example::Held& held, const Parameters& parameters) {
  return force_displacement(example::cheek(), held.device, held.technique, held.delivery,
                            parameters);
}

/// What must hold for any curve: it is one, and nothing comes from nothing.
void expect_sound(const ForceDisplacement& curve, const std::string& what) {
  ASSERT_EQ(curve.displacement.size(), curve.force.size()) << what;
  ASSERT_EQ(curve.displacement.size(), curve.depth.size()) << what;
  EXPECT_EQ(curve.displacement.front(), 0.0) << what;
  EXPECT_EQ(curve.force.front(), 0.0) << what;
  EXPECT_TRUE(std::is_sorted(curve.depth.begin(), curve.depth.end())) << what;
  for (std::size_t i = 1; i < curve.displacement.size(); ++i) {
    // A fall of the force leaves the base where it is, to rounding.
    EXPECT_GE(curve.displacement[i], curve.displacement[i - 1] * (1.0 - 1e-11)) << what << " " << i;
    EXPECT_GE(curve.force[i], 0.0) << what << " " << i;
  }
  EXPECT_LT(curve.energy_balance_error, 1e-3) << what;
  EXPECT_GE(curve.fracture_work, 0.0) << what;
  EXPECT_GE(curve.friction_work, 0.0) << what;
  EXPECT_GE(curve.elastic_energy, 0.0) << what;
  EXPECT_GE(curve.released_energy, -1e-9 * curve.work) << what;
}

TEST(ForceDisplacement, EnergyBalanceOfEveryDevice) {
  const Parameters parameters = example::parameters();
  for (const double share : {0.3, 0.6, 1.0}) {
    for (const example::Held& held : example::devices(share)) {
      const std::string what = held.device.name + " " + std::to_string(share);
      const ForceDisplacement curve = curve_of(held, parameters);
      expect_sound(curve, what);
      // The trapezoid rule is far better than what is asked.
      EXPECT_LT(curve.energy_balance_error, 2e-4) << what;
      EXPECT_GT(curve.force.size(), 60U) << what;
      EXPECT_LT(curve.force.size(), 250U) << what;
    }
  }
}

TEST(ForceDisplacement, EndsWhereTheNeedleComesToRest) {
  const Parameters parameters = example::parameters();
  for (const example::Held& held : example::devices(1.0)) {
    const ForceDisplacement curve = curve_of(held, parameters);
    const Support support = needle_support(held.device, held.technique, held.delivery, parameters);
    if (!curve.punctured) continue;
    const Penetration rest =
        penetrate(held.device.needle, tissue_of(held, parameters), support, parameters);
    EXPECT_NEAR(curve.depth.back(), rest.depth, 1e-9 * rest.depth) << held.device.name;
    const double limit = curve.end == WayEnd::hand_force
                             ? curve.force.back() / support.force
                             : curve.displacement.back() / support.travel;
    // A pen whose needle is in to its base stops there, before its nose is down.
    if (rest.depth < held.device.needle.length) {
      EXPECT_NEAR(limit, 1.0, 1e-9) << held.device.name;
    }
  }
}

TEST(ForceDisplacement, EnergyBalanceOverTheWholeRangeOfParameters) {
  for (const double resistance : {0.2, 1.0, 5.0}) {
    for (const double gradient : {200.0, 1500.0, 12000.0}) {
      for (const double toughness : {100.0, 2500.0}) {
        for (const double fat : {0.05, 1.0}) {
          Parameters parameters = example::parameters();
          parameters.epidermis_resistance = resistance;
          parameters.rupture_force_gradient = gradient;
          parameters.toughness = toughness;
          parameters.fat_resistance = fat;
          for (const example::Held& held : example::devices(1.0)) {
            expect_sound(curve_of(held, parameters),
                         held.device.name + " " + std::to_string(resistance) + " " +
                             std::to_string(gradient) + " " + std::to_string(toughness) + " " +
                             std::to_string(fat));
          }
        }
      }
    }
  }
}

TEST(ForceDisplacement, SharpCylinderInClosedForm) {
  // A needle of one diameter without friction in dermis alone: pressed as beta E D^2 once D is ten
  // tip radii, cut with G d and a constant dimple sqrt(l d).
  Parameters parameters = example::parameters();
  parameters.friction_stress = 1e-30;
  parameters.poisson_ratio = 0.5;
  example::Held held{example::pen(), example::technique(), example::pen_delivery()};
  held.device.needle.count = 1;
  held.delivery.needles_in_contact = 1.0;
  held.device.needle.young_modulus = 1e15;  // that thin, steel would bend
  held.device.needle.tip_diameter = held.device.needle.shaft_diameter = 10e-6;
  const Tissue tissue = tissue_of(held, parameters);
  const ForceDisplacement curve = curve_of(held, parameters);
  const double stiffness = parameters.indentation_coefficient * tissue.modulus;
  const double threshold = parameters.rupture_force_gradient * 10e-6;
  const double broken = std::sqrt(threshold / stiffness);
  ASSERT_GT(broken, 50e-6);
  EXPECT_NEAR(curve.rupture_displacement, broken, 1e-9 * broken);
  EXPECT_NEAR(curve.rupture_force, threshold, 1e-9 * threshold);
  const double cut = tissue.toughness * 10e-6;
  const double dimple = std::sqrt(tissue.elasto_fracture_length * 10e-6);
  const double reached = 1.5e-3 + parameters.pen_nose_compression - dimple;
  EXPECT_NEAR(curve.depth.back(), std::min(reached, 1.5e-3), 1e-9);
  EXPECT_NEAR(curve.force.back(), cut, 1e-9 * cut);
  EXPECT_NEAR(curve.fracture_work, cut * curve.depth.back(), 1e-9 * curve.fracture_work);
  EXPECT_NEAR(curve.elastic_energy, cut * dimple / 3.0, 1e-9 * curve.elastic_energy);
  // The pressed dimple shrinks to that of the cut at rest: the rest of its energy pays for the cut
  // it falls through.
  const double at_rupture = curve.released_energy + cut * (broken - dimple) + cut * dimple / 3.0;
  // Pressed energy F D / 3 but for the round tip, whose share of the dimple is small.
  EXPECT_NEAR(at_rupture, threshold * broken / 3.0, 0.02 * at_rupture);
}

TEST(ForceDisplacement, ForceFallsAtRuptureWithTheBaseAtRest) {
  const ForceDisplacement curve =
      force_displacement(example::cheek(), example::roller(), example::technique(),
                         example::roller_delivery(), example::parameters());
  ASSERT_TRUE(curve.punctured);
  const auto at = std::find_if(curve.depth.begin(), curve.depth.end(),
                               [](double depth) { return depth > 0.0; });
  const auto i = static_cast<std::size_t>(at - curve.depth.begin());
  EXPECT_NEAR(curve.displacement[i], curve.displacement[i - 1], 1e-11 * curve.displacement[i]);
  EXPECT_EQ(curve.force[i - 1], curve.rupture_force);
  EXPECT_LT(curve.force[i], 0.5 * curve.rupture_force);
  // Depth and what is left of the dimple and the neighbours' push make up the same displacement.
  EXPECT_LT(curve.depth[i], curve.displacement[i]);
}

TEST(ForceDisplacement, NoRuptureIsElasticAlone) {
  const Parameters parameters = example::parameters();
  example::Held held{example::roller(), example::technique(), example::roller_delivery()};
  held.device.needle.tip_diameter = 200e-6;
  const ForceDisplacement blunt = curve_of(held, parameters);
  EXPECT_FALSE(blunt.punctured);
  EXPECT_EQ(blunt.end, WayEnd::hand_force);
  expect_sound(blunt, "blunt");
  EXPECT_EQ(blunt.fracture_work + blunt.friction_work + blunt.released_energy, 0.0);
  EXPECT_NEAR(blunt.elastic_energy, blunt.work, 1e-3 * blunt.work);

  held.device.needle = example::roller().needle;
  held.device.needle.young_modulus = 1e8;
  const ForceDisplacement soft = curve_of(held, parameters);
  EXPECT_EQ(soft.end, WayEnd::buckling);
  EXPECT_NEAR(
      soft.force.back(),
      held_buckling_load(held.device.needle, tissue_of(held, parameters).modulus, parameters),
      1e-9);

  held.technique.hand_force = 0.0;
  const ForceDisplacement idle = curve_of(held, parameters);
  EXPECT_FALSE(idle.punctured);
  EXPECT_EQ(idle.work, 0.0);
  EXPECT_EQ(idle.energy_balance_error, 0.0);
}

TEST(SteadyPenetrationWork, CuttingAndFrictionAreTheIntegralOfTheForce) {
  // Over three layers; the integral by a midpoint rule, whose error falls fourfold per halving.
  const device::Needle needle = example::pen().needle;
  const Tissue tissue = [] {
    Tissue three = tissue_of({example::pen(), example::technique(), example::pen_delivery()},
                             example::parameters());
    three.layers[0].resistance = 3.0;
    return three;
  }();
  const double deep = 2.4e-3;
  const double closed = cutting_work(needle, tissue, deep) + friction_work(needle, tissue, deep);
  const auto integral = [&](int steps) {
    // Panels end where a layer ends, at 70 um and 1.67 mm, or the taper, at 1 mm and 1.07, 2.67.
    double sum = 0.0;
    double top = 0.0;
    for (const double bottom : {70e-6, 1e-3, 1.07e-3, 1.67e-3, deep}) {
      const std::size_t layer = bottom <= 70e-6 ? 0 : bottom <= 1.67e-3 ? 1 : 2;
      for (int i = 0; i < steps; ++i) {
        const double z = top + (bottom - top) * (i + 0.5) / steps;
        sum += penetration_force(needle, tissue, z, layer) * (bottom - top) / steps;
      }
      top = bottom;
    }
    return sum;
  };
  const double coarse = std::abs(integral(8) - closed);
  const double fine = std::abs(integral(16) - closed);
  EXPECT_NEAR(std::log2(coarse / fine), 2.0, 0.02);
  EXPECT_LT(fine, 1e-4 * closed);
}

TEST(NeedleProfileIntegral, IsTheIntegralOfTheArea) {
  const device::Needle needle = example::pen().needle;  // 10 to 250 um over 1 mm
  // Cone: 0.01 / 2 + 0.24 / 6 mm3; shaft: W(1) + 0.25 / 2 more.
  EXPECT_NEAR(needle_profile_integral(needle, 1e-3), 0.045e-9, 1e-21);
  EXPECT_NEAR(needle_profile_integral(needle, 2e-3), (0.045 + 0.13 + 0.125) * 1e-9, 1e-21);
}

}  // namespace
}  // namespace acicula::puncture

#include "acicula/puncture/puncture.hpp"

#include "acicula/core/error.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/puncture/example.hpp"
#include <cmath>
#include <limits>

namespace acicula::puncture {
namespace {

using unit::micrometre;
using unit::millimetre;
using unit::per_square_centimetre;

Channels of_roller(const device::Device& roller, const device::Technique& technique,
                   const device::Delivery& delivery = example::roller_delivery()) {
  return puncture(example::cheek(), roller, technique, delivery, example::parameters());
}

void expect_consistent(const Channels& channels, double longest) {
  double weight = 0.0;
  for (const DepthClass& c : channels.depth_classes) {
    EXPECT_GE(c.depth, 0.0);
    EXPECT_LE(c.depth, longest);
    EXPECT_GE(c.weight, 0.0);
    weight += c.weight;
  }
  EXPECT_NEAR(weight, 1.0, 1e-12);
  for (const double value :
       {channels.punctures_per_area, channels.density, channels.punctured_share,
        channels.dermis_share, channels.dynamic_depth.mean, channels.dynamic_depth.sd,
        channels.residual_depth.mean, channels.deflection, channels.radius, channels.tip_radius,
        channels.taper_length, channels.area_fraction, channels.rupture_force,
        channels.insertion_force, channels.head_force, channels.buckling_load, channels.vessel_cuts,
        channels.bleeding_grade, channels.pain}) {
    EXPECT_TRUE(std::isfinite(value));
    EXPECT_GE(value, 0.0);
  }
  EXPECT_LE(channels.dermis_share, channels.punctured_share + 1e-12);
  EXPECT_LE(channels.punctured_share, 1.0 + 1e-12);
  EXPECT_LE(channels.density, channels.punctures_per_area * (1.0 + 1e-12));
  EXPECT_LE(channels.area_fraction, 1.0);
  EXPECT_LE(channels.residual_depth.mean, channels.dynamic_depth.mean);
  EXPECT_LE(channels.bleeding_grade, 3.0);
  EXPECT_LE(channels.pain, 10.0);
}

TEST(Puncture, RollerOfAcneScarTrials) {
  const Channels channels = of_roller(example::roller(), example::technique());
  expect_consistent(channels, 2.0 * millimetre);
  EXPECT_NEAR(channels.punctures_per_area / per_square_centimetre, 244.5, 0.5);
  EXPECT_GT(channels.punctured_share, 0.99);
  // Expected from the literature: holes of 70 to 130 um, depth well below the needle's length.
  EXPECT_GT(2.0 * channels.radius, 70.0 * micrometre);
  EXPECT_LT(2.0 * channels.radius, 130.0 * micrometre);
  EXPECT_GT(channels.dynamic_depth.mean, 0.7 * 1.5 * millimetre);
  EXPECT_LT(channels.dynamic_depth.mean, 0.9 * 1.5 * millimetre);
}

TEST(Puncture, PenGoesDeeperAndOverlapsMore) {
  const Channels roller = of_roller(example::roller(), example::technique());
  const Channels pen = puncture(example::cheek(), example::pen(), example::technique(),
                                example::pen_delivery(), example::parameters());
  expect_consistent(pen, 2.0 * millimetre);
  EXPECT_GT(pen.dynamic_depth.mean, roller.dynamic_depth.mean);
  EXPECT_GT(pen.residual_depth.mean, roller.residual_depth.mean);
  EXPECT_LT(pen.density / pen.punctures_per_area, roller.density / roller.punctures_per_area);
}

TEST(Puncture, DeeperWithLongerNeedle) {
  double previous = 0.0;
  for (const double length : {0.25, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0}) {
    device::Device roller = example::roller();
    roller.needle.length = length * millimetre;
    const Channels channels = of_roller(roller, example::technique());
    expect_consistent(channels, 1.3 * length * millimetre);
    EXPECT_GT(channels.dynamic_depth.mean, previous);
    previous = channels.dynamic_depth.mean;
  }
}

TEST(Puncture, NotShallowerWithMoreForceAndDeeperUnderWeakHand) {
  double previous = 0.0;
  std::vector<double> depths;
  for (const double force : {0.5, 1.0, 1.5, 2.0, 4.0, 8.0, 20.0}) {
    device::Technique technique = example::technique();
    technique.hand_force = force;
    const Channels channels = of_roller(example::roller(), technique);
    depths.push_back(channels.dynamic_depth.mean * channels.punctured_share);
    EXPECT_GE(depths.back(), previous);
    EXPECT_LE(channels.head_force, force * (1.0 + 1e-12));
    previous = depths.back();
  }
  EXPECT_LT(depths.front(), 0.5 * depths.back());
}

TEST(Puncture, DeeperWithFasterStrikeAndStretchedSkin) {
  device::Delivery slow = example::roller_delivery();
  slow.contact_speed = 1.0 * millimetre;
  device::Delivery fast = slow;
  fast.contact_speed = 1.0;
  device::Technique taut = example::technique();
  taut.stretch = 1.0;
  const double depth = of_roller(example::roller(), example::technique(), slow).dynamic_depth.mean;
  EXPECT_GT(of_roller(example::roller(), example::technique(), fast).dynamic_depth.mean, depth);
  EXPECT_GT(of_roller(example::roller(), taut, slow).dynamic_depth.mean, depth);
}

TEST(Puncture, NothingWithoutForceOrWithABluntTip) {
  device::Technique idle = example::technique();
  idle.hand_force = 0.0;
  const Channels none = of_roller(example::roller(), idle);
  expect_consistent(none, 0.0);
  EXPECT_EQ(none.punctured_share, 0.0);
  EXPECT_EQ(none.density, 0.0);
  EXPECT_EQ(none.pain, 0.0);

  device::Device blunt = example::roller();
  blunt.needle.tip_diameter = blunt.needle.shaft_diameter;
  const Channels dented = of_roller(blunt, example::technique());
  expect_consistent(dented, 2.0 * millimetre);
  EXPECT_LT(dented.punctured_share, 0.01);
}

TEST(Puncture, Extremes) {
  for (const double length : {0.1, 0.3, 3.0, 10.0}) {
    for (const double force : {1e-6, 1e3}) {
      for (const double speed : {0.0, 1e-6, 50.0}) {
        skin::Skin thin = example::cheek();
        thin.dermis = {1.0 * millimetre, 0.9 * millimetre};
        device::Device roller = example::roller();
        roller.needle.length = length * millimetre;
        roller.needle.length_tolerance = 0.5 * roller.needle.length;
        device::Technique technique = example::technique();
        technique.hand_force = force;
        device::Delivery delivery = example::roller_delivery();
        delivery.contact_speed = speed;
        expect_consistent(puncture(thin, roller, technique, delivery, example::parameters()),
                          2.0 * roller.needle.length);
      }
    }
  }
}

TEST(Puncture, EveryParameterAtItsBounds) {
  const evidence::Catalogue catalogue = example::catalogue();
  for (const auto& [key, parameter] : catalogue.parameters()) {
    for (const double bound : {parameter.minimum, parameter.maximum}) {
      SCOPED_TRACE(key);
      evidence::Catalogue varied = catalogue;
      varied.set(key, bound);
      const Parameters parameters = parameters_from(varied);
      expect_consistent(puncture(example::cheek(), example::roller(), example::technique(),
                                 example::roller_delivery(), parameters),
                        2.0 * millimetre);
      expect_consistent(puncture(example::cheek(), example::pen(), example::technique(),
                                 example::pen_delivery(), parameters),
                        2.0 * millimetre);
    }
  }
}

TEST(Puncture, DimpleBeforeRupture) {
  const Channels channels = of_roller(example::roller(), example::technique());
  // 36 mN on 0.5 E D^2 with E = 500 / (0.5 * 0.3e-3 / 1.568) Pa at 8.5 /s: D = 0.117 mm
  EXPECT_NEAR(channels.rupture_dimple, 0.117 * millimetre, 0.002 * millimetre);
  device::Device blunt = example::roller();
  blunt.needle.tip_diameter = blunt.needle.shaft_diameter;
  EXPECT_GT(of_roller(blunt, example::technique()).rupture_dimple, channels.rupture_dimple);
}

TEST(Puncture, SaturatesAboveFat) {
  skin::Skin skin = example::cheek();
  skin.dermis = {1.0 * millimetre, 0.0};
  skin.stratum_corneum.thickness_sd = skin.viable_epidermis.thickness_sd = 0.0;
  device::Device roller = example::roller();
  roller.needle.length_tolerance = 0.0;
  std::vector<double> depths;
  for (const double length : {1.3, 1.35, 1.4, 2.0}) {
    roller.needle.length = length * millimetre;
    depths.push_back(puncture(skin, roller, example::technique(), example::roller_delivery(),
                              example::parameters())
                         .dynamic_depth.mean);
  }
  // Epidermis and dermis end at 1.07 mm: the soft fat makes a larger dimple before it is cut.
  EXPECT_NEAR(depths[1], 1.07 * millimetre, 1e-9);
  EXPECT_NEAR(depths[2], 1.07 * millimetre, 1e-9);
  EXPECT_GT(depths[3], 1.2 * millimetre);
}

TEST(Puncture, TellsThePainWithoutAnaesthesiaBeside) {
  device::Technique technique = example::technique();
  const Channels plain = of_roller(example::roller(), technique);
  EXPECT_EQ(plain.pain_without_anaesthesia, plain.pain);
  technique.anaesthesia = device::Anaesthesia::topical_cream;
  const Channels numbed = of_roller(example::roller(), technique);
  EXPECT_EQ(numbed.pain_without_anaesthesia, plain.pain);
  EXPECT_LT(numbed.pain, plain.pain);
}

TEST(Puncture, SameInputSameBytes) {
  const Channels a = of_roller(example::roller(), example::technique());
  const Channels b = of_roller(example::roller(), example::technique());
  EXPECT_EQ(a.dynamic_depth.mean, b.dynamic_depth.mean);
  EXPECT_EQ(a.pain, b.pain);
  EXPECT_EQ(a.depth_classes.size(), 31U);
}

TEST(Puncture, RefusesImpossibleShapes) {
  const auto refuses = [](device::Device device, const char* quantity) {
    try {
      of_roller(device, example::technique());
      ADD_FAILURE() << "accepted a bad " << quantity;
    } catch (const ModelError& error) {
      EXPECT_EQ(error.quantity, quantity);
    }
  };
  device::Device device = example::roller();
  device.needle.length = std::numeric_limits<double>::quiet_NaN();
  refuses(device, "device.needle.length");
  device = example::roller();
  device.needle.shaft_diameter = 1.0 * micrometre;
  refuses(device, "device.needle.shaft_diameter");
  device = example::roller();
  device.needle.pitch = 0.0;
  refuses(device, "device.needle.pitch");
  device = example::roller();
  device.needle.taper_length = -1.0;
  refuses(device, "device.needle.taper_length");
}

TEST(Puncture, NeedlesThatAllBendLeaveNothing) {
  device::Device soft = example::roller();
  soft.needle.young_modulus = 1e8;
  const Channels channels = puncture(example::cheek(), soft, example::technique(),
                                     example::roller_delivery(), example::parameters());
  // Bends at 0.2 mN: fifteen standard deviations below the median threshold.
  EXPECT_EQ(channels.punctured_share, 0.0);
  EXPECT_EQ(channels.dynamic_depth.mean, 0.0);
  EXPECT_EQ(channels.density, 0.0);
  EXPECT_NEAR(channels.buckled_share, 1.0, 1e-6);
}

}  // namespace
}  // namespace acicula::puncture

#include "acicula/device/deliver.hpp"

#include "acicula/core/error.hpp"
#include "acicula/core/units.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <ostream>
#include <string>

namespace acicula::device {
namespace {

Device some_roller() {
  Device device;
  device.kind = Kind::roller;
  device.needle.length = 1.5 * unit::millimetre;
  device.needle.count = 192;
  device.drum_diameter = 2 * unit::centimetre;
  device.drum_width = 2 * unit::centimetre;
  return device;
}

Device some_pen() {
  Device device;
  device.kind = Kind::pen;
  device.needle.length = 1.0 * unit::millimetre;
  device.needle.count = 11;
  device.head_width = 8 * unit::millimetre;
  device.frequency = 90;
  device.stroke = 2.5 * unit::millimetre;
  return device;
}

Device some_stamp() {
  Device device;
  device.kind = Kind::stamp;
  device.needle.length = 0.5 * unit::millimetre;
  device.needle.count = 50;
  device.head_width = 10 * unit::millimetre;
  return device;
}

Technique some_technique() {
  Technique technique;
  technique.passes = 1;
  technique.hand_speed = 20 * unit::millimetre;
  technique.hand_force = 5;
  return technique;
}

TEST(Deliver, CountsEveryPassInEveryDirection) {
  Technique technique = some_technique();
  technique.passes = 4;
  technique.directions = 4;
  for (const Device& device : {some_roller(), some_pen(), some_stamp()}) {
    const Delivery delivery = deliver(device, technique);
    EXPECT_DOUBLE_EQ(delivery.punctures_per_area, 16.0 * delivery.punctures_per_area_per_pass);
  }
}

TEST(Deliver, RollerRollsAllItsNeedlesPastInOneTurn) {
  // 20 mm/s over a circumference of 62.83 mm: 0.3183 turns a second, 61.1 of 192 needles.
  const Delivery delivery = deliver(some_roller(), some_technique());
  EXPECT_NEAR(delivery.punctures_per_second, 61.1, 0.05);
  EXPECT_EQ(delivery.lateral_drag, 0.0);
  EXPECT_GT(delivery.loop_width, 0.0);
}

TEST(Deliver, RollerNeedleEntersSlowerThanItsHandAndTiltedMoreWhenLonger) {
  Device longer = some_roller();
  longer.needle.length *= 2.0;
  const Delivery delivery = deliver(some_roller(), some_technique());
  EXPECT_LT(delivery.contact_speed, some_technique().hand_speed);
  EXPECT_GT(deliver(longer, some_technique()).entry_angle, delivery.entry_angle);
  EXPECT_GT(deliver(longer, some_technique()).loop_width, delivery.loop_width);
}

TEST(Deliver, PenNeedlesArriveTogetherAndStraight) {
  const Delivery delivery = deliver(some_pen(), some_technique());
  EXPECT_EQ(delivery.needles_in_contact, 11.0);
  EXPECT_EQ(delivery.entry_angle, 0.0);
  EXPECT_EQ(delivery.loop_width, 0.0);
  EXPECT_DOUBLE_EQ(delivery.punctures_per_second, 990.0);
}

TEST(Deliver, PenIsTwiceAsDenseAtHalfTheHandSpeed) {
  Technique slow = some_technique();
  slow.hand_speed /= 2.0;
  EXPECT_DOUBLE_EQ(deliver(some_pen(), slow).punctures_per_area,
                   2.0 * deliver(some_pen(), some_technique()).punctures_per_area);
}

TEST(Deliver, PenAtFullStrokeOnlyTouchesTheSurfaceAtRest) {
  Device full = some_pen();
  full.needle.length = full.stroke;
  const Delivery delivery = deliver(full, some_technique());
  EXPECT_EQ(delivery.contact_speed, 0.0);
  EXPECT_NEAR(delivery.time_in_skin, 1.0 / 90.0, 1e-12);  // never out of the skin: a whole period
}

TEST(Deliver, StampPressesItsHead) {
  // 50 needles on 1 cm2, pressed at 20 mm/s: 0.5 mm in and out take 0.05 s.
  const Delivery delivery = deliver(some_stamp(), some_technique());
  EXPECT_NEAR(delivery.punctures_per_area, 50 * unit::per_square_centimetre, 1e-6);
  EXPECT_EQ(delivery.contact_speed, 20 * unit::millimetre);
  EXPECT_EQ(delivery.needles_in_contact, 50.0);
  EXPECT_NEAR(delivery.time_in_skin, 0.05, 1e-12);
  EXPECT_NEAR(delivery.punctures_per_second, 1000.0, 1e-9);
}

TEST(Deliver, PatchIsAStampPressedOnce) {
  Device patch = some_stamp();
  patch.kind = Kind::patch;
  EXPECT_EQ(deliver(patch, some_technique()).punctures_per_area,
            deliver(some_stamp(), some_technique()).punctures_per_area);
}

struct Fault {
  std::string quantity;
  Device device;
  void (*make)(Device&, Technique&);
  friend void PrintTo(const Fault& fault, std::ostream* out) { *out << fault.quantity; }
};

class DeliverRefuses : public testing::TestWithParam<Fault> {};

TEST_P(DeliverRefuses, WithTheQuantityAndAHint) {
  Device device = GetParam().device;
  Technique technique = some_technique();
  GetParam().make(device, technique);
  try {
    (void)deliver(device, technique);
    FAIL() << "accepted";
  } catch (const ModelError& error) {
    EXPECT_EQ(error.quantity, GetParam().quantity);
    EXPECT_THAT(error.what(), testing::EndsWith("."));
  }
}

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

INSTANTIATE_TEST_SUITE_P(
    Geometry, DeliverRefuses,
    testing::Values(
        Fault{"device.needle.count", some_pen(), [](Device& d, Technique&) { d.needle.count = 0; }},
        Fault{"device.needle.length", some_roller(),
              [](Device& d, Technique&) { d.needle.length = 0.0; }},
        Fault{"device.needle.length", some_pen(),
              [](Device& d, Technique&) { d.needle.length = 1.01 * d.stroke; }},
        Fault{"device.drum_diameter", some_roller(),
              [](Device& d, Technique&) { d.drum_diameter = 0.0; }},
        Fault{"device.drum_width", some_roller(),
              [](Device& d, Technique&) { d.drum_width = nan; }},
        Fault{"device.head_width", some_pen(), [](Device& d, Technique&) { d.head_width = 0.0; }},
        Fault{"device.head_width", some_stamp(),
              [](Device& d, Technique&) { d.head_width = -1e-3; }},
        Fault{"device.frequency", some_pen(), [](Device& d, Technique&) { d.frequency = 0.0; }},
        Fault{"device.stroke", some_pen(), [](Device& d, Technique&) { d.stroke = infinity; }},
        Fault{"technique.passes", some_pen(), [](Device&, Technique& use) { use.passes = 0; }},
        Fault{"technique.directions", some_pen(),
              [](Device&, Technique& use) { use.directions = -1; }},
        Fault{"technique.hand_speed", some_roller(),
              [](Device&, Technique& use) { use.hand_speed = 0.0; }}));

TEST(Deliver, TellsHowToMendAPenThatCannotReach) {
  Device pen = some_pen();
  pen.needle.length = 3 * unit::millimetre;
  EXPECT_THAT([&] { (void)deliver(pen, some_technique()); },
              testing::ThrowsMessage<ModelError>(testing::HasSubstr("stroke")));
}

}  // namespace
}  // namespace acicula::device

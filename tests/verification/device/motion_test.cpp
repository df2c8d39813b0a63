#include "acicula/core/units.hpp"
#include "acicula/device/deliver.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

// The closed forms of the kinematics against the motion itself, followed in small steps of time.

namespace acicula::device {
namespace {

constexpr int steps = 2000000;

TEST(PenMotion, MatchesTheCrankFollowedThroughOnePeriod) {
  Device device;
  device.kind = Kind::pen;
  device.needle.length = 1.2 * unit::millimetre;
  device.needle.count = 6;
  device.head_width = 8 * unit::millimetre;
  device.frequency = 125;
  device.stroke = 2 * unit::millimetre;
  Technique technique;
  technique.passes = 1;
  technique.hand_speed = 25 * unit::millimetre;
  const Delivery delivery = deliver(device, technique);

  const double period = 1.0 / device.frequency;
  const double step = period / steps;
  const double surface = device.stroke - device.needle.length;
  const auto tip = [&](double time) {
    return device.stroke / 2.0 * (1.0 - std::cos(2.0 * std::numbers::pi * time / period));
  };
  double below = 0.0;
  double contact_speed = 0.0;
  for (int i = 0; i < steps; ++i) {
    const double before = tip(i * step);
    const double after = tip((i + 1) * step);
    if (after > surface) below += step;
    if (before <= surface && after > surface) contact_speed = (after - before) / step;
  }
  EXPECT_NEAR(delivery.time_in_skin, below, 3.0 * step);
  EXPECT_NEAR(delivery.contact_speed, contact_speed, 1e-5 * contact_speed);
  EXPECT_NEAR(delivery.lateral_drag, below * technique.hand_speed, 1e-9);
}

TEST(RollerMotion, MatchesTheTipFollowedThroughTheSkin) {
  Device device;
  device.kind = Kind::roller;
  device.needle.length = 1.5 * unit::millimetre;
  device.needle.count = 192;
  device.drum_diameter = 20 * unit::millimetre;
  device.drum_width = 20 * unit::millimetre;
  Technique technique;
  technique.passes = 1;
  technique.hand_speed = 30 * unit::millimetre;
  const Delivery delivery = deliver(device, technique);

  // A trochoid: the axle moves at v, the tip turns about it at radius R + L; depth below the plane
  // that the drum rolls on, z = (R + L) cos(phi) - R, and place along it, x = v t - (R + L)
  // sin(phi).
  const double radius = device.drum_diameter / 2.0;
  const double tip_radius = radius + device.needle.length;
  const double spin = technique.hand_speed / radius;
  const double half_turn = std::numbers::pi / spin / 2.0;
  const double step = 2.0 * half_turn / steps;
  const auto depth = [&](double time) { return tip_radius * std::cos(spin * time) - radius; };
  const auto place = [&](double time) {
    return technique.hand_speed * time - tip_radius * std::sin(spin * time);
  };
  double entry = 0.0;
  double exit = 0.0;
  double entry_speed = 0.0;
  for (int i = 0; i < steps; ++i) {
    const double time = -half_turn + i * step;
    if (depth(time) <= 0.0 && depth(time + step) > 0.0) {
      entry = time;
      entry_speed = (depth(time + step) - depth(time)) / step;
    }
    if (depth(time) > 0.0 && depth(time + step) <= 0.0) exit = time;
  }
  EXPECT_NEAR(delivery.time_in_skin, exit - entry, 3.0 * step);
  EXPECT_NEAR(delivery.contact_speed, entry_speed, 1e-5 * entry_speed);
  EXPECT_NEAR(delivery.entry_angle, -spin * entry, 1e-5);
  EXPECT_NEAR(delivery.loop_width, std::abs(place(exit) - place(entry)), 1e-7);
}

}  // namespace
}  // namespace acicula::device

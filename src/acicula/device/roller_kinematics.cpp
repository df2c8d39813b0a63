#include "acicula/device/roller_kinematics.hpp"

#include "acicula/device/band_spacing.hpp"
#include "acicula/device/validity.hpp"

#include <cmath>
#include <numbers>

namespace acicula::device {

Delivery roller_kinematics(const Device& device, const Technique& technique) {
  require_positive("device.drum_diameter", device.drum_diameter);
  require_positive("device.drum_width", device.drum_width);
  const double needles = device.needle.count;
  const double speed = technique.hand_speed;
  const double radius = device.drum_diameter / 2.0;
  const double tip_radius = radius + device.needle.length;
  const double circumference = std::numbers::pi * device.drum_diameter;
  const double angle = std::acos(radius / tip_radius);

  Delivery delivery;
  delivery.punctures_per_area_per_pass =
      needles / (circumference * band_spacing(device.drum_width, technique));
  delivery.contact_speed = speed * std::tan(angle);
  delivery.needles_in_contact = needles * angle / std::numbers::pi;
  delivery.punctures_per_second = needles * speed / circumference;
  delivery.entry_angle = angle;
  delivery.loop_width = 2.0 * (tip_radius * std::sin(angle) - radius * angle);
  delivery.time_in_skin = 2.0 * radius * angle / speed;
  return delivery;
}

}  // namespace acicula::device

#include "acicula/device/pen_kinematics.hpp"

#include "acicula/core/error.hpp"
#include "acicula/device/band_spacing.hpp"
#include "acicula/device/validity.hpp"

#include <cmath>
#include <numbers>

namespace acicula::device {

Delivery pen_kinematics(const Device& device, const Technique& technique) {
  require_positive("device.head_width", device.head_width);
  require_positive("device.frequency", device.frequency);
  require_positive("device.stroke", device.stroke);
  const double length = device.needle.length;
  const double stroke = device.stroke;
  if (length > stroke) {
    throw ModelError("device.needle.length", length, 0.0, stroke,
                     "The needle of a pen cannot reach deeper than its stroke. Shorten "
                     "device.needle.length or lengthen device.stroke.");
  }
  const double needles = device.needle.count;
  const double frequency = device.frequency;
  const double speed = technique.hand_speed;

  Delivery delivery;
  delivery.punctures_per_second = needles * frequency;
  delivery.punctures_per_area_per_pass =
      delivery.punctures_per_second / (band_spacing(device.head_width, technique) * speed);
  delivery.contact_speed =
      2.0 * std::numbers::pi * frequency * std::sqrt(length * (stroke - length));
  delivery.needles_in_contact = needles;
  delivery.time_in_skin = std::acos(1.0 - 2.0 * length / stroke) / (std::numbers::pi * frequency);
  delivery.lateral_drag = speed * delivery.time_in_skin;
  return delivery;
}

}  // namespace acicula::device

#include "acicula/device/stamp_kinematics.hpp"

#include "acicula/device/band_spacing.hpp"
#include "acicula/device/validity.hpp"

namespace acicula::device {

Delivery stamp_kinematics(const Device& device, const Technique& technique) {
  require_positive("device.head_width", device.head_width);
  const double needles = device.needle.count;
  const double spacing = band_spacing(device.head_width, technique);

  Delivery delivery;
  delivery.punctures_per_area_per_pass = needles / (spacing * spacing);
  delivery.contact_speed = technique.hand_speed;
  delivery.needles_in_contact = needles;
  delivery.time_in_skin = 2.0 * device.needle.length / technique.hand_speed;
  delivery.punctures_per_second = needles / delivery.time_in_skin;
  return delivery;
}

}  // namespace acicula::device

#include "acicula/puncture/needle_load.hpp"

#include <algorithm>
#include <cmath>

namespace acicula::puncture {

double carried_needles(const device::Device& device, const device::Delivery& delivery) {
  switch (device.kind) {
    case device::Kind::roller: {
      const double drum = 0.5 * device.drum_diameter;
      const double tip = drum + device.needle.length;
      const double angle = std::acos(drum / tip);
      const double profile =
          (tip * std::sin(angle) - drum * angle) / (device.needle.length * angle);
      // Whatever the mean over the drum, one needle stands at the bottom.
      return std::max(1.0, delivery.needles_in_contact * profile);
    }
    case device::Kind::pen:
      return delivery.needles_in_contact * std::min(1.0, device.frequency * delivery.time_in_skin);
    case device::Kind::stamp:
    case device::Kind::patch:
      break;
  }
  return delivery.needles_in_contact;
}

double hand_force_share(const device::Device& device, const device::Technique& technique,
                        const device::Delivery& delivery) {
  if (technique.hand_force <= 0.0) return 0.0;
  return technique.hand_force / carried_needles(device, delivery);
}

}  // namespace acicula::puncture

#include "acicula/puncture/support.hpp"

#include "acicula/puncture/array_deflection.hpp"
#include "acicula/puncture/needle_load.hpp"

namespace acicula::puncture {

Support needle_support(const device::Device& device, const device::Technique& technique,
                       const device::Delivery& delivery, const Parameters& parameters) {
  const double pressed_flat =
      device.kind == device::Kind::pen ? parameters.pen_nose_compression : 0.0;
  return {.travel = device.needle.length + pressed_flat,
          .force = hand_force_share(device, technique, delivery),
          .neighbours = neighbour_sum(delivery.needles_in_contact, device.needle.pitch)};
}

}  // namespace acicula::puncture

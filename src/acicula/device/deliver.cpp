#include "acicula/device/deliver.hpp"

#include "acicula/device/pen_kinematics.hpp"
#include "acicula/device/roller_kinematics.hpp"
#include "acicula/device/stamp_kinematics.hpp"
#include "acicula/device/validity.hpp"

namespace acicula::device {
namespace {

Delivery one_pass(const Device& device, const Technique& technique) {
  switch (device.kind) {
    case Kind::roller:
      return roller_kinematics(device, technique);
    case Kind::pen:
      return pen_kinematics(device, technique);
    case Kind::stamp:
    case Kind::patch:
      return stamp_kinematics(device, technique);
  }
  return {};
}

}  // namespace

Delivery deliver(const Device& device, const Technique& technique) {
  require_valid(device, technique);
  Delivery delivery = one_pass(device, technique);
  delivery.punctures_per_area =
      delivery.punctures_per_area_per_pass * technique.passes * technique.directions;
  return delivery;
}

}  // namespace acicula::device

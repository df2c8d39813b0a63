#include "acicula/puncture/recoil.hpp"

namespace acicula::puncture {

double recoiled_radius(double diameter, const Parameters& parameters) {
  return parameters.recoil_radius * 0.5 * diameter;
}

double residual_depth_ratio(device::Kind kind, const Parameters& parameters) {
  switch (kind) {
    case device::Kind::roller:
      return parameters.recoil_depth_roller;
    case device::Kind::pen:
      return parameters.recoil_depth_pen;
    case device::Kind::stamp:
    case device::Kind::patch:
      break;
  }
  return parameters.recoil_depth_stamp;
}

}  // namespace acicula::puncture

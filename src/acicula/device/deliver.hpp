#pragma once

#include "acicula/device/state.hpp"

namespace acicula::device {

/// Where and how fast the needles of one session arrive, from the kinematics of the device's kind.
/// @throws ModelError  when the geometry is impossible (a pen's needle longer than its stroke, no
/// needles)
[[nodiscard]] Delivery deliver(const Device& device, const Technique& technique);

}  // namespace acicula::device

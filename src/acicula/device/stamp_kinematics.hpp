#pragma once

#include "acicula/device/state.hpp"

namespace acicula::device {

/// Needles on a flat head that the hand presses straight in: stamps, and patches pressed once.
///
///     rho_pass = n / (w (1 - o))^2   punctures per area of one application
///     v_n      = v              speed of pressing
///     t        = 2 L / v        time of one needle in the skin: in and out, no rest
///     N_s      = n f            punctures per second
///
/// n needles, w side of the square head, o overlap of neighbours, L needle length, v hand speed, f
/// applications per second. All needles meet the skin together. A session has passes x directions
/// applications to each point.
/// @throws ModelError  when the head or the technique is impossible
/// @source geometry
[[nodiscard]] Delivery stamp_kinematics(const Device& device, const Technique& technique);

}  // namespace acicula::device

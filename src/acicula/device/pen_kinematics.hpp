#pragma once

#include "acicula/device/state.hpp"

namespace acicula::device {

/// Needles on a piston that a motor drives to and fro while the head glides over the skin.
///
///     x(t)     = s/2 (1 - cos(2 pi f t))        excursion of the tip
///     rho_pass = n f / (w (1 - o) v)            punctures per area of one pass
///     v_c      = 2 pi f sqrt(L (s - L))         speed of the tip when it meets the skin
///     t_c      = acos(1 - 2 L / s) / (pi f)     time below the surface in one stroke
///     drag     = v t_c                          path of the head meanwhile
///     N_s      = n f                            punctures per second
///
/// n needles, f frequency, s stroke, L set length (0 < L <= s), w head width, o overlap of
/// bands, v hand speed. Holds
/// while the motor is not slowed by the skin and the nose-piece stays on the surface. All needles
/// meet the skin together. A session has passes x directions of rho_pass.
/// @throws ModelError  when the needle is longer than the stroke, or the head or technique
/// impossible
/// @source kinematics of a crank drive; no maker publishes the stroke
[[nodiscard]] Delivery pen_kinematics(const Device& device, const Technique& technique);

}  // namespace acicula::device

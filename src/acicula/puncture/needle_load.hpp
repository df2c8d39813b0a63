#pragma once

#include "acicula/device/state.hpp"

namespace acicula::puncture {

/// Needles that the hand would have to carry if each bore what the deepest one bears.
///
///   roller:         n_c (R_t sin theta_c - R theta_c) / (L theta_c),  theta_c = acos(R / R_t)
///   pen:            n_c min(1, f t_c)
///   stamp, patch:   n_c
///
/// n_c needles in contact; roller: R drum radius, R_t = R + L, force follows the depth of a needle
/// round the drum; pen: f strokes per second, t_c time of one needle in the skin: over a stroke the
/// inertia of the handpiece evens the force out, its mean is the hand's.
/// @return [1]
[[nodiscard]] double carried_needles(const device::Device& device,
                                     const device::Delivery& delivery);

/// The hand's share on the deepest needle.
///
///   f_hand = F_h / carried_needles
///
/// @return [N]; 0 without hand force
[[nodiscard]] double hand_force_share(const device::Device& device,
                                      const device::Technique& technique,
                                      const device::Delivery& delivery);

}  // namespace acicula::puncture

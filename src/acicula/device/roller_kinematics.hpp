#pragma once

#include "acicula/device/state.hpp"

namespace acicula::device {

/// Needles on a drum that rolls over the skin without slip.
///
///     rho_pass = N / (pi D w (1 - o))             punctures per area of one pass
///     theta    = acos(R / (R + L))                entry angle from the normal
///     n_c      = N theta / pi                     needles below the surface at once
///     b        = 2 ((R + L) sin theta - R theta)  width of the tip's loop at the surface
///     v_n      = v tan theta                      normal speed of the tip at contact
///     t        = 2 R theta / v                    time of one needle in the skin
///     N_s      = N v / (pi D)                     punctures per second
///
/// N needles, D = 2 R drum diameter, w drum width, o overlap of bands, L needle length, v hand
/// speed. The drum rolls on its own surface, so the skin is thought flat and pressed up to the
/// drum; a needle that is only partly driven in enters later and steeper. A session has passes x
/// directions of rho_pass.
/// @throws ModelError  when the drum or the technique is impossible
/// @source geometry; drum of Schwarz & Laaff 2011 (schwarz-laaff-2011): 15.3 punctures/cm2 per pass
[[nodiscard]] Delivery roller_kinematics(const Device& device, const Technique& technique);

}  // namespace acicula::device

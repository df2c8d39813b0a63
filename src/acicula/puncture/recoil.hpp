#pragma once

#include "acicula/device/state.hpp"
#include "acicula/puncture/parameters.hpp"

namespace acicula::puncture {

/// Radius of the open channel where the needle had a diameter.
///
///   r_ch = lambda_r d / 2
///
/// @param diameter  d [m] of the needle there while it was in
/// @return [m]
/// @source kalluri-2011
[[nodiscard]] double recoiled_radius(double diameter, const Parameters& parameters);

/// Share of the dynamic depth that stays open when the needle is out.
///
///   z_res = lambda_z z
///
/// lambda_z by the kind of device: a roller's skin springs back from a dimple and a slanted cut, a
/// pen leaves a straight one. Fitted to one study each.
/// @return lambda_z [1]
[[nodiscard]] double residual_depth_ratio(device::Kind kind, const Parameters& parameters);

}  // namespace acicula::puncture

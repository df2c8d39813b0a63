#pragma once

#include "acicula/device/state.hpp"

namespace acicula::puncture {

/// Load at which a needle, fixed at its base and free at its tip, buckles.
///
///   F_cr = pi^2 E I / (4 L^2),   I = pi d^4 / 64
///
/// d shaft diameter: a tapered needle is weaker than this column, at most by the share of its
/// length that the taper takes.
/// @return [N]
[[nodiscard]] double buckling_load(const device::Needle& needle);

}  // namespace acicula::puncture

#pragma once

#include "acicula/device/parameters.hpp"
#include "acicula/device/state.hpp"

namespace acicula::device {

/// Diameter of a tip after a number of punctures, at most the shaft's.
///
///     d = d_0 + w n
///
/// w tip wear, n punctures that the needle has made with this head.
/// @return [m]
[[nodiscard]] double worn_tip_diameter(const Needle& needle, double punctures,
                                       const Parameters& parameters);

/// Punctures that each needle has made before it comes to a field in the middle of the session.
///
///     n = rho A / (2 N)
///
/// rho punctures per area of the session, A treated area, N needles of the head.
[[nodiscard]] double earlier_punctures(const Device& device, const Delivery& delivery,
                                       const Parameters& parameters);

}  // namespace acicula::device

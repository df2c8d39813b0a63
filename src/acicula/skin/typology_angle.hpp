#pragma once

#include "acicula/skin/parameters.hpp"
#include "acicula/skin/state.hpp"

#include <array>

namespace acicula::skin {

/// Middles of the six classes of skin colour, phototype I first. [rad], falling
[[nodiscard]] std::array<double, 6> typology_classes(const Parameters& parameters);

/// Individual typology angle (ITA) of the unaffected skin: the measured one, or the middle of the
/// class of the phototype with the deviation of the catalogue.
///
/// Phototypes overlap widely in measured colour, so a measured angle always goes first.
/// @return [rad]
/// @source Chardon 1991 (chardon-1991)
[[nodiscard]] double typology_angle(const Subject& subject, const Parameters& parameters);

/// CIE lightness that belongs to a typology angle: the definition of the angle, inverted.
///
///     ITA = atan((L* - L_0) / b*),   L* = L_0 + b* tan(ITA)
///
/// L_0 = 50 by definition, b* yellowness.
/// @param angle  [rad], between -pi/2 and pi/2
/// @return [1] L*
/// @source Chardon 1991 (chardon-1991)
[[nodiscard]] double lightness(double angle, const Parameters& parameters);

}  // namespace acicula::skin

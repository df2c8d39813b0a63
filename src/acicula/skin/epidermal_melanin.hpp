#pragma once

#include "acicula/skin/parameters.hpp"

namespace acicula::skin {

/// Epidermal melanin relative to phototype III, from the colour of the skin.
///
/// ln M is linear in the typology angle between the middles of the six classes, where it takes the
/// value of the phototype, and constant beyond the first and the last.
/// @param angle  [rad] individual typology angle
/// @return [1] M
/// @source melanin of phototypes III, IV, V (utp-melanin); others extrapolated
[[nodiscard]] double epidermal_melanin(double angle, const Parameters& parameters);

}  // namespace acicula::skin

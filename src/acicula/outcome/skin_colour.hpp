#pragma once

#include "acicula/outcome/parameters.hpp"
#include "acicula/skin/state.hpp"

namespace acicula::outcome {

/// Lightness of skin whose melanin differs from its surroundings.
///
///   L* = L0 exp(-k dm / L0)
///
/// L0 of the unaffected skin, dm melanin above it (phototype III = 1), k fall of L* per melanin.
/// Redness is left out.
/// @param melanin  [1] relative to the unaffected skin
/// @return [1] CIE L*, 0 to 100
[[nodiscard]] double lightness(double melanin, const skin::Skin& skin,
                               const Parameters& parameters);

/// Individual typology angle of that skin.
///
///   tan ITA = tan ITA_0 + (L* - L0) / b*
///
/// ITA_0 of the unaffected skin, b* yellowness.
/// @param melanin  [1] relative to the unaffected skin
/// @return [rad]
[[nodiscard]] double individual_typology_angle(double melanin, const skin::Skin& skin,
                                               const Parameters& parameters);

}  // namespace acicula::outcome

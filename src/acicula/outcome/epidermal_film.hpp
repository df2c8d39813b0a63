#pragma once

#include "acicula/outcome/parameters.hpp"
#include "acicula/skin/state.hpp"

namespace acicula::outcome {

/// Thickness of the epidermis as a stiff film.
///
///   h_f = h_sc + h_ve [1 + q (h - 1)]
///
/// h_sc stratum corneum and h_ve viable epidermis before treatment, h thickness of the viable
/// epidermis relative to that, q share of the gain that counts: the new layers are of soft living
/// cells, while the horny layer stays as it is.
/// @param relative_thickness  [1] h
/// @return [m]
/// @source geerligs-2011
[[nodiscard]] double epidermal_film(const skin::Skin& skin, double relative_thickness,
                                    const Parameters& parameters);

}  // namespace acicula::outcome

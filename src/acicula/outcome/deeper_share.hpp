#pragma once

#include "acicula/outcome/parameters.hpp"

namespace acicula::outcome {

/// Share of the scars of a face that are deeper than a cut.
///
///   P(x > c),   ln x ~ N(ln d, s^2)
///
/// d median depth, s spread of depths between the scars of a face.
/// @param depth  [m] median
/// @param cut    [m] above 0
/// @return [1]; 0 where the median has no depth
/// @source scar-ultrasound-22mhz
[[nodiscard]] double deeper_share(double depth, double cut, const Parameters& parameters);

}  // namespace acicula::outcome

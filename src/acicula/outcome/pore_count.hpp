#pragma once

#include "acicula/outcome/parameters.hpp"

namespace acicula::outcome {

/// Relative change of the number of pores that are counted.
///
///   n / n_0 = P(x > c; m sqrt(a)) / P(x > c; m),   ln x ~ N(ln m, s^2)
///
/// a area after over before, c diameter from which a pore is counted, m median diameter before, s
/// spread of the logarithm of diameters.
/// @param relative_area  [1] (after / before - 1), above -1
/// @return [1] (after / before - 1)
/// @source flament-2015 (cut)
[[nodiscard]] double relative_pore_count(double relative_area, const Parameters& parameters);

}  // namespace acicula::outcome

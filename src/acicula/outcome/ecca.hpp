#pragma once

#include "acicula/outcome/parameters.hpp"
#include "acicula/skin/state.hpp"

namespace acicula::outcome {

/// Expected class of a count on the scale of ECCA: 0 none, 1 a few, 2 some, 3 many.
///
///   q(n) = P(N >= 1) + P(N >= n_2) + P(N > n_3),   N ~ Poisson(n)
///
/// n expected count, n_2 and n_3 the bounds of the classes (5 and 20).
/// @return [1] 0 to 3
[[nodiscard]] double ecca_class(double count, const Parameters& parameters);

/// Score of a face before and after.
struct Ecca {
  double before = 0.0;  ///< [1]
  double after = 0.0;   ///< [1]
};

/// Expected ECCA score of a face with scars of one type.
///
///   E = w q(n),   n_after = n_before P(x > d_v; d) / P(x > d_v; d_0)
///
/// w weight of the type (V-shaped icepick, U-shaped boxcar, M-shaped rolling), n scars that count,
/// P share of scars deeper than d_v, below which one is lost in the relief, d and d_0 median
/// depths. A whole face sums its types; loss of elastic tissue and raised scars, which the scale
/// counts as well (540 points in all), do not occur here.
/// @param relative_change  [1] of depth, not below -1
/// @return no points without a scar
/// @source ecca-2007
[[nodiscard]] Ecca ecca(const skin::Condition& condition, double relative_change,
                        const Parameters& parameters);

}  // namespace acicula::outcome

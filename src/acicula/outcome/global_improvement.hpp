#pragma once

#include "acicula/outcome/parameters.hpp"

namespace acicula::outcome {

/// Expected grade of the global aesthetic improvement scale, an ordered logit.
///
///   E[g] = 1 + P(I below c + 2 w) + P(I below c + w) + P(I below c) + P(I below -c) + e
///
/// 1 very much improved, 2 much improved, 3 improved, 4 no change, 5 worse; I improvement of what
/// is treated, c least that is called a change, w width of a grade, e the rater's error (centre 0).
/// The spread of the logit is that of a rater, in units of w.
/// @param improvement  [1] share of the sign that has gone, below 0 when it has grown
/// @return [1] 1 to 5
/// @source den160029 (the grades)
[[nodiscard]] double global_improvement(double improvement, const Parameters& parameters);

}  // namespace acicula::outcome

#pragma once

#include "acicula/outcome/parameters.hpp"

namespace acicula::outcome {

/// Expected points of a scar on the quantitative scale of Goodman and Baron.
///
///   S(d) = P(x > d_v) + P(x > d_2) + P(x > d_3),   ln x ~ N(ln d, s^2)
///
/// d_v depth below which a scar is no longer counted, d_2 and d_3 depths from which it counts two
/// and three points, s spread of depths between the scars of a face. The number of scars enters
/// the score in proportion between the steps of its multiplier, so it cancels in a relative change.
/// @param depth  [m] median
/// @return [1] 0 to 3
/// @source goodman-baron-2006, jacob-fabbrocini-2010, scar-ultrasound-22mhz
[[nodiscard]] double goodman_baron_points(double depth, const Parameters& parameters);

/// Relative change of the score when every depth changes by the same factor.
/// @param depth            [m] median before
/// @param relative_change  [1] of depth, above -1
/// @return [1] (after / before - 1); 0 when no scar counted before
[[nodiscard]] double relative_goodman_baron(double depth, double relative_change,
                                            const Parameters& parameters);

}  // namespace acicula::outcome

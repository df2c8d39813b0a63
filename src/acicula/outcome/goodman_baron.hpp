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

/// A relative change of the score as one rater reads it.
///
///   r' = max(0, S_0 (1 + r) + e_1) / (S_0 + e_0) - 1
///
/// S_0 score of the face before treatment, e_0 and e_1 the rater's errors in points before and
/// after, whose centres are 0.
/// @param relative_change  [1] r, of the score
/// @return [1]
/// @source goodman-baron-2006 (errors), dogra-2014 (score before)
[[nodiscard]] double rated_goodman_baron(double relative_change, const Parameters& parameters);

/// Expected qualitative grade of Goodman and Baron.
///
///   G(d) = 1 + S(d)
///
/// Grade 1 is flat (macular), 2 mild, 3 moderate, 4 severe. Both scales of these authors sort scars
/// by words for their depth, so the cuts are those of the points. A face has the grade of its
/// median scar, as an expected value.
/// @param depth  [m] median
/// @return [1] 1 to 4
/// @source goodman-baron-2006
[[nodiscard]] double goodman_baron_grade(double depth, const Parameters& parameters);

}  // namespace acicula::outcome

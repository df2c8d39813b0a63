#pragma once

#include "acicula/outcome/parameters.hpp"

namespace acicula::outcome {

/// Lemperle grade of a wrinkle.
///
///   grade = min(D / d_1, g_max)
///
/// D depth, d_1 depth of one grade, g_max highest grade. Expected value on a continuous scale: a
/// rater's whole numbers scatter round it. Only the cut of class 1 was published where it could be
/// read.
/// @param depth  [m]
/// @return [1]
/// @source lemperle-2001
[[nodiscard]] double wrinkle_grade(double depth, const Parameters& parameters);

}  // namespace acicula::outcome

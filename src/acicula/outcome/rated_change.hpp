#pragma once

#include "acicula/outcome/parameters.hpp"

namespace acicula::outcome {

/// Change of a grade as one rater reads it.
///
///   dg' = g_1 + e_1 - (g_0 + e_0)
///
/// g_0 and g_1 expected grades before and after, e_0 and e_1 the rater's errors, whose centres are
/// 0: they widen the interval of one subject and average out over many.
/// @param before, after  [1]
/// @return [1]
[[nodiscard]] double rated_change(double before, double after, const Parameters& parameters);

/// Scale [1] of the logistic distribution whose standard deviation is that of a rater's error:
/// s = sd sqrt(3) / pi, the spread of an ordered logit in units of a grade.
[[nodiscard]] double logit_scale(const Parameters& parameters);

/// Probability that a rater puts what lies at `latent` above a cut: 1 / (1 + exp(-(x - c) / s)).
/// @param latent, cut, scale  in the same unit, scale above 0
[[nodiscard]] double above_cut(double latent, double cut, double scale);

}  // namespace acicula::outcome

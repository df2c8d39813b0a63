#pragma once

namespace acicula::evidence {

/// Cumulative distribution of the standard normal law.
///
///   Phi(z) = erfc(-z / sqrt 2) / 2
[[nodiscard]] double normal_cumulative(double z);

/// Inverse of normal_cumulative.
///
/// Newton's method on ln Phi(z) = ln p. ln Phi is concave and Phi(z) <= exp(-z^2/2) / 2 for z < 0,
/// so that the start z = -sqrt(-2 ln p) lies below the root and the steps rise to it without
/// overshoot.
///
/// @param probability  [1] p, 0 to 1; the ends give minus and plus infinity
[[nodiscard]] double normal_quantile(double probability);

}  // namespace acicula::evidence

#pragma once

namespace acicula::evidence {

/// Regularised incomplete beta function I_x(a, b), the cumulative distribution of the beta law.
///
/// Continued fraction of DLMF 8.17.22, taken at x below (a + 1) / (a + b + 2) and through
/// I_x(a, b) = 1 - I_{1-x}(b, a) above, where it converges fast.
///
/// @param a, b  [1] above 0
/// @param x     [1] 0 to 1
[[nodiscard]] double incomplete_beta(double a, double b, double x);

/// x with I_x(a, b) = p, by bisection.
/// @param probability  [1] p, 0 to 1
[[nodiscard]] double incomplete_beta_inverse(double a, double b, double probability);

}  // namespace acicula::evidence

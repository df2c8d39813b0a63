#pragma once

#include <cstddef>
#include <vector>

namespace acicula::surface {

/// Weights of the Gaussian profile filter at whole spacings, the middle first:
///
///   s(x) ~ exp(-pi (x / (alpha L))^2),  alpha = sqrt(ln 2 / pi)
///
/// so that a wave as long as L keeps half of its amplitude; of a wave of length l the mean line
/// keeps exp(-pi (alpha L / l)^2). Cut off at |x| = L, where the weight is exp(-pi / alpha^2),
/// below 1e-6 of that of the middle. The common factor is left out: who uses them divides by the
/// sum of those that lie on the surface.
///
/// @param cut_off  [m] L
/// @param spacing  [m] of the points
/// @param points   of a profile; no more weights are given, since none would reach further
/// @return shape (n), of the points 0, 1 ... n - 1 spacings away
/// @source ISO 16610-21, ISO 16610-61
[[nodiscard]] std::vector<double> gaussian_weights(double cut_off, double spacing,
                                                   std::size_t points);

/// Sums of values times weights along every row; what would lie beyond the ends counts nothing:
///
///   r_i = sum_k w_|k| v_(i+k)
///
/// The same bytes for any number of threads.
/// @param values   shape (rows, columns)
/// @param weights  as of gaussian_weights()
/// @return shape (rows, columns)
[[nodiscard]] std::vector<double> weighted_sums_of_rows(const std::vector<double>& values,
                                                        std::size_t columns, std::size_t rows,
                                                        const std::vector<double>& weights);

}  // namespace acicula::surface

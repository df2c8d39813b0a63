#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace acicula::study {

/// An index and how far it is known from so many runs.
struct SobolIndex {
  double value = 0.0;                  ///< [1] NaN: unknown
  std::array<double, 2> interval90{};  ///< [1] by the bootstrap
};

/// Shares of the variance of a result, by groups of inputs.
struct SobolIndices {
  double mean = 0.0;      ///< of the result
  double variance = 0.0;  ///< of the result; 0: it does not vary, and no index is known
  /// Share that the group alone explains, shape (groups).
  std::vector<SobolIndex> first_order;
  /// Share that would be left if all but the group were known: with all that it does together with
  /// others. Shape (groups).
  std::vector<SobolIndex> total;
  /// Samples of which both A and B gave a value.
  std::size_t samples = 0;
};

/// First-order and total Sobol indices from the runs of a pick-freeze design.
///
///   S_g = 1/n sum (f(B) - m) (f(AB_g) - f(A)) / V
///   T_g = 1/n sum (f(A) - f(AB_g))^2 / (2 V)
///
/// m, V mean and variance of f over A and B. The error of both falls with the index itself, so
/// that small indices are known as such. The interval is that of the percentile bootstrap over
/// samples; as the points are spread more evenly than chance would, it is rather too wide.
/// A sample without a value (NaN) is left out where it is missing.
/// @param values  f of every run, in the order of PickFreeze, shape (groups + 2, samples)
/// @param samples at least 2
/// @param seed    of the bootstrap
/// @source Saltelli et al. 2010, Comput. Phys. Commun. 181:259, table 2, (b) and (f); (f) is
///         Jansen's of 1999
[[nodiscard]] SobolIndices sobol_indices(std::span<const double> values, std::size_t samples,
                                         std::uint64_t seed);

}  // namespace acicula::study

#pragma once

#include <cstdint>
#include <vector>

namespace acicula::study {

/// Points of a Latin hypercube: along every axis, each of the n equal slices holds one point.
///
///   u_ij = (pi_j(i) + r_ij) / n,   i sample, j axis
///
/// pi_j a random permutation of 0 .. n - 1, r_ij uniform in (0, 1), both from counter-based streams
/// of the axis: an axis keeps its points when others are added. For a result that is nearly a sum
/// over many inputs the error of a mean falls faster than 1/sqrt(n).
/// @param seed     of the streams
/// @param samples  n, at least 1
/// @param axes     number of inputs
/// @return [1] within (0, 1), shape (samples, axes), the axis fastest
/// @source McKay, Beckman and Conover 1979, Technometrics 21:239 (the design)
[[nodiscard]] std::vector<double> latin_hypercube(std::uint64_t seed, std::size_t samples,
                                                  std::size_t axes);

}  // namespace acicula::study

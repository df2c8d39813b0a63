#pragma once

#include "acicula/surface/relief.hpp"
#include "acicula/surface/texture.hpp"

namespace acicula::surface {

/// A relief limited to the scales that are judged, part by part, at some of its points: what it
/// takes to say how rough it will be after any change, at the cost of a sum.
struct LimitedRelief {
  std::vector<double> whole;  ///< [m]
  /// [m] heights of each part at the same points; empty where there is none
  std::array<std::vector<double>, part_count> parts = {};
};

/// Filters whole and parts once. The S, F and L operations are linear, so that the limited surface
/// after a change is the same sum over limited parts.
/// @param most_points  that are kept, spread evenly; mean heights hardly depend on how many
[[nodiscard]] LimitedRelief limited(const Relief& relief, const Operations& operations,
                                    std::size_t most_points);

/// Relative change of Sa when every part changes by a factor: Sa' / Sa - 1 with
///
///   Sa' = mean |z' - mean z'|,  z' = z + sum_k (f_k - 1) z_k
///
/// @return [1]; 0 for a flat surface
/// @source ISO 25178-2
[[nodiscard]] double relative_roughness(const LimitedRelief& relief, const PartFactors& factors);

}  // namespace acicula::surface

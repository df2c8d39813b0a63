#pragma once

#include "acicula/surface/height_field.hpp"

#include <cstddef>
#include <optional>

namespace acicula::surface {

/// Roughness of the profiles of a surface, by their symbols in ISO 21920-2 (ISO 4287 before).
struct ProfileRoughness {
  double ra = 0.0;           ///< [m] arithmetic mean deviation
  double rz = 0.0;           ///< [m] mean over section lengths of highest peak to deepest valley
  std::size_t profiles = 0;  ///< that were complete and are meant over
  std::size_t sections = 0;  ///< section lengths in each
};

/// Mean roughness of all profiles along x in which no point is missing.
///
///   r = z - m, m: mean line of the Gaussian filter; Ra = mean |r|;
///   Rz = mean over section lengths of (max r - min r), each as long as the cut-off
///
/// Half a cut-off at both ends, where the mean line has too few neighbours, is left out.
///
/// @param primary  surface after S-filter and F-operation
/// @param cut_off  [m] lambda_c
/// @return nothing when a profile is shorter than two cut-offs, none is complete, or the cut-off
///         spans fewer than two points
/// @source ISO 16610-21, ISO 21920-2
[[nodiscard]] std::optional<ProfileRoughness> profile_roughness(const HeightField& primary,
                                                                double cut_off);

}  // namespace acicula::surface

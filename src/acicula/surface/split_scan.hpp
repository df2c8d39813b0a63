#pragma once

#include "acicula/surface/parameters.hpp"
#include "acicula/surface/relief.hpp"

namespace acicula::surface {

/// Splits a measured surface into what treatment changes: depressions, pores and micro-relief.
///
///   r = z - f - median,   m = mean surface of r with the L-filter,   q the same with a shorter one
///   depressions  D = w min(q, 0),   w = min(max(-m / d_v, 0), 1)
///   short waves  s = (r - D) - mean surface of (r - D)
///   pores        P = min(s + t Sq(s), 0)
///   relief       R = s - P
///
/// f form of second order, fitted to what is left when points with -m > d_v of a first fit are
/// taken out, so that scars do not bend the form; d_v depth from which a scar is seen. Where a
/// depression is, the long filter says; what shape it has, the short one, so that steep walls go
/// with their scar. The rest (form, swellings, waves between both filters) belongs to no part.
/// @param scan           at least one point measured
/// @param holds          what depressions are: scar_part or wrinkle_part
/// @param visible_depth  [m] d_v
/// @return the whole is the scan itself
[[nodiscard]] Relief split_scan(HeightField scan, Part holds, double visible_depth,
                                const Parameters& parameters);

}  // namespace acicula::surface

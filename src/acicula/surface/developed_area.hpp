#pragma once

#include "acicula/surface/height_field.hpp"

namespace acicula::surface {

/// Sdr, the developed interfacial area ratio: by how much the surface is larger than its shadow.
///
///   Sdr = sum A / sum (dx dy) - 1
///
/// A: area over a cell of four neighbouring points, the mean of both ways to lay two triangles
/// through them, so that a mirrored surface has the same. Cells with a missing corner are left out.
///
/// @return [1]; not a number when no cell has all corners
/// @source ISO 25178-2
[[nodiscard]] double developed_interfacial_area_ratio(const HeightField& field);

}  // namespace acicula::surface

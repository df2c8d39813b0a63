#pragma once

#include "acicula/surface/height_field.hpp"
#include "acicula/surface/skin_tint.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace acicula::io::picture {

/// Pixels of a surface, 0x00RRGGBB, shape (rows, columns), upper row (largest y) first.
struct ShadedSkin {
  std::size_t columns = 0;
  std::size_t rows = 0;
  std::vector<std::uint32_t> pixels = {};
};

/// A surface seen from above under raking light from the upper left, true to scale in height.
///
///   I = tint [a + (1 - a) max(n . l, 0) / l_z] + g max(n . h, 0)^12
///
/// a share of light that comes from all sides, n normal of the surface, l direction to the lamp, h
/// half-way between lamp and eye, g the shine: level skin has its tint. Missing points are
/// grey.
/// @param most_pixels  of a side: points are averaged by blocks where there are more
[[nodiscard]] ShadedSkin shaded_skin(const surface::HeightField& field, const surface::Light& tint,
                                     std::size_t most_pixels);

}  // namespace acicula::io::picture

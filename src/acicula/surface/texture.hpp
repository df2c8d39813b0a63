#pragma once

#include "acicula/surface/height_field.hpp"
#include "acicula/surface/height_parameters.hpp"
#include "acicula/surface/profile_roughness.hpp"

#include <optional>

namespace acicula::surface {

/// How a surface is limited to the scales that are judged.
struct Operations {
  double s_filter = 0.0;  ///< [m] nesting index; 0: none
  double l_filter = 0.0;  ///< [m] nesting index, and cut-off of the profiles; 0: none
  int form_order = 0;     ///< of the polynomial of the F-operation, 0 to 2

  bool operator==(const Operations&) const = default;
};

/// The scale-limited surface: S-filter, then F-operation, then L-filter. Linear in the heights as
/// long as the same points are missing.
/// @param field  at least one point measured, and as many as the form has terms
/// @source ISO 25178-3
[[nodiscard]] HeightField limit_scales(HeightField field, const Operations& operations);

/// What is measured of a surface.
struct Texture {
  HeightField surface;  ///< scale-limited
  HeightParameters heights;
  double sdr = 0.0;  ///< [1] developed interfacial area ratio
  /// Roughness profiles along x and y; nothing without an L-filter, or when the surface is shorter
  /// than two cut-offs.
  std::optional<ProfileRoughness> along_x = {};
  std::optional<ProfileRoughness> along_y = {};
};

/// S-filter, then F-operation, then L-filter, then all parameters.
/// @throws InputError  with every fault: filters the wrong way round or longer than the surface, an
///                     order outside 0 to 2, too few points for the form
/// @source ISO 25178-2, ISO 25178-3
[[nodiscard]] Texture measure_texture(HeightField field, const Operations& operations);

}  // namespace acicula::surface

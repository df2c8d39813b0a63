#pragma once

#include "acicula/surface/height_field.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace acicula::io {

/// A grey picture of a surface.
struct GreyPicture {
  std::size_t columns = 0;
  std::size_t rows = 0;
  /// Grey as written, shape (rows, columns), upper row first: 0 to 255 or 65535, or any number of a
  /// floating-point picture.
  std::vector<double> levels = {};
};

/// The surface that a picture shows: a grey level is so high [m], a pixel so wide [m]; the lowest
/// row of pixels lies at y = 0.
[[nodiscard]] surface::HeightField heights_of(GreyPicture picture, double level_height,
                                              double spacing);

/// A surface as 16-bit grey: height = offset + level height * level.
struct GreyLevels {
  std::size_t columns = 0;
  std::size_t rows = 0;
  double level_height = 0.0;               ///< [m]
  double offset = 0.0;                     ///< [m] height of black
  std::vector<std::uint16_t> levels = {};  ///< shape (rows, columns), upper row first
};

/// The lowest point becomes black, the highest white.
/// @throws InputError  when points are missing: a picture cannot say so
[[nodiscard]] GreyLevels grey_levels(const surface::HeightField& field);

}  // namespace acicula::io

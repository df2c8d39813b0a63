#pragma once

#include "acicula/surface/height_field.hpp"

#include <filesystem>
#include <string_view>

namespace acicula::io {

/// What a picture does not say of the surface it shows [m]; 0: not given.
struct PictureScale {
  double level_height = 0.0;                              ///< height of one grey level
  double spacing = 0.0;                                   ///< of neighbouring pixels
  std::string_view spacing_name = "--spacing";            ///< how it is given, for the messages
  std::string_view level_height_name = "--height-scale";  ///< the same
};

/// Reads a measured surface: X3P, or a grey picture (PNG, TIFF) with its scale. What it is, its
/// first bytes say, not its name.
///
/// @param file_name  for the messages
/// @throws InputError  as read_x3p(), read_grey_png(), read_grey_tiff(); and when the scale of a
///                     picture is missing, that of an X3P file is given twice, a height is
///                     infinite, heights or spacings are beyond what a surface of skin can have,
///                     fewer than 2 x 2 points are there, or none was measured
[[nodiscard]] surface::HeightField read_surface(std::string_view bytes, std::string_view file_name,
                                                const PictureScale& scale);

/// The same of a file. @throws InputError  also as read_text_file()
[[nodiscard]] surface::HeightField read_surface_file(const std::filesystem::path& path,
                                                     const PictureScale& scale);

}  // namespace acicula::io

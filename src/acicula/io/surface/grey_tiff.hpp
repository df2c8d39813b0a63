#pragma once

#include "acicula/io/surface/grey_picture.hpp"

#include <string_view>

namespace acicula::io {

/// Whether bytes begin as a TIFF does, of either byte order; also a BigTIFF.
[[nodiscard]] bool is_tiff(std::string_view bytes);

/// Reads the first picture of a TIFF: grey, 8 or 16 bits without or 16 bits with sign, or 32-bit
/// floating-point numbers; in strips, plain or packed by LZW, Deflate or PackBits.
/// @throws InputError  when it is something else, has too many pixels, or is damaged or cut off
[[nodiscard]] GreyPicture read_grey_tiff(std::string_view bytes, std::string_view file_name);

/// A grey TIFF of 16 bits, packed by Deflate.
[[nodiscard]] std::string grey_tiff(const GreyLevels& grey);

}  // namespace acicula::io

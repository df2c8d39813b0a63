#pragma once

#include "acicula/io/surface/grey_picture.hpp"

#include <string_view>

namespace acicula::io {

/// Whether bytes begin as a PNG does.
[[nodiscard]] bool is_png(std::string_view bytes);

/// Reads a grey PNG of 8 or 16 bits. Gamma and colour space are not looked at: a level is a level.
/// @throws InputError  when it has colours, transparency or fewer bits, too many pixels, or is
///                     damaged or cut off
[[nodiscard]] GreyPicture read_grey_png(std::string_view bytes, std::string_view file_name);

/// A grey PNG of 16 bits.
[[nodiscard]] std::string grey_png(const GreyLevels& grey);

}  // namespace acicula::io

#pragma once

#include "acicula/skin/state.hpp"

#include <string_view>

namespace acicula::io {

/// Whether bytes begin as a portable graymap does ("P2" or "P5").
[[nodiscard]] bool is_pgm(std::string_view bytes);

/// Reads a portable graymap: P2 (numbers as text) or P5 (8 bits, or 16 bits with the high byte
/// first), white for 1.
/// @return shares from 0 to 1, rows in the order of the file, at most most_mask_cells
/// @throws InputError  when the header is none, there are too many pixels, or the pixels end early,
///                     are followed by others, or exceed the white that the header names
[[nodiscard]] skin::ScarMask read_pgm(std::string_view bytes, std::string_view file_name);

}  // namespace acicula::io

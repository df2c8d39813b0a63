#pragma once

#include "acicula/skin/state.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace acicula::io {

/// Largest drawing of a scar that is read [bytes], and the most cells it may have: finer than any
/// patch.
inline constexpr std::size_t largest_mask_file = std::size_t{1} << 26U;
inline constexpr std::size_t most_mask_cells = std::size_t{1} << 22U;

/// Reads a drawing of a scar, seen from above: the first line is the far side (largest y), the
/// first number the left (x = 0), as in a picture.
///
/// Either lines of as many numbers, each the share of its place that is scar, 0 to 1, separated by
/// commas, semicolons or blanks; blank lines and what follows # are passed over. Or a grey PGM
/// picture (P2, or P5 with 8 or 16 bits), white for scar.
/// @param bytes      of the file
/// @param file_name  for the messages
/// @throws InputError  with the first faults found, each with its line and column: no number, not
///                     within 0 to 1, lines of different length, no scar at all, too many cells, a
///                     picture that ends early or is none
[[nodiscard]] skin::ScarMask read_mask(std::string_view bytes, std::string_view file_name);

/// Reads the drawing that a condition names, if it names one.
/// @param folder  of the protocol
/// @throws InputError  as read_text_file and read_mask
void read_mask_file(skin::Condition& condition, const std::filesystem::path& folder);

/// The drawing in a result folder, from which a run that goes on takes it.
inline constexpr const char* mask_of_results = "scar_mask.txt";

/// The drawing as lines of numbers; reading it gives back the very same shares.
[[nodiscard]] std::string mask_text(const skin::ScarMask& mask);

/// Reads mask_of_results of a result folder for a condition that names a drawing.
void read_mask_of_results(skin::Condition& condition, const std::filesystem::path& folder);

}  // namespace acicula::io

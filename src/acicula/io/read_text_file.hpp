#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace acicula::io {

/// Largest protocol or study file that is read [bytes]: a hundred times what a person writes.
inline constexpr std::size_t largest_input_file = std::size_t{1} << 20U;

/// Largest table of a result folder that is read [bytes]: some thousand times, as fine as a run
/// keeps them.
inline constexpr std::size_t largest_table = std::size_t{1} << 28U;

/// Reads a whole regular file.
///
/// @param limit  [bytes] a larger file is refused before it is read
/// @throws InputError  when it is missing, not a regular file, unreadable or too large
[[nodiscard]] std::string read_text_file(const std::filesystem::path& path,
                                         std::size_t limit = largest_input_file);

}  // namespace acicula::io

#pragma once

#include "acicula/evidence/files.hpp"

#include <filesystem>

namespace acicula::app {

/// Data files of the user: every .toml and .bib below a folder, by its path in it.
/// @throws InputError  when the folder or a file in it cannot be read
[[nodiscard]] evidence::Files read_data_folder(const std::filesystem::path& folder);

}  // namespace acicula::app

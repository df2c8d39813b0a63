#pragma once

#include "acicula/evidence/catalogue.hpp"
#include "acicula/evidence/files.hpp"
#include "acicula/io/study_file.hpp"

#include <filesystem>
#include <vector>

namespace acicula::app {

/// The texts of the study files of a folder, by name.
/// @throws InputError  when the folder cannot be read or has no study file
[[nodiscard]] evidence::Files study_texts(const std::filesystem::path& folder);

/// Every study file of a folder, in the order of their names.
/// @throws InputError  when the folder has no study or a file has faults; all faults of all files
/// at once
[[nodiscard]] std::vector<io::Study> read_studies(const evidence::Catalogue& catalogue,
                                                  const std::filesystem::path& folder);

}  // namespace acicula::app

#pragma once

#include "acicula/evidence/catalogue.hpp"

#include <filesystem>

namespace acicula::app {

/// `acicula studies [DIR] [--json]`: every study file of a folder, predicted against measured.
/// @throws InputError  when the folder has no study or a file has faults; all faults of all files
/// at once
int studies_command(const evidence::Catalogue& catalogue, const std::filesystem::path& folder,
                    bool as_json);

}  // namespace acicula::app

#pragma once

#include "acicula/evidence/catalogue.hpp"

#include <filesystem>

namespace acicula::app {

/// `acicula studies [DIR] [--json] [--samples N]`: every study file of a folder, predicted against
/// measured.
/// @param samples  [1] runs of each arm behind its intervals; 0: no intervals
/// @throws InputError  when the folder has no study or a file has faults; all faults of all files
/// at once
int studies_command(const evidence::Catalogue& catalogue, const std::filesystem::path& folder,
                    bool as_json, int samples);

}  // namespace acicula::app

#pragma once

#include "acicula/evidence/catalogue.hpp"

#include <filesystem>
#include <vector>

namespace acicula::app {

/// `acicula check FILES...`: every fault of every protocol or study file.
/// @return 0 when all are good, 2 when there is any fault
int check_command(const evidence::Catalogue& catalogue,
                  const std::vector<std::filesystem::path>& files);

}  // namespace acicula::app

#pragma once

#include "acicula/evidence/catalogue.hpp"
#include "acicula/evidence/file_faults.hpp"

#include <string>

namespace acicula::evidence {

/// Reads a file of data/<kind>/<name>.toml: texts, true and false as they stand, numbers as
/// parameter tables. Faults are added to `faults`.
[[nodiscard]] Entry read_entry(std::string kind, std::string name, const FileFaults& faults);

}  // namespace acicula::evidence

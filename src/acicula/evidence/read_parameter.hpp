#pragma once

#include "acicula/evidence/catalogue.hpp"
#include "acicula/evidence/read_toml.hpp"

#include <string>

namespace acicula::evidence {

/// Reads one parameter table (value, unit, range, distribution, spread, level, population, source,
/// locator, grade, note, meaning); every number ends in SI. Faults are added to `faults`.
///
/// What is refused: an unknown field, a field of the wrong type, a missing unit or grade, a number
/// that is not finite, a reversed range, a value outside it, and a distribution without what it
/// needs (see docs/reference/data_files.md).
[[nodiscard]] Parameter read_parameter(const toml::table& table, std::string key,
                                       const FileFaults& faults);

}  // namespace acicula::evidence

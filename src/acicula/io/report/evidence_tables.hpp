#pragma once

#include "acicula/io/results.hpp"

#include <string>

namespace acicula::io::report {

/// Every parameter and every number of the entries used: value, unit, spread, grade, source.
[[nodiscard]] std::string parameter_section(const Run& run);

/// The sources of those numbers, readable.
[[nodiscard]] std::string reference_section(const Run& run);

/// How the result can be made again.
[[nodiscard]] std::string provenance_section(const Run& run);

}  // namespace acicula::io::report

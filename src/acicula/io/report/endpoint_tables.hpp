#pragma once

#include "acicula/io/results.hpp"

#include <string>

namespace acicula::io::report {

/// Stop rules, then warnings; says so when there is none.
[[nodiscard]] std::string warning_section(const Run& run);

/// The numbers that answer most questions, large, each with its grade.
[[nodiscard]] std::string headline_section(const Run& run);

/// Every endpoint: value, time, observer, interval, grade.
[[nodiscard]] std::string endpoint_section(const Run& run);

}  // namespace acicula::io::report

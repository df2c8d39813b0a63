#pragma once

#include "acicula/io/results.hpp"

#include <string>

namespace acicula::io::report {

/// Density, depths, forces, pain and bleeding of the first session.
[[nodiscard]] std::string puncture_facts(const Run& run);

}  // namespace acicula::io::report

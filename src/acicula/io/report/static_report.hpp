#pragma once

#include "acicula/io/results.hpp"

#include <string>

namespace acicula::io::report {

/// A self-contained page without scripts: report.html of an acicula that was built without its
/// front end.
[[nodiscard]] std::string static_report(const Run& run);

}  // namespace acicula::io::report

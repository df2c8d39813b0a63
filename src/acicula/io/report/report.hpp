#pragma once

#include "acicula/io/results.hpp"

#include <string>

namespace acicula::io::report {

/// report.html: one self-contained page, without scripts, that asks nothing of the network.
[[nodiscard]] std::string report_html(const Run& run);

}  // namespace acicula::io::report

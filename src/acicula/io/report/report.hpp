#pragma once

#include "acicula/io/results.hpp"

#include <string>

namespace acicula::io::report {

/// report.html: one self-contained page that asks nothing of the network. With the front end that
/// was built into acicula, the page of the lab with this run in it; without, a static one.
[[nodiscard]] std::string report_html(const Run& run);

}  // namespace acicula::io::report

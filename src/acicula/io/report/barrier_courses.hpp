#pragma once

#include "acicula/io/results.hpp"

#include <string>

namespace acicula::io::report {

/// Water loss and open channels against hours after the first session.
[[nodiscard]] std::string closure_figures(const Run& run);

/// Water loss, open channels, and, with a serum, where the active is, against hours after the first
/// session.
[[nodiscard]] std::string barrier_figures(const Run& run);

}  // namespace acicula::io::report

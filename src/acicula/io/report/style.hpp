#pragma once

#include <string_view>

namespace acicula::io::report {

/// The style sheet of the report: light and dark, screen and paper, wide and narrow.
[[nodiscard]] std::string_view style();

}  // namespace acicula::io::report

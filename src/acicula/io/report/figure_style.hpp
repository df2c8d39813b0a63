#pragma once

#include <string>
#include <string_view>

namespace acicula::io::report {

/// Style sheet of a drawing that stands alone (SVG): letters, class `paper` behind everything and
/// class `grid`, in the report's colours.
/// @param light  what the drawing adds, CSS
/// @param dark   the same where the reader prefers a dark page
[[nodiscard]] std::string figure_style(std::string_view light, std::string_view dark);

}  // namespace acicula::io::report

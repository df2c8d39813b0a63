#pragma once

#include <string>
#include <string_view>

namespace acicula::io::report {

/// Text as it may stand in HTML and SVG, in content and in quoted attributes: the five characters
/// of markup become references and control characters blanks, so that no text of a protocol or data
/// file can become markup.
[[nodiscard]] std::string escape(std::string_view text);

}  // namespace acicula::io::report

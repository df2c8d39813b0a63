#pragma once

#include <string_view>

namespace acicula::io {

/// The front end of the lab and of reports, as it was when acicula was built.
struct FrontEnd {
  std::string_view script;  ///< one classic script; empty: acicula was built without it
  std::string_view style;   ///< its style sheet
};

[[nodiscard]] FrontEnd front_end();

}  // namespace acicula::io

#pragma once

#include "acicula/io/results.hpp"

#include <string>

namespace acicula::io::report {

/// The pictures of a run with their captions. They stand in the page itself as long as they are
/// small enough together for a page that can be sent; the others are named with a link to their
/// file. Empty without pictures.
[[nodiscard]] std::string picture_section(const Run& run);

}  // namespace acicula::io::report

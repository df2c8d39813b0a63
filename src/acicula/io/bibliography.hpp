#pragma once

#include <string>
#include <string_view>

namespace acicula::io {

/// The value of a field of a BibTeX entry ("title", "doi"), without its braces or quotes; empty
/// when the entry has no such field.
[[nodiscard]] std::string bibtex_field(std::string_view entry, std::string_view field);

}  // namespace acicula::io

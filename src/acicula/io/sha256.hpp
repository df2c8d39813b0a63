#pragma once

#include <string>
#include <string_view>

namespace acicula::io {

/// SHA-256 (FIPS 180-4) of a text.
/// @return 64 hexadecimal digits, lower case
[[nodiscard]] std::string sha256(std::string_view text);

}  // namespace acicula::io

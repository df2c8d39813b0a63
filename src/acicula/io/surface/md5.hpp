#pragma once

#include <string>
#include <string_view>

namespace acicula::io {

/// MD5 (RFC 1321) of a text: a checksum that X3P files carry, not a protection.
/// @return 32 hexadecimal digits, lower case
[[nodiscard]] std::string md5(std::string_view text);

}  // namespace acicula::io

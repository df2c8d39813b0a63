#pragma once

#include <string>
#include <string_view>

namespace acicula::io {

/// Bytes as base64 (RFC 4648, section 4), padded.
[[nodiscard]] std::string base64(std::string_view bytes);

}  // namespace acicula::io

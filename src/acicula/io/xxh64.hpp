#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace acicula::io {

/// XXH64 with seed 0: a checksum that notices accidents, many times faster than SHA-256; it does
/// not hinder who alters a file on purpose.
/// @source xxhash-specification
[[nodiscard]] std::uint64_t xxh64(std::span<const std::byte> bytes);

}  // namespace acicula::io

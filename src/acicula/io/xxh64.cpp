#include "acicula/io/xxh64.hpp"

#include <xxhash.h>

namespace acicula::io {

std::uint64_t xxh64(std::span<const std::byte> bytes) {
  return XXH64(bytes.data(), bytes.size(), 0);
}

}  // namespace acicula::io

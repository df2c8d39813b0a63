#include "acicula/io/surface/md5.hpp"

#include <md5.h>

#include <array>
#include <cstdint>

namespace acicula::io {

std::string md5(std::string_view text) {
  std::array<char, MD5_DIGEST_STRING_LENGTH> digits{};
  MD5Data(reinterpret_cast<const std::uint8_t*>(text.data()), text.size(), digits.data());
  return digits.data();
}

}  // namespace acicula::io

#include "acicula/core/random.hpp"

#include <Random123/philox.h>

#include <cmath>
#include <numbers>

namespace acicula {

std::array<std::uint32_t, 4> philox(const std::array<std::uint32_t, 4>& counter,
                                    const std::array<std::uint32_t, 2>& key) {
  const r123::Philox4x32 generator;
  const r123::Philox4x32::ctr_type block =
      generator({{counter[0], counter[1], counter[2], counter[3]}}, {{key[0], key[1]}});
  return {block[0], block[1], block[2], block[3]};
}

RandomStream::RandomStream(std::uint64_t seed, std::uint32_t purpose, std::uint64_t entity)
    : key_{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32U)},
      counter_{0, purpose, static_cast<std::uint32_t>(entity),
               static_cast<std::uint32_t>(entity >> 32U)} {}

std::uint64_t RandomStream::bits() {
  if (second_half_) {
    second_half_ = false;
    return static_cast<std::uint64_t>(block_[3]) << 32U | block_[2];
  }
  block_ = philox(counter_, key_);
  ++counter_[0];
  second_half_ = true;
  return static_cast<std::uint64_t>(block_[1]) << 32U | block_[0];
}

double RandomStream::uniform() {
  // 52 bits and a half step: exact in double, never 0 or 1.
  return (static_cast<double>(bits() >> 12U) + 0.5) * 0x1p-52;
}

double RandomStream::normal() {
  const double first = uniform();
  const double second = uniform();
  return std::sqrt(-2.0 * std::log(first)) * std::cos(2.0 * std::numbers::pi * second);
}

}  // namespace acicula

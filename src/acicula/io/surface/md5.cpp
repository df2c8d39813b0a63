#include "acicula/io/surface/md5.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>

namespace acicula::io {
namespace {

using Word = std::uint32_t;
using State = std::array<Word, 4>;

/// How far the words of each round are turned, four in turn (RFC 1321, section 3.4).
constexpr std::array<std::array<int, 4>, 4> turns{
    {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}}};

/// Whole part of 2^32 |sin i|, i = 1 to 64.
std::array<Word, 64> sines() {
  std::array<Word, 64> table{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    table[i] = static_cast<Word>(
        std::floor(std::abs(std::sin(static_cast<double>(i + 1))) * 4294967296.0));
  }
  return table;
}

Word little_endian(const unsigned char* bytes) {
  return static_cast<Word>(bytes[0]) | static_cast<Word>(bytes[1]) << 8U |
         static_cast<Word>(bytes[2]) << 16U | static_cast<Word>(bytes[3]) << 24U;
}

void absorb(State& state, const unsigned char* block) {
  static const std::array<Word, 64> table = sines();
  auto [a, b, c, d] = state;
  for (std::size_t i = 0; i < 64; ++i) {
    const std::size_t round = i / 16;
    Word mixed = 0;
    std::size_t word = 0;
    if (round == 0) {
      mixed = (b & c) | (~b & d);
      word = i;
    } else if (round == 1) {
      mixed = (d & b) | (~d & c);
      word = (5 * i + 1) % 16;
    } else if (round == 2) {
      mixed = b ^ c ^ d;
      word = (3 * i + 5) % 16;
    } else {
      mixed = c ^ (b | ~d);
      word = (7 * i) % 16;
    }
    const Word sum = a + mixed + table[i] + little_endian(block + 4 * word);
    a = d;
    d = c;
    c = b;
    b += std::rotl(sum, turns[round][i % 4]);
  }
  state[0] += a;
  state[1] += b;
  state[2] += c;
  state[3] += d;
}

}  // namespace

std::string md5(std::string_view text) {
  State state{0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  const std::size_t whole = text.size() / 64 * 64;
  for (std::size_t at = 0; at < whole; at += 64) absorb(state, bytes + at);

  // The rest, 0x80, zeros, and the length in bits.
  std::array<unsigned char, 128> rest{};
  const std::size_t left = text.size() - whole;
  std::copy_n(bytes + whole, left, rest.begin());
  rest[left] = 0x80;
  const std::size_t end = left < 56 ? 64 : 128;
  const std::uint64_t bits = std::uint64_t{text.size()} * 8U;
  for (std::size_t i = 0; i < 8; ++i) {
    rest[end - 8 + i] = static_cast<unsigned char>(bits >> (8U * i) & 0xFFU);
  }
  for (std::size_t at = 0; at < end; at += 64) absorb(state, rest.data() + at);

  std::string digits;
  for (const Word word : state) {
    for (unsigned shift = 0; shift < 32; shift += 8) {
      digits += fmt::format("{:02x}", word >> shift & 0xFFU);
    }
  }
  return digits;
}

}  // namespace acicula::io

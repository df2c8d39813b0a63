#include "acicula/io/xxh64.hpp"

#include <array>
#include <bit>
#include <cstring>

namespace acicula::io {
namespace {

/// The five primes of the specification, section "XXH64 algorithm description".
constexpr std::uint64_t prime1 = 0x9E3779B185EBCA87U;
constexpr std::uint64_t prime2 = 0xC2B2AE3D27D4EB4FU;
constexpr std::uint64_t prime3 = 0x165667B19E3779F9U;
constexpr std::uint64_t prime4 = 0x85EBCA77C2B2AE63U;
constexpr std::uint64_t prime5 = 0x27D4EB2F165667C5U;

static_assert(std::endian::native == std::endian::little, "words are read as they lie in memory");

template <class Word>
std::uint64_t word(const std::byte* bytes) {
  Word value{};
  std::memcpy(&value, bytes, sizeof value);
  return value;
}

std::uint64_t round(std::uint64_t accumulator, std::uint64_t lane) {
  return std::rotl(accumulator + lane * prime2, 31) * prime1;
}

/// Steps 1 to 3: stripes of four lanes, and how they come together.
std::uint64_t of_stripes(const std::byte*& at, std::size_t stripes) {
  std::array<std::uint64_t, 4> lane{prime1 + prime2, prime2, 0, 0 - prime1};
  for (; stripes > 0; --stripes) {
    for (std::uint64_t& accumulator : lane) {
      accumulator = round(accumulator, word<std::uint64_t>(at));
      at += 8;
    }
  }
  std::uint64_t hash = std::rotl(lane[0], 1) + std::rotl(lane[1], 7) + std::rotl(lane[2], 12) +
                       std::rotl(lane[3], 18);
  for (const std::uint64_t accumulator : lane) {
    hash = (hash ^ round(0, accumulator)) * prime1 + prime4;
  }
  return hash;
}

}  // namespace

std::uint64_t xxh64(std::span<const std::byte> bytes) {
  const std::byte* at = bytes.data();
  const std::byte* const end = at + bytes.size();
  constexpr std::size_t stripe = 32;
  std::uint64_t hash = bytes.size() < stripe ? prime5 : of_stripes(at, bytes.size() / stripe);
  hash += bytes.size();
  for (; end - at >= 8; at += 8) {
    hash = std::rotl(hash ^ round(0, word<std::uint64_t>(at)), 27) * prime1 + prime4;
  }
  if (end - at >= 4) {
    hash = std::rotl(hash ^ (word<std::uint32_t>(at) * prime1), 23) * prime2 + prime3;
    at += 4;
  }
  for (; at != end; ++at) {
    hash = std::rotl(hash ^ (std::to_integer<std::uint64_t>(*at) * prime5), 11) * prime1;
  }
  hash = (hash ^ (hash >> 33U)) * prime2;
  hash = (hash ^ (hash >> 29U)) * prime3;
  return hash ^ (hash >> 32U);
}

}  // namespace acicula::io

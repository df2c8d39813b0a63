#pragma once

#include <array>
#include <cstdint>

namespace acicula {

/// One block of the counter-based generator Philox4x32-10: four words that depend on nothing but
/// the arguments.
/// @param counter  128 bits, lowest word first
/// @param key      64 bits, lowest word first
/// @source salmon-2011
[[nodiscard]] std::array<std::uint32_t, 4> philox(const std::array<std::uint32_t, 4>& counter,
                                                  const std::array<std::uint32_t, 2>& key);

/// What numbers are drawn for. No two of them share a stream.
namespace purpose {
inline constexpr std::uint32_t session = 1;
inline constexpr std::uint32_t pass = 2;    ///< of a device over the field
inline constexpr std::uint32_t line = 3;    ///< one way of a roller or pen over the field
inline constexpr std::uint32_t stamp = 4;   ///< one application of a stamp
inline constexpr std::uint32_t needle = 5;  ///< one needle of a head
inline constexpr std::uint32_t stroke = 6;  ///< one stroke of one needle
}  // namespace purpose

/// Random numbers of one entity (a stroke, a needle, a pass).
///
/// The numbers depend on seed, purpose and entity only, so that they are the same in any order of
/// work and on any number of threads. The seed is Philox's key; the counter is (block, purpose,
/// entity), so that two streams of one seed never meet within 2^32 blocks.
class RandomStream {
 public:
  /// @param seed     of the run
  /// @param purpose  what is drawn: streams of the same entity with another purpose are independent
  /// @param entity   number of the thing that is drawn for
  RandomStream(std::uint64_t seed, std::uint32_t purpose, std::uint64_t entity);

  /// The next 64 bits.
  [[nodiscard]] std::uint64_t bits();

  /// @return between 0 and 1, both excluded, in steps of 2^-52
  [[nodiscard]] double uniform();

  /// Standard normal, by the transform of Box and Muller.
  ///
  ///     z = sqrt(-2 ln u1) cos(2 pi u2)
  [[nodiscard]] double normal();

 private:
  std::array<std::uint32_t, 2> key_{};
  std::array<std::uint32_t, 4> counter_{};
  std::array<std::uint32_t, 4> block_{};
  bool second_half_ = false;  ///< the upper 64 bits of `block_` are not used yet
};

}  // namespace acicula

#include "acicula/numerics/line_tile.hpp"

namespace acicula::numerics {
namespace {

using Four __attribute__((vector_size(16), aligned(4), may_alias)) = float;

/// Turns a square of four rows and columns over its diagonal.
/// @param from_step, to_step  from one row to the next
[[gnu::always_inline]] inline void turn_square(const float* from, std::size_t from_step, float* to,
                                               std::size_t to_step) {
  const Four a = *reinterpret_cast<const Four*>(from);
  const Four b = *reinterpret_cast<const Four*>(from + from_step);
  const Four c = *reinterpret_cast<const Four*>(from + 2 * from_step);
  const Four d = *reinterpret_cast<const Four*>(from + 3 * from_step);
  const Four ab_low = __builtin_shufflevector(a, b, 0, 4, 1, 5);
  const Four ab_high = __builtin_shufflevector(a, b, 2, 6, 3, 7);
  const Four cd_low = __builtin_shufflevector(c, d, 0, 4, 1, 5);
  const Four cd_high = __builtin_shufflevector(c, d, 2, 6, 3, 7);
  *reinterpret_cast<Four*>(to) = __builtin_shufflevector(ab_low, cd_low, 0, 1, 4, 5);
  *reinterpret_cast<Four*>(to + to_step) = __builtin_shufflevector(ab_low, cd_low, 2, 3, 6, 7);
  *reinterpret_cast<Four*>(to + 2 * to_step) =
      __builtin_shufflevector(ab_high, cd_high, 0, 1, 4, 5);
  *reinterpret_cast<Four*>(to + 3 * to_step) =
      __builtin_shufflevector(ab_high, cd_high, 2, 3, 6, 7);
}

}  // namespace

void lines_to_tile(const float* lines, std::size_t n, std::size_t count, float* tile) {
  const std::size_t squares = count == float_lanes ? n / 4 * 4 : 0;
  constexpr std::size_t ahead = 64;  // values, four cache lines: a tenth of a solve in large fields
  for (std::size_t i = 0; i < squares; i += 4) {
    for (std::size_t l = 0; l < float_lanes && i % float_lanes == 0; ++l) {
      __builtin_prefetch(lines + l * n + i + ahead);
    }
    for (std::size_t l = 0; l < float_lanes; l += 4) {
      turn_square(lines + l * n + i, n, tile + i * float_lanes + l, float_lanes);
    }
  }
  for (std::size_t l = 0; l < count; ++l) {
    for (std::size_t i = squares; i < n; ++i) tile[i * float_lanes + l] = lines[l * n + i];
  }
}

void tile_to_lines(const float* tile, std::size_t n, std::size_t count, float* lines) {
  const std::size_t squares = count == float_lanes ? n / 4 * 4 : 0;
  for (std::size_t i = 0; i < squares; i += 4) {
    for (std::size_t l = 0; l < float_lanes; l += 4) {
      turn_square(tile + i * float_lanes + l, float_lanes, lines + l * n + i, n);
    }
  }
  for (std::size_t l = 0; l < count; ++l) {
    for (std::size_t i = squares; i < n; ++i) lines[l * n + i] = tile[i * float_lanes + l];
  }
}

}  // namespace acicula::numerics

#pragma once

#include "acicula/core/random.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

// Internal to surface: chance that depends on places, not on the grid on which it is drawn.
namespace acicula::surface {

/// What numbers of a drawn surface are drawn for; apart from those of acicula::purpose.
namespace purpose {
inline constexpr std::uint32_t furrows = 0x53554601;
inline constexpr std::uint32_t fine_furrows = 0x53554602;
inline constexpr std::uint32_t stray_x = 0x53554603;
inline constexpr std::uint32_t stray_y = 0x53554604;
inline constexpr std::uint32_t furrow_depth = 0x53554605;
inline constexpr std::uint32_t lines = 0x53554606;
inline constexpr std::uint32_t scars = 0x53554607;
inline constexpr std::uint32_t pores = 0x53554608;
}  // namespace purpose

/// The stream of a cell of a square lattice over the plane.
[[nodiscard]] RandomStream cell_stream(std::uint64_t seed, std::uint32_t purpose,
                                       std::ptrdiff_t column, std::ptrdiff_t row);

/// A function of place that wanders smoothly between -1 and 1: independent uniform numbers at the
/// nodes of a square lattice, between them joined by the blend s = t^3 (6 t^2 - 15 t + 10) of
/// Perlin along both axes.
class SmoothNoise {
 public:
  /// @param cell           [m] distance of nodes
  /// @param width, height  [m] of the plane from the origin, beyond which the ends are repeated
  /// @source perlin-2002
  SmoothNoise(std::uint64_t seed, std::uint32_t purpose, double cell, double width, double height);

  /// @param x, y  [m]
  [[nodiscard]] double operator()(double x, double y) const;

 private:
  double cell_;
  std::size_t columns_;
  std::size_t rows_;
  std::vector<double> nodes_;  ///< shape (rows, columns)
};

}  // namespace acicula::surface

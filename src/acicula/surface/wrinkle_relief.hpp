#pragma once

#include "acicula/surface/height_field.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace acicula::surface {

/// A wave of a buckled film.
struct Wave {
  double amplitude = 0.0;   ///< [m] peak to mean
  double wavelength = 1.0;  ///< [m]

  bool operator==(const Wave&) const = default;
};

/// Wrinkles whose lines run along y.
struct Wrinkles {
  std::array<Wave, 2> waves = {};  ///< of the horny layer and of the epidermis
  double fold_depth = 0.0;         ///< [m] D, of the permanent folds
  double fold_half_width = 1.0;    ///< [m] w
  double fold_spacing = 1.0;       ///< [m] p
  double irregularity = 0.0;       ///< [1] c, how far lines stray, over p

  bool operator==(const Wrinkles&) const = default;
};

/// Relief of wrinkles.
///
///   z = sum_m A_m cos(2 pi u / lambda_m) - D exp(-(v / w)^2),  u = x + c p n(x, y)
///
/// u place across the lines, which stray by smooth noise n; v distance to the nearest fold, which
/// lie at u = p/2, 3p/2, ... Without straying, over whole waves, and far from folds Sq^2 = sum
/// A_m^2 / 2.
/// @param grid  its points; heights are not read
/// @return [m] shape (rows, columns)
[[nodiscard]] std::vector<double> wrinkle_relief(const HeightField& grid, const Wrinkles& wrinkles,
                                                 std::uint64_t seed);

}  // namespace acicula::surface

#pragma once

#include <array>

namespace acicula::surface {

/// Red, green and blue light, linear, white 1 each.
using Light = std::array<double, 3>;

/// The colour of skin under daylight.
///
///   L* = 50 + b* tan(ITA),   f_y = (L* + 16) / 116,  f_x = f_y + a* / 500,  f_z = f_y - b* / 200
///   X = X_n g(f_x), Y = g(f_y), Z = Z_n g(f_z),   g(f) = f^3 for f > 6/29, else 3 (6/29)^2 (f -
///   4/29)
///
/// and to the primaries of sRGB. ITA individual typology angle, which melanin moves; a* redness of
/// blood, b* yellowness; X_n, Z_n of D65. What lies beyond sRGB is cut off.
/// @param typology_angle  [rad]  @param redness, yellowness  [1]
/// @source chardon-1991 (angle), srgb-iec-61966
[[nodiscard]] Light skin_tint(double typology_angle, double redness, double yellowness);

/// A share of light as a display wants it: the curve of sRGB, 0 to 255.
/// @source srgb-iec-61966
[[nodiscard]] int display_level(double light);

}  // namespace acicula::surface

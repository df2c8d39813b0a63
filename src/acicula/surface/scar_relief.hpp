#pragma once

#include "acicula/skin/state.hpp"
#include "acicula/surface/height_field.hpp"

#include <cstdint>
#include <vector>

namespace acicula::surface {

/// Atrophic scars of one type over a field.
struct Scars {
  skin::ScarType type = skin::ScarType::none;
  double depth = 0.0;               ///< [m] d
  double width = 0.0;               ///< [m] 2 R
  double wall_width = 0.0;          ///< [m] b, of a boxcar scar
  double tether_share = 0.0;        ///< [1] s, of a rolling scar's depth
  double tether_width_ratio = 1.0;  ///< [1] R_t / R
  double per_area = 0.0;            ///< [m-2]
  double depth_spread = 0.0;        ///< [1] standard deviation of ln depth between scars
  double width_spread = 0.0;        ///< [1] the same of width
  double irregularity = 0.0;        ///< [1] c, of the outline

  bool operator==(const Scars&) const = default;
};

/// Depth of a scar at a distance from its axis, over its greatest depth.
///
///   boxcar   S((R - r) / b),  S(t) = t^2 (3 - 2 t) within 0 to 1
///   rolling  (1 - s) C(r / R) + s C(r / R_t),  C(t) = (1 + cos(pi t)) / 2 up to t = 1
///   icepick  1 - r / R
///
/// and nothing beyond R: a flat floor between steep walls, a wide dip with what tethers pull down
/// in its middle, a narrow V.
/// @param r       [m]
/// @param radius  [m] R
/// @return [1] 0 to 1
/// @source jacob-fabbrocini-2010 (types and their shapes; the functions are ours)
[[nodiscard]] double scar_profile(const Scars& scars, double r, double radius);

/// Relief of scars: one in the middle with the depth and width given, others strewn at random with
/// a spread; where two meet the deeper one counts. Outlines wave,
///
///   R(phi) = R [1 + c (cos(2 phi + a) + cos(3 phi + b)) / 4]
///
/// The density rounded to whole scars, at least one.
/// @param grid  its points; heights are not read
/// @return [m] shape (rows, columns), not above 0; empty without a scar
[[nodiscard]] std::vector<double> scar_relief(const HeightField& grid, const Scars& scars,
                                              std::uint64_t seed);

}  // namespace acicula::surface

#pragma once

#include <cstdint>
#include <vector>

namespace acicula::io::picture {

/// A colour of the screen (sRGB), each part 0 to 1.
struct Colour {
  double red = 0.0;
  double green = 0.0;
  double blue = 0.0;
};

/// How numbers become colours. Equal steps of the number look like equal steps, also to eyes that
/// do not tell red from green and on grey paper.
enum class ColourMap {
  viridis,    ///< from dark to bright: how much there is
  cool_warm,  ///< blue, grey in the middle, red: less or more than a reference
};

/// The colour at a share of the way through the map; outside 0 to 1 that of the nearer end.
///
/// Straight lines in sRGB between published points.
/// @source viridis: S. van der Walt and N. Smith, mpl colormaps, 2015 (CC0), as in Matplotlib's
///         lib/matplotlib/_cm_listed.py, every fifteenth of its 256 colours; cool_warm: K.
///         Moreland, Diverging color maps for scientific visualization, 2009, doi
///         10.1007/978-3-642-10520-3_9, the interpolation in Msh from (59, 76, 192) through
///         (221, 221, 221) to (180, 4, 38) at sixteenths
[[nodiscard]] Colour colour(ColourMap map, double share);

/// A pixel, 0x00RRGGBB.
[[nodiscard]] std::uint32_t pixel(const Colour& colour);

}  // namespace acicula::io::picture

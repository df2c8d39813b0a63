#pragma once

#include "acicula/device/state.hpp"

namespace acicula::device {

/// Distance between the middles of neighbouring bands of one pass: w (1 - o).
/// @param width  w [m] of a band
/// @return [m]
[[nodiscard]] inline double band_spacing(double width, const Technique& technique) {
  return width * (1.0 - technique.overlap);
}

}  // namespace acicula::device

#pragma once

namespace acicula::puncture {

/// What stands behind a needle: how far its base comes and how hard it is pressed.
struct Support {
  double travel = 0.0;      ///< [m] L + h: needle length and the tissue that the base flattens
  double force = 0.0;       ///< [N] largest on one needle
  double neighbours = 0.0;  ///< [m-1] sum of 1/r, see neighbour_sum
};

}  // namespace acicula::puncture

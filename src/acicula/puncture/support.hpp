#pragma once

#include "acicula/device/state.hpp"
#include "acicula/puncture/parameters.hpp"

namespace acicula::puncture {

/// What stands behind a needle: how far its base comes and how hard it is pressed.
struct Support {
  double travel = 0.0;      ///< [m] L + h: needle length and the tissue that the base flattens
  double force = 0.0;       ///< [N] largest on one needle
  double neighbours = 0.0;  ///< [m-1] sum of 1/r, see neighbour_sum
};

/// What stands behind a needle of the set length on this device in this hand.
[[nodiscard]] Support needle_support(const device::Device& device,
                                     const device::Technique& technique,
                                     const device::Delivery& delivery,
                                     const Parameters& parameters);

}  // namespace acicula::puncture

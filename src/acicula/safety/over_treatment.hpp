#pragma once

#include "acicula/healing/observe.hpp"
#include "acicula/numerics/grid.hpp"

namespace acicula::safety {

/// What a course asks of the papillary dermis.
struct TissueLoad {
  double inflammation = 0.0;             ///< [s] integral of M1 over time
  double myofibroblast_peak = 0.0;       ///< [1]
  double type3_share = 0.0;              ///< [1] of collagen at the end
  double unresolved_inflammation = 0.0;  ///< [1] most of the peak of M1 left before a session
  double inflammation_at_end = 0.0;      ///< [1] of the peak of M1 left when the course ends
  double longest_open = 0.0;             ///< [s] channels open after a session, at most
  bool open_at_end = false;              ///< the course ends before the last channels have closed
};

/// Reads the load from the kept states; M1 by the trapezoidal rule over their times.
///
/// A session is where two states share a time: the moment before and the moment after. Channels
/// count as open until the first kept state in which they are closed.
/// @param papillary_depth  [m] below the junction
[[nodiscard]] TissueLoad tissue_load(const healing::History& history, const numerics::Grid& dermis,
                                     double papillary_depth);

}  // namespace acicula::safety

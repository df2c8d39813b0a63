#pragma once

#include "acicula/healing/state.hpp"
#include "acicula/numerics/grid.hpp"

#include <span>
#include <string>

namespace acicula::io {

/// depth_time.csv: lateral means by depth and time, one row a time and depth (long format): `time`,
/// `depth` of the centre, `depth_from`, `depth_to`, the fourteen states and `collagen_total`. The
/// moment of a session has its rows twice, just before and just after.
/// @param history  in the order of time, each of dermis.size() cells
[[nodiscard]] std::string depth_time_csv(std::span<const healing::State> history,
                                         const numerics::Grid& dermis);

}  // namespace acicula::io

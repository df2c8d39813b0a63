#pragma once

#include "acicula/healing/state.hpp"
#include "acicula/numerics/grid.hpp"

#include <string>

namespace acicula::course {

/// A state in one line of a log: the day, and means over the depths down to `depth` [m].
[[nodiscard]] std::string state_text(const healing::State& state, const numerics::Grid& dermis,
                                     double depth);

}  // namespace acicula::course

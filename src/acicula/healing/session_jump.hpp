#pragma once

#include "acicula/healing/parameters.hpp"
#include "acicula/healing/state.hpp"

namespace acicula::healing {

/// [1] What of each state a session takes where everything is injured: all of cells and of what is
/// not yet tied into the matrix, a part of fibres, which a needle pushes aside more than it
/// removes. In a cell of which a share f is injured, S = S (1 - f lost).
[[nodiscard]] Cell lost_shares(const Parameters& parameters);

}  // namespace acicula::healing

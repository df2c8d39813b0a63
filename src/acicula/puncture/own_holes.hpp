#pragma once

#include "acicula/puncture/puncture_field.hpp"

#include <span>
#include <vector>

namespace acicula::puncture {

/// The strokes that made a hole of their own: a needle that comes down nearer to an older hole than
/// its capture radius slides into it.
///
/// Holes do not move and a captured stroke adds none, so no two holes are nearer than a capture
/// radius. For strokes at random this is random sequential adsorption: as many holes as
/// distinct_holes().
/// @param punctures  in the order of the session
/// @return indices of those that punctured and were not captured, in order
[[nodiscard]] std::vector<std::size_t> own_holes(std::span<const Puncture> punctures);

}  // namespace acicula::puncture

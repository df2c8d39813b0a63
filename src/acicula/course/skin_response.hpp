#pragma once

#include "acicula/course/state.hpp"
#include "acicula/safety/parameters.hpp"

#include <cstddef>

namespace acicula::course {

/// Redness at a kept state: that of all sessions before it, each fading by its own law
/// (safety::erythema).
/// @param index  of course.history.states
/// @return [1] over the least visible redness; below 1 none is seen
[[nodiscard]] double redness(const Course& course, std::size_t index,
                             const safety::Parameters& parameters);

/// Transepidermal water loss at a kept state, from the series of the last session before it by
/// linear interpolation; of intact skin before the first session.
/// @param index  of course.history.states
/// @return [kg m-2 s-1]
[[nodiscard]] double water_loss(const Course& course, std::size_t index);

}  // namespace acicula::course

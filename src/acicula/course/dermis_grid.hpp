#pragma once

#include "acicula/course/treatment.hpp"
#include "acicula/numerics/grid.hpp"
#include "acicula/skin/state.hpp"

namespace acicula::course {

/// The depths of dermis that are followed: graded from the junction, no deeper than the dermis
/// itself.
[[nodiscard]] numerics::Grid dermis_grid(const Numerics& numerics, const skin::Skin& skin);

}  // namespace acicula::course

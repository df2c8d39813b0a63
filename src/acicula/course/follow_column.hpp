#pragma once

#include "acicula/core/observer.hpp"
#include "acicula/course/parameters.hpp"
#include "acicula/course/state.hpp"
#include "acicula/course/treatment.hpp"

#include <cstddef>
#include <vector>

namespace acicula::course {

/// Heals a column from moment to moment and needles at the sessions; fills the history and the
/// sessions of a course that has its skin, delivery and dermis.
/// @return indices of the kept states at which endpoints are to be reported
[[nodiscard]] std::vector<std::size_t> follow_column(Course& course, const Treatment& treatment,
                                                     const Parameters& parameters,
                                                     Observer& observer);

}  // namespace acicula::course

#pragma once

#include "acicula/course/parameters.hpp"
#include "acicula/course/state.hpp"
#include "acicula/course/treatment.hpp"
#include "acicula/outcome/outcome.hpp"

#include <cstddef>

namespace acicula::course {

/// What a clinician would measure at one kept state of a course that was followed to its end.
/// @param index  of course.history.states
[[nodiscard]] outcome::Outcome judged_outcome(const Course& course, const Treatment& treatment,
                                              const Parameters& parameters, std::size_t index);

/// Thickness of the viable epidermis at a kept state over that before the first session.
/// @return [1]
[[nodiscard]] double relative_epidermis(const Course& course, std::size_t index);

}  // namespace acicula::course

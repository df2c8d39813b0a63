#pragma once

#include "acicula/course/parameters.hpp"
#include "acicula/course/state.hpp"
#include "acicula/course/treatment.hpp"

namespace acicula::course {

/// What the reader must know: stop rules first, then safety, then the limits of the models used.
[[nodiscard]] std::vector<Warning> warnings(const Course& course, const Treatment& treatment,
                                            const Parameters& parameters);

}  // namespace acicula::course

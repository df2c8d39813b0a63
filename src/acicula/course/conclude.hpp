#pragma once

#include "acicula/course/parameters.hpp"
#include "acicula/course/state.hpp"
#include "acicula/course/treatment.hpp"

#include <cstddef>
#include <vector>

namespace acicula::course {

/// The course before its first session: skin, delivery and depths.
[[nodiscard]] Course begin(const Treatment& treatment, const Parameters& parameters);

/// What is judged once the skin was followed to the end: safety, endpoints, timeline, warnings.
/// @param reported  kept states at which endpoints are to be reported
void conclude(Course& course, const std::vector<std::size_t>& reported, const Treatment& treatment,
              const Parameters& parameters);

}  // namespace acicula::course

#pragma once

#include "acicula/safety/over_treatment.hpp"
#include "acicula/safety/safety.hpp"

#include <vector>

namespace acicula::safety {

/// What speaks against the course: intervals, inflammation that is left, scarring, serum, and the
/// time in which the skin is open.
[[nodiscard]] std::vector<Finding> course_rules(const Evidence& evidence, const TissueLoad& load,
                                                const Parameters& parameters);

}  // namespace acicula::safety

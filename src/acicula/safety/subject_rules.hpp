#pragma once

#include "acicula/safety/parameters.hpp"
#include "acicula/safety/safety.hpp"
#include "acicula/skin/state.hpp"

#include <vector>

namespace acicula::safety {

/// Contraindications of the subject: those of the history, and those that age and phototype imply.
/// @return in the order of the catalogue, each once
/// @throws InputError  when the history names a contraindication that the catalogue lacks
[[nodiscard]] std::vector<Finding> subject_rules(const skin::Subject& subject,
                                                 const Parameters& parameters);

}  // namespace acicula::safety

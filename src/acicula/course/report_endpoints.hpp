#pragma once

#include "acicula/course/parameters.hpp"
#include "acicula/course/state.hpp"
#include "acicula/course/treatment.hpp"

#include <vector>

namespace acicula::course {

/// Endpoints of the first session: puncture, barrier, absorption, safety.
[[nodiscard]] std::vector<Endpoint> session_endpoints(const Course& course,
                                                      const Treatment& treatment);

/// Endpoints of outcome at one kept state: what a clinician would measure.
/// @param index   of course.history.states
/// @param relief  judged_relief()
[[nodiscard]] std::vector<Endpoint> outcome_endpoints(const Course& course,
                                                      const Treatment& treatment,
                                                      const Parameters& parameters,
                                                      std::size_t index,
                                                      const surface::LimitedRelief& relief);

/// Endpoints of healing and outcome at one kept state.
///
/// Changes are relative: after/before - 1, before being the same skin's healthy state
/// (history.states[0]). Observers are "papillary" and "section" (all depths) of what is judged; of
/// a patch with a scar also "papillary, whole patch" and "section, whole patch", the scar and the
/// skin round it.
/// @param index   of course.history.states
/// @param relief  judged_relief()
[[nodiscard]] std::vector<Endpoint> state_endpoints(const Course& course,
                                                    const Treatment& treatment,
                                                    const Parameters& parameters, std::size_t index,
                                                    const surface::LimitedRelief& relief);

}  // namespace acicula::course

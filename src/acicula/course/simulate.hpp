#pragma once

#include "acicula/core/observer.hpp"
#include "acicula/course/parameters.hpp"
#include "acicula/course/state.hpp"
#include "acicula/course/treatment.hpp"

#include <cstdint>

namespace acicula::course {

/// A whole treatment: sessions, healing between them, serum, and what a clinician would measure.
///
/// A pure function: the same arguments give the same bytes.
/// @param seed  of random draws; `column` fidelity draws nothing at random (puncture_fields does)
/// @throws ModelError     when the treatment lies outside a model's validity
/// @throws NumericsError  when a solver fails
[[nodiscard]] Course simulate(const Treatment& treatment, const Parameters& parameters,
                              std::uint64_t seed, Observer& observer);

}  // namespace acicula::course

#pragma once

#include "acicula/outcome/outcome.hpp"
#include "acicula/surface/parameters.hpp"
#include "acicula/surface/relief.hpp"

namespace acicula::surface {

/// How deep every part is after treatment, over before: each by its own law of the outcome.
///
///   scars    1 + scar_depth          wrinkles  1 + wrinkle_depth
///   pores    1 + pore_area           relief    max(0, 1 + r (h - 1))
///
/// scar_depth, wrinkle_depth, pore_area relative changes of the outcome: a pore keeps its depth and
/// its volume goes with its area; h epidermal thickness relative to before, r response of
/// micro-relief, of which nothing is known but that it may be of either sign.
/// What the condition does not have stays as it is.
/// @param epidermis  [1] h
[[nodiscard]] PartFactors relief_change(const outcome::Outcome& seen, double epidermis,
                                        const Parameters& parameters);

}  // namespace acicula::surface

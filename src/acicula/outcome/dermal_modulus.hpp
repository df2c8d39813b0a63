#pragma once

#include "acicula/healing/observe.hpp"
#include "acicula/outcome/parameters.hpp"

namespace acicula::outcome {

/// Young's modulus of the dermis over its modulus before treatment.
///
///   E_d / E_d0 = (1 - s) E / E0 + s (phi / phi0)^m,   phi = mature + q immature
///
/// s share of the modulus that collagen carries, E elastin, phi load-bearing collagen, m exponent
/// (1 a mixture, 2 a network), q stiffness of immature collagen relative to mature. Small strain,
/// isotropic, no hydration.
/// @param now, before  [1] depth averages over the same depths
/// @return [1]; 1 where there was no collagen or no elastin to compare with
/// @source zhou-2024, limbert-2017
[[nodiscard]] double relative_dermal_modulus(const healing::Observation& now,
                                             const healing::Observation& before,
                                             const Parameters& parameters);

}  // namespace acicula::outcome

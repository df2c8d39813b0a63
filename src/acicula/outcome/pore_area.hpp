#pragma once

#include "acicula/outcome/parameters.hpp"

namespace acicula::outcome {

/// Relative change of the area of a pore when the skin around it stiffens.
///
///   A / A_0 = [(1 + 2 s E_0 / E) / (1 + 2 s)]^2
///
/// A circular hole in a membrane under equal tension in both directions (Kirsch), s tension over
/// modulus before treatment, E apparent modulus. Sebum and the hair are left out.
/// @param stiffening  [1] E / E_0, positive
/// @return [1] (after / before - 1)
[[nodiscard]] double relative_pore_area(double stiffening, const Parameters& parameters);

}  // namespace acicula::outcome

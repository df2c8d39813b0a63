#pragma once

#include "acicula/safety/parameters.hpp"

#include <array>

namespace acicula::safety {

/// Probability of post-inflammatory hyperpigmentation, always with its band.
struct PigmentRisk {
  double centre = 0.0;           ///< [1]
  std::array<double, 2> band{};  ///< [1] 5 % and 95 %, a new study included
};

/// Risk of a course for a phototype.
///
///   logit p = b_0 + b_F (F - F_0) + b_J ln(J / J_0) + u,   F = max(0, phototype - 3)
///   variance = s_0^2 + (s_F (F - F_0))^2 + (s_J ln(J / J_0))^2 + s_study^2
///
/// J inflammatory load of the course (over-treatment index), F_0 and J_0 those of the one trial
/// behind it; b and s the coefficients with their standard errors; u what differs between studies,
/// whose centre is 0 and whose standard deviation is s_study. Sun and preparation of the skin
/// are not in the model.
/// @param phototype  Fitzpatrick, 1 to 6
/// @param load       [s]; without inflammation the risk is 0
/// @source dogra-2014: 5 of 36 patients of phototype IV and V
[[nodiscard]] PigmentRisk pigment_risk(int phototype, double load, const Parameters& parameters);

}  // namespace acicula::safety

#pragma once

#include "acicula/outcome/parameters.hpp"

namespace acicula::outcome {

/// Ratios of a suction curve.
struct Cutometer {
  double R2 = 0.0;  ///< [1] Ua / Uf, recovery over the highest lift
  double R5 = 0.0;  ///< [1] Ur / Ue, immediate recovery over immediate lift
  double R7 = 0.0;  ///< [1] Ur / Uf
};

/// Recoil of the skin, from elastin.
///
///   R / (1 - R) = (E / E0) R_a / (1 - R_a),   R_a = R_0 + b (age - age_0)   for R2 and R5
///   R7 = R5 / (1 + R6)
///
/// E elastin, R_a ratio at the subject's age before treatment. R6 = Uv / Ue stays as it is: the
/// model has no ground substance, and in a Burgers element both springs stiffen alike.
/// @param elastin  [1] relative to before treatment, not negative
/// @param age      [s]
/// @source kawalkiewicz-2021, chen-2024
[[nodiscard]] Cutometer cutometer(double elastin, double age, const Parameters& parameters);

}  // namespace acicula::outcome

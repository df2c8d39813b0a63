#pragma once

#include "acicula/outcome/parameters.hpp"

namespace acicula::outcome {

/// Ratios of a suction curve.
struct Cutometer {
  double R2 = 0.0;  ///< [1] Ua / Uf, recovery over the highest lift
  double R5 = 0.0;  ///< [1] Ur / Ue, immediate recovery over immediate lift
  double R7 = 0.0;  ///< [1] Ur / Uf
};

/// Recoil of the skin against its viscous drag.
///
///   R = 1 - (1 - R_a)^(E_d / E_d0),   R_a = R_0 + b (age - age_0)   for R2 and R5
///   R7 = R5 / (1 + R6)
///
/// E_d / E_d0 modulus of the dermis, of collagen and elastin, over that before treatment; R_a ratio
/// at the subject's age before treatment. A network of modulus E_d that returns through a drag eta
/// leaves exp(-E_d t / eta) of its lift after the time t of the reading. The drag and R6 = Uv / Ue
/// stay as they are, because the model has no ground substance.
/// @param stiffening  [1] E_d / E_d0, not negative
/// @param age         [s]
/// @source kawalkiewicz-2021, chen-2024
[[nodiscard]] Cutometer cutometer(double stiffening, double age, const Parameters& parameters);

}  // namespace acicula::outcome

#pragma once

#include "acicula/outcome/parameters.hpp"

namespace acicula::outcome {

/// What the device reads from a suction curve.
struct Cutometer {
  double R0 = 0.0;  ///< [m] Uf, highest lift of the first suction
  double R1 = 0.0;  ///< [m] Uf - Ua, what is left at the end of the first pause
  double R2 = 0.0;  ///< [1] Ua / Uf, gross elasticity
  double R3 = 0.0;  ///< [m] highest lift of the last suction
  double R4 = 0.0;  ///< [m] what is left at the end of the last pause
  double R5 = 0.0;  ///< [1] Ur / Ue, net elasticity: immediate recovery over immediate lift
  double R6 = 0.0;  ///< [1] Uv / Ue, viscous over immediate lift
  double R7 = 0.0;  ///< [1] Ur / Uf, biological elasticity; R5 / (1 + R6)
  double R8 = 0.0;  ///< [m] Ua, recovery in the first pause
  double R9 = 0.0;  ///< [m] R3 - R0, fatigue
};

/// Readings of one curve of several cycles.
///
///   Uf = U(t_on),  Ue = U(t_r),  Uv = Uf - Ue,  Ur = Uf - U(t_on + t_r),  Ua = Uf - U(t_on +
///   t_off)
///
/// t_on suction, t_off pause, t_r time of the immediate readings; R3, R4 and R9 need the last
/// cycle.
/// @param highest_lift  [m] of the first suction, from suction_height()
/// @param stiffening    [1] modulus of the dermis over that before treatment, not negative
/// @param age           [s]
/// @source kawalkiewicz-2021, chen-2024
[[nodiscard]] Cutometer cutometer(double highest_lift, double stiffening, double age,
                                  const Parameters& parameters);

}  // namespace acicula::outcome

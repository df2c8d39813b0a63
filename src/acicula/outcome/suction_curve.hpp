#pragma once

#include "acicula/outcome/parameters.hpp"

namespace acicula::outcome {

/// Lift of the skin under repeated suction, as two elements in series.
struct SuctionCurve {
  double immediate = 0.0;      ///< [m] lift at once when suction begins
  double creep_limit = 0.0;    ///< [m] lift that creep approaches under lasting suction
  double creep_time = 0.0;     ///< [s] of the creep under suction
  double recovery_time = 0.0;  ///< [s] in which the creep goes back without suction
  double recoil_time = 0.0;    ///< [s] in which the immediate lift goes back
};

/// The curve of a subject.
///
///   tau_c = -t_on / ln k,   tau_v = tau_c / e,   tau_r = -t_r / (e ln(1 - q))
///   U_1 (1 + c) = U_f,   U_2 = c U_1 / (1 - k)
///
/// U_f highest lift of the first suction, c creep within it over the immediate lift, k share of the
/// creep that is left after a pause as long as a suction, q share of the immediate lift that is
/// back at the reading t_r, both at the subject's age, t_on time of suction, e modulus of the
/// dermis over that before treatment. Suction overcomes the drag of the ground substance; the
/// return is driven by the network alone, so a stiffer one returns faster.
/// @param highest_lift  [m] U_f  @param stiffening  [1] e, not negative  @param age  [s]
/// @source kawalkiewicz-2021
[[nodiscard]] SuctionCurve suction_curve(double highest_lift, double stiffening, double age,
                                         const Parameters& parameters);

/// Lift at a time within a cycle of suction and pause.
///
///   suction:  U = U_1 + U_2 + (V - U_2) exp(-t / tau_c)
///   pause:    U = U_1 exp(-t / tau_r) + W exp(-t / tau_v)
///
/// V creep that earlier cycles left, W creep at the end of the suction, t since suction or pause
/// began. Closed form: V is the sum of a geometric series.
/// @param cycle   counts from 0
/// @param within  [s] since the cycle began, above 0 and at most its length
/// @return [m]
[[nodiscard]] double lift(const SuctionCurve& curve, int cycle, double within,
                          const Parameters& parameters);

}  // namespace acicula::outcome

#pragma once

#include "acicula/outcome/parameters.hpp"
#include "acicula/skin/state.hpp"

#include <span>

namespace acicula::outcome {

/// Rise of epidermal melanin a time after one unit of injury, by the chain
///
///   I' = -I / tau_I,   P' = (I - P) / tau_s,   M' = (P - M) / tau_e;   I(0) = 1, P(0) = M(0) = 0
///
/// I inflammation, P extra production of melanocytes, M extra melanin; tau_e half the turnover of
/// the epidermis. Closed form.
/// @param time  [s] since the injury; 0 before it
/// @param epidermal_turnover  [s]
/// @return [1]
/// @source thingnes-2009, isedeh-2016, maeda-2017
[[nodiscard]] double melanin_response(double time, double epidermal_turnover,
                                      const Parameters& parameters);

/// Melanin of the treated skin against time.
struct Pigment {
  double excess = 0.0;    ///< [1] of the condition, what is left of it
  double stimulus = 0.0;  ///< [1] rise after the injuries of the sessions
  /// [1] epidermal melanin relative to the unaffected skin around
  [[nodiscard]] double melanin() const { return (1.0 + excess) * (1.0 + stimulus); }
};

/// Every session stimulates melanocytes and takes away a share of a pigment excess.
///
///   stimulus = g m u sum_k M(t - t_k)
///   excess   = e0 product_k [1 - c u (1 - exp(-(t - t_k) / tau_e))],   u = 1 - exp(-phi / phi_r)
///
/// g stimulation, m melanin of the subject, c clearance, phi breached share of the surface, phi_r
/// its reference, t_k sessions before t. Sun, peels and bleaching creams are left out.
/// @param time           [s]
/// @param breached_area  [1] of one session
/// @param session_times  [s]
/// @source lima-2017 (direction only: creams were used with it)
[[nodiscard]] Pigment pigment(double time, double breached_area,
                              std::span<const double> session_times, const skin::Skin& skin,
                              const skin::Condition& condition, const Parameters& parameters);

}  // namespace acicula::outcome

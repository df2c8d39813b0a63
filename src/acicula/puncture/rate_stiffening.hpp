#pragma once

#include "acicula/puncture/parameters.hpp"

namespace acicula::puncture {

/// How much stiffer skin meets a needle than at a rate of 1/s and slack.
///
///   E_r / E_0 = (rate / 1 s^-1)^n (1 + k_s sigma),   rate = v / l_s
///
/// v normal speed of the tip at contact, l_s depth of tissue that the strike deforms, n rate
/// exponent, sigma stretch, k_s stiffening by stretch. The rate is held inside the range in which
/// the power law was seen (rate_minimum to rate_maximum).
/// @param contact_speed  v [m s-1]
/// @param stretch        sigma [1], 0 to 1
/// @return [1], positive
/// @source shergold-2006 (trend of the shear modulus with rate; exponent of the strain energy
/// constant)
[[nodiscard]] double rate_stiffening(double contact_speed, double stretch,
                                     const Parameters& parameters);

}  // namespace acicula::puncture

#pragma once

#include "acicula/outcome/parameters.hpp"

namespace acicula::outcome {

/// Expected grade of skin ageing on the scale of Alexiades-Armenakas, an ordered logit.
///
///   E[g] = d sum_k P(x above (k - 1/2) d),   k = 1 .. g_max / d
///
/// x latent grade, d step of the scale, g_max its top; a rater's spread is the scale of the logit.
/// @param latent  [1]
/// @return [1] 0 to g_max
/// @source alexiades-armenakas-2006
[[nodiscard]] double ageing_grade(double latent, const Parameters& parameters);

/// Latent grade of a face of an age before treatment: (age - a_0) r.
/// @param age  [s]
/// @return [1]; below 0 for the young
[[nodiscard]] double latent_ageing(double age, const Parameters& parameters);

/// Latent grade after treatment: x - b ln m.
/// @param gain        [1] b, grades per e-fold of modulus
/// @param stiffening  [1] m, modulus over that before treatment, not negative: of the skin in
///                    suction for laxity, of the papillary dermis for texture
/// @source ablon-2018
[[nodiscard]] double treated_ageing(double latent, double gain, double stiffening);

}  // namespace acicula::outcome

#pragma once

#include "acicula/device/state.hpp"
#include "acicula/puncture/parameters.hpp"

namespace acicula::puncture {

/// Pain of needling on the visual analogue scale.
///
///   X   = kappa s X_h q (z / z_q)^p N^m exp(u),   VAS = 10 (1 - exp(-X / 100))
///
/// z dynamic depth, N punctures within the pain window (at least 1, at most pain_number_limit),
/// X_h pain of a 26-gauge needle, q share of it that one needle at z_q causes, p and m exponents of
/// depth and number, s sensitivity of the site, kappa anaesthesia, u offset between studies (its
/// centre is 0). The exponents were seen on the length of well-inserted single needles and small
/// arrays on the forearm; taking the depth for the length is ours.
/// @param depth                z [m]
/// @param punctures_per_second [s-1] that broke the skin
/// @param sensitivity          s [1]
/// @return [1], within [0, 10)
/// @source gill-2008
[[nodiscard]] double pain_score(double depth, double punctures_per_second, double sensitivity,
                                device::Anaesthesia anaesthesia, const Parameters& parameters);

}  // namespace acicula::puncture

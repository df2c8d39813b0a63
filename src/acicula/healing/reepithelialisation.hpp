#pragma once

#include "acicula/healing/parameters.hpp"

namespace acicula::healing {

/// The epidermal front closes the channel at constant speed after a lag.
///
///   r' = -v   while t > t_lag and r > 0
///
/// @param radius        [m] of the channel at `from`
/// @param from, until   [s] since the session
/// @return [m] radius at `until`, exact
[[nodiscard]] double reepithelialise(double radius, double from, double until,
                                     const Parameters& parameters);

/// Time until the epidermis covers a channel: t_lag + r / v; 0 without a channel.
///
/// @param radius  [m] of the channel right after the session
/// @return [s] since the session
[[nodiscard]] double closure_time(double radius, const Parameters& parameters);

}  // namespace acicula::healing

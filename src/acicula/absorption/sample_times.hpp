#pragma once

#include <vector>

namespace acicula::absorption {

/// Rows of the series: every minute of the first hour, every 5 min to 6 h, every 30 min to a day,
/// then evenly to the horizon; about 280 rows at most.
/// @param horizon  [s]
/// @return [s], increasing, from 0 to horizon
[[nodiscard]] std::vector<double> sample_times(double horizon);

}  // namespace acicula::absorption

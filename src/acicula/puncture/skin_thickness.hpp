#pragma once

#include "acicula/skin/state.hpp"

namespace acicula::puncture {

/// Quantile of the thickness of epidermis and dermis together.
///
///   T(p) = E(p) + D(p),   X(p) = m exp(s z(p) - s^2 / 2),   s^2 = ln(1 + (sd / m)^2)
///
/// E epidermis (stratum corneum and viable epidermis: means add, standard deviations add in
/// squares), D dermis, each lognormal with mean m and standard deviation sd, z standard normal
/// quantile. Both are taken as thick or thin together, as puncture() takes them: quantiles then
/// add, and the low ones are lower than those of independent layers.
/// @param probability  [1] above 0, below 1
/// @return             [m]
[[nodiscard]] double thickness_quantile(const skin::Skin& skin, double probability);

/// Share of the site where epidermis and dermis together are thinner than a depth: the p of
/// T(p) = depth.
/// @param depth  [m]
/// @return       [1], 0 to 1
[[nodiscard]] double share_of_skin_thinner(const skin::Skin& skin, double depth);

}  // namespace acicula::puncture

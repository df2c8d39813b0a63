#pragma once

#include "acicula/skin/parameters.hpp"

namespace acicula::skin {

/// Transit time of the whole epidermis.
///
///     tau(a) = tau_r + b (max(a, a_on) - max(a_r, a_on))
///
/// tau_r transit measured at age a_r, b slowing, a_on age at which slowing sets in. Constant below
/// a_on. One value for all sites.
/// @param age  [s]
/// @return [s]
/// @source Maeda 2017 (maeda-2017), tau_r; Grove (grove-sc-transit), b
[[nodiscard]] double epidermal_turnover(double age, const Parameters& parameters);

}  // namespace acicula::skin

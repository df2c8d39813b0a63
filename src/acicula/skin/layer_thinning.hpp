#pragma once

#include "acicula/skin/state.hpp"

namespace acicula::skin {

/// A layer at another age than that of its measurement.
///
///     h(a) = h_0 exp(-k (a - a_0))
///
/// h_0 thickness measured at age a_0, k thinning rate. The standard deviation keeps its ratio to
/// the mean. Valid for adults of 25 to 85 y; the caller clamps the age.
/// @param measured       layer at `reference_age`
/// @param age            [s]
/// @param reference_age  [s]
/// @param thinning       [s-1] relative rate; negative when the layer grows with age
/// @source Branchet 1990 (branchet-1990): -6 % per decade, dermis
[[nodiscard]] Layer layer_thinning(const Layer& measured, double age, double reference_age,
                                   double thinning);

}  // namespace acicula::skin

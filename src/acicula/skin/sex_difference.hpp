#pragma once

#include "acicula/skin/state.hpp"

namespace acicula::skin {

/// A layer of a man or a woman, from the mean of both.
///
///     h_men = h 2 r / (1 + r),   h_women = h 2 / (1 + r)
///
/// h mean of both sexes, r thickness of men over that of women; so (h_men + h_women) / 2 = h.
/// An unspecified sex leaves the mean. The standard deviation keeps its ratio to the mean.
/// @param both   layer of men and women together
/// @param ratio  [1] r, positive
/// @source Meng 2022 (meng-2022), table 2
[[nodiscard]] Layer sex_difference(const Layer& both, Sex sex, double ratio);

}  // namespace acicula::skin

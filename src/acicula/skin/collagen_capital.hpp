#pragma once

namespace acicula::skin {

/// Dermal collagen relative to a healthy 25-year-old: the level that remodelling returns to.
///
///     C* = (1 - s (a - a_0)) (1 - d)
///
/// s yearly loss, a age, a_0 youngest age of the law, d share that the condition lacks beyond age.
/// Valid for 25 to 85 y; the caller clamps the age.
/// @param age           [s]
/// @param youngest_age  [s] a_0
/// @param loss          [s-1] s
/// @param deficit       [1] d, 0 to 1
/// @source Branchet 1990 (branchet-1990), Shuster 1975 (shuster-1975)
[[nodiscard]] double collagen_capital(double age, double youngest_age, double loss, double deficit);

}  // namespace acicula::skin

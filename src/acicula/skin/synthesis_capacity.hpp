#pragma once

namespace acicula::skin {

/// Induced collagen synthesis relative to a 25-year-old.
///
///     g = 1 - q (a - a_0)
///
/// q yearly decline, a age, a_0 youngest age of the law. It multiplies induced synthesis only,
/// never the synthesis that holds the steady state. Valid for 25 to 85 y; the caller clamps the
/// age.
/// @param age           [s]
/// @param youngest_age  [s] a_0
/// @param decline       [s-1] q
/// @source Varani 2006 (varani-2006): procollagen I of old over young fibroblasts 56 / 82
[[nodiscard]] double synthesis_capacity(double age, double youngest_age, double decline);

}  // namespace acicula::skin

#pragma once

namespace acicula::healing {

/// (x)+ = max(x, 0).
[[nodiscard]] inline double positive_part(double x) { return x > 0.0 ? x : 0.0; }

/// Derivative of (x)+, from the right at 0: healthy skin sits on the kink and only ever leaves it
/// upwards.
[[nodiscard]] inline double positive_part_slope(double x) { return x >= 0.0 ? 1.0 : 0.0; }

}  // namespace acicula::healing

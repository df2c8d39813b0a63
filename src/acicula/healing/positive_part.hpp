#pragma once

namespace acicula::healing {

/// (x)+ = max(x, 0), of a number or of each of several.
template <class Real>
[[nodiscard]] inline Real positive_part(const Real& x) {
  return x > 0.0 ? x : Real{};
}

/// Derivative of (x)+, from the right at 0: healthy skin sits on the kink and only ever leaves it
/// upwards.
template <class Real>
[[nodiscard]] inline Real positive_part_slope(const Real& x) {
  return x >= 0.0 ? Real{} + 1.0 : Real{};
}

}  // namespace acicula::healing

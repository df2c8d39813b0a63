#pragma once

namespace acicula::course {

/// The measure in which the effect behind an endpoint is multiplied, so that a factor keeps the
/// endpoint within its bounds and, but for an amount, its direction.
enum class EffectMeasure {
  size,      ///< the value itself: a depth, a force, a time
  change,    ///< ln(1 + x) of a relative change x: a factor k gives (1 + x)^k - 1
  amount,    ///< 1 + x of a relative change x whose sign is open: a factor k gives k (1 + x) - 1
  analogue,  ///< -ln(1 - x / 10) of a mark on a scale of 0 to 10
  odds,      ///< p / (1 - p) of a probability
};

/// The effect behind a value; infinite or not a number where a scale has ended (-100 %, 10 of 10).
/// @param value  SI
[[nodiscard]] double effect_of(double value, EffectMeasure measure);

/// Inverse of effect_of.
/// @return SI
[[nodiscard]] double value_of(double effect, EffectMeasure measure);

}  // namespace acicula::course

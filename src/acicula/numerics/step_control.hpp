#pragma once

#include <algorithm>
#include <cmath>
#include <limits>

namespace acicula::numerics {

// Step sizes of a one-step method by a proportional-integral rule. Errors are in units of their
// tolerance; `order` is that of the error estimate, error ~ h^order.

namespace step_control {
inline constexpr double safety = 0.9;
/// A step that hits its tolerance by chance must not set off a leap.
inline constexpr double smallest_error = 1e-4;
}  // namespace step_control

/// [1] What of an accepted error the next step remembers.
[[nodiscard]] inline double remembered(double error) {
  return std::max(error, step_control::smallest_error);
}

/// [1] Factor on the step after one that was accepted.
/// @param previous  remembered() of the step before
[[nodiscard]] inline double growth(double error, double previous, double order,
                                   bool after_rejection) {
  // Nearly all by the error itself: a wound calms down, steps grow tenfold in ten steps, and a rule
  // that leans on the past would stay far below the tolerance.
  const double factor = step_control::safety * std::pow(remembered(error), -1.0 / order) *
                        std::pow(previous, 0.2 / order);
  return std::clamp(factor, 0.2, after_rejection ? 1.0 : 6.0);
}

/// [1] Factor on a step that was rejected.
/// @param error  above 1, or not finite when the step went astray
[[nodiscard]] inline double shrinkage(double error, double order) {
  if (!std::isfinite(error)) return 0.3;
  return std::clamp(step_control::safety * std::pow(error, -1.0 / order), 0.1, 0.9);
}

/// Whether a step is lost in the round-off of time.
[[nodiscard]] inline bool is_lost(double step, double time, double end) {
  return step <
         8.0 * std::numeric_limits<double>::epsilon() * std::max(std::abs(time), std::abs(end));
}

}  // namespace acicula::numerics

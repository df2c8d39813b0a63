#pragma once

#include "acicula/absorption/state.hpp"

#include <vector>

namespace acicula::absorption {

/// A stretch of time [s] since the session.
struct Interval {
  double begin = 0.0;
  double end = 0.0;
};

/// When the doses of a serum are on the skin.
///
/// The first at the session ("during") or after the delay ("after"), the others one dose interval
/// later each. A dose is washed off after the duration, and always before the next one is put on:
/// none is laid over what is left of another. No dose without an application.
/// @return shape (serum.doses), in order of time, apart from each other
[[nodiscard]] std::vector<Interval> applications(const Serum& serum);

}  // namespace acicula::absorption

#include "acicula/absorption/sample_times.hpp"

#include "acicula/core/units.hpp"

#include <algorithm>
#include <cmath>

namespace acicula::absorption {
namespace {

/// Appends times in steps of `interval` until `end`, short of it and of the horizon.
void append(std::vector<double>& times, double end, double interval, double horizon) {
  const double begin = times.back();
  for (int i = 1;; ++i) {
    const double time = begin + i * interval;
    // Half an interval short: the next stretch, or the horizon, starts there.
    if (time > end + 0.5 * interval || time > horizon - 0.5 * interval) return;
    times.push_back(time);
  }
}

}  // namespace

std::vector<double> sample_times(double horizon) {
  constexpr double late_rows = 120.0;
  std::vector<double> times{0.0};
  append(times, unit::hour, unit::minute, horizon);
  append(times, 6.0 * unit::hour, 5.0 * unit::minute, horizon);
  append(times, unit::day, 30.0 * unit::minute, horizon);
  const double late = std::max((horizon - unit::day) / late_rows, unit::hour);
  append(times, horizon, late, horizon);
  if (times.back() < horizon) times.push_back(horizon);
  return times;
}

}  // namespace acicula::absorption

#include "acicula/absorption/applications.hpp"

namespace acicula::absorption {

std::vector<Interval> applications(const Serum& serum) {
  std::vector<Interval> all;
  if (serum.application == Application::none) return all;
  const double first = serum.application == Application::after ? serum.delay : 0.0;
  for (int i = 0; i < serum.doses; ++i) {
    const double begin = first + i * serum.dose_interval;
    all.push_back({.begin = begin, .end = begin + serum.duration});
  }
  return all;
}

}  // namespace acicula::absorption

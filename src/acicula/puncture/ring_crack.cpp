#include "acicula/puncture/ring_crack.hpp"

#include "acicula/puncture/hole_expansion.hpp"

#include <cmath>
#include <numbers>

namespace acicula::puncture {
namespace {

// The load is stationary there: an error of 1e-9 in ln(R/a) is one of 1e-18 in the load.
constexpr double size_tolerance = 1e-9;

}  // namespace

double ring_crack_work(double size, double radius, double toughness, const OgdenSolid& solid) {
  return 2.0 * std::numbers::pi * size * toughness + hole_expansion(size, radius, solid);
}

Crack ring_crack(double radius, double toughness, const OgdenSolid& solid) {
  const auto smaller_is_dearer = [&](double logarithm) {
    const double size = radius * std::exp(-logarithm);
    return 2.0 * std::numbers::pi * toughness + hole_expansion_slope(size, radius, solid) < 0.0;
  };
  double low = 0.0;
  double high = 1.0;
  while (!smaller_is_dearer(high)) {
    low = high;
    high *= 2.0;
  }
  while (high - low > size_tolerance * high) {
    const double middle = 0.5 * (low + high);
    (smaller_is_dearer(middle) ? high : low) = middle;
  }
  const double size = radius * std::exp(-0.5 * (low + high));
  return {.size = size, .force = ring_crack_work(size, radius, toughness, solid)};
}

}  // namespace acicula::puncture

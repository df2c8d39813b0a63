#include "acicula/puncture/hole_expansion.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace acicula::puncture {
namespace {

// Gauss-Legendre on -1 to 1, the positive half: exact to degree 15.
constexpr std::array nodes{0.1834346424956498, 0.5255324099163290, 0.7966664774136267,
                           0.9602898564975363};
constexpr std::array weights{0.3626837833783620, 0.3137066458778873, 0.2223810344533745,
                             0.1012285362903763};

/// Energy per volume over the change of ln r that the stretch belongs to; t = 2 ln l, positive.
double integrand(double t, const OgdenSolid& solid) {
  const double s = 2.0 * std::sinh(0.5 * t);
  return ogden_energy(0.5 * t, solid) / (s * s);
}

/// Integral over t from 0 to the stretch at the wall.
double over_stretch(double wall, const OgdenSolid& solid) {
  // The integrand grows as exp((alpha/2 - 1) t) and has poles at t = +-2 pi i.
  const double panels = std::ceil(wall * std::max(1.0, 0.25 * solid.hardening));
  const double half = 0.5 * wall / std::max(1.0, panels);
  double sum = 0.0;
  for (int panel = 0; panel < static_cast<int>(panels); ++panel) {
    const double middle = half * (2 * panel + 1);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      sum += weights[i] * (integrand(middle - half * nodes[i], solid) +
                           integrand(middle + half * nodes[i], solid));
    }
  }
  return half * sum;
}

}  // namespace

double hole_expansion(double radius, double opened, const OgdenSolid& solid) {
  const double area = std::numbers::pi * (opened - radius) * (opened + radius);
  return area * over_stretch(2.0 * std::log(opened / radius), solid);
}

double hole_expansion_slope(double radius, double opened, const OgdenSolid& solid) {
  const double wall = 2.0 * std::log(opened / radius);
  if (wall <= 0.0) return 0.0;
  const double area = std::numbers::pi * (opened - radius) * (opened + radius);
  return -2.0 * std::numbers::pi * radius * over_stretch(wall, solid) -
         2.0 * area / radius * integrand(wall, solid);
}

}  // namespace acicula::puncture

#include "acicula/puncture/buckling.hpp"

#include <numbers>

namespace acicula::puncture {

double buckling_load(const device::Needle& needle) {
  constexpr double pi = std::numbers::pi;
  const double d_squared = needle.shaft_diameter * needle.shaft_diameter;
  const double second_moment = pi * d_squared * d_squared / 64.0;
  return pi * pi * needle.young_modulus * second_moment / (4.0 * needle.length * needle.length);
}

}  // namespace acicula::puncture

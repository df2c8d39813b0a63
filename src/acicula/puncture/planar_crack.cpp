#include "acicula/puncture/planar_crack.hpp"

#include "acicula/puncture/hole_expansion.hpp"

#include <numbers>

namespace acicula::puncture {

double planar_crack_work(double size, double radius, double toughness, const OgdenSolid& solid) {
  return 2.0 * size * toughness + hole_expansion(2.0 * size / std::numbers::pi, radius, solid);
}

Crack planar_crack(double radius, double toughness, const OgdenSolid& solid) {
  // 2 a J = 2 pi a_eq (J / 2)
  const Crack ring = ring_crack(radius, 0.5 * toughness, solid);
  return {.size = 0.5 * std::numbers::pi * ring.size, .force = ring.force};
}

}  // namespace acicula::puncture

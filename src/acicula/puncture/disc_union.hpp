#pragma once

#include <span>

namespace acicula::puncture {

struct Disc {
  double x = 0.0;       ///< [m]
  double y = 0.0;       ///< [m]
  double radius = 0.0;  ///< [m], not negative
};

/// Area that discs cover together, exactly.
///
///   A = 1/2 sum over free arcs of Int (x dy - y dx)
///     = 1/2 sum r (r (b - a) + x (sin b - sin a) - y (cos b - cos a))
///
/// a to b the arcs of each disc's rim that no other disc covers (Green's theorem).
/// @return [m2]
[[nodiscard]] double disc_union(std::span<const Disc> discs);

}  // namespace acicula::puncture

#pragma once

#include "acicula/surface/height_field.hpp"

#include <cstdint>
#include <vector>

namespace acicula::surface {

/// Furrows that cut the skin into polygons: a coarse network and a finer one within it.
struct Furrows {
  double depth = 0.0;       ///< [m] d of the coarse network, its mean along a furrow
  double half_width = 0.0;  ///< [m] w
  double spacing = 0.0;     ///< [m] between neighbouring furrows
  double elongation = 1.0;  ///< [1] length of a polygon along y over its width along x
  double fine_ratio = 0.0;  ///< [1] r, depth, width and spacing of the fine network over the coarse
  double irregularity =
      0.0;  ///< [1] c, how far furrows stray, over the spacing; and depths, over d

  bool operator==(const Furrows&) const = default;
};

/// Micro-relief of skin.
///
///   z = -d [1 + c n(x, y)] [exp(-(t / w)^2) + r exp(-(t_f / (r w))^2)]
///
/// t distance to the nearest edge of the polygons (Voronoi) round points that are strewn one to a
/// cell of a square lattice, t_f the same of a lattice r times as fine; n smooth noise. Places
/// stray by c times the spacing before they are looked up, so that no lattice is seen. A place has
/// the same height on every grid.
/// @param grid  its points; heights are not read
/// @return [m] shape (rows, columns), below 0; the same bytes for any number of threads
/// @source bibb-2015 (polygons, 20 to 200 um deep); the rest is how it is drawn
[[nodiscard]] std::vector<double> micro_relief(const HeightField& grid, const Furrows& furrows,
                                               std::uint64_t seed);

}  // namespace acicula::surface

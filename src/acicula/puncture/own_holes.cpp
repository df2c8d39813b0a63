#include "acicula/puncture/own_holes.hpp"

#include "acicula/puncture/point_grid.hpp"

#include <algorithm>
#include <cmath>

namespace acicula::puncture {

std::vector<std::size_t> own_holes(std::span<const Puncture> punctures) {
  double farthest = 0.0;
  for (const Puncture& puncture : punctures) {
    farthest = std::max(farthest, puncture.capture_radius);
  }
  std::vector<std::size_t> holes;
  // Any cell does when no hole captures; 1 m keeps all points together.
  PointGrid grid(farthest > 0.0 ? farthest : 1.0);
  for (std::size_t i = 0; i < punctures.size(); ++i) {
    if (!punctures[i].punctured) continue;
    const device::Placed& here = punctures[i].place;
    const bool captured = farthest > 0.0 && grid.any_near(here.x, here.y, [&](std::size_t j) {
      const device::Placed& hole = punctures[j].place;
      return std::hypot(hole.x - here.x, hole.y - here.y) < punctures[j].capture_radius;
    });
    if (captured) continue;
    holes.push_back(i);
    grid.add(here.x, here.y, i);
  }
  return holes;
}

}  // namespace acicula::puncture

#include "acicula/outcome/placed_tether_cuts.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <numeric>

namespace acicula::outcome {
namespace {

/// The drawing's share at a point, given in parts of the plane.
double drawn_at(const skin::ScarMask& mask, double across, double along) {
  const auto index = [](double part, std::size_t count) {
    const auto at = std::floor(part * static_cast<double>(count));
    return static_cast<std::size_t>(std::clamp(at, 0.0, static_cast<double>(count - 1)));
  };
  return static_cast<double>(
      mask.share[index(along, mask.rows) * mask.columns + index(across, mask.columns)]);
}

}  // namespace

double placed_tether_cuts(std::span<const puncture::Puncture> strokes, const skin::ScarRegion& scar,
                          const skin::ScarMask& mask, const numerics::Raster& raster) {
  if (!(scar.tether_radius > 0.0)) return 0.0;
  const double width = static_cast<double>(raster.columns) * raster.spacing;
  const double height = static_cast<double>(raster.rows) * raster.spacing;
  const bool drawn = !mask.share.empty();
  double paths = 0.0;
  for (const puncture::Puncture& stroke : strokes) {
    if (stroke.depth <= stroke.epidermis + stroke.dermis) continue;
    const device::Placed& at = stroke.place;
    if (drawn) {
      paths += drawn_at(mask, at.x / width, at.y / height);
    } else if (std::hypot(at.x - scar.x, at.y - scar.y) < scar.tether_radius) {
      paths += 1.0;
    }
  }
  const double area = drawn ? width * height *
                                  std::accumulate(mask.share.begin(), mask.share.end(), 0.0) /
                                  static_cast<double>(mask.share.size())
                            : std::numbers::pi * scar.tether_radius * scar.tether_radius;
  return paths / area;
}

}  // namespace acicula::outcome

#include "acicula/surface/scar_relief.hpp"

#include "acicula/surface/strewn.hpp"
#include "acicula/surface/window.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace acicula::surface {
namespace {

/// One scar in its place.
struct PlacedScar {
  double x = 0.0;       ///< [m]
  double y = 0.0;       ///< [m]
  double depth = 0.0;   ///< [m]
  double radius = 0.0;  ///< [m]
  double phase2 = 0.0;  ///< [rad]
  double phase3 = 0.0;  ///< [rad]
};

double cosine_dip(double t) { return t < 1.0 ? 0.5 * (1.0 + std::cos(std::numbers::pi * t)) : 0.0; }

PlacedScar place(std::size_t number, const Scars& scars, double width, double height,
                 std::uint64_t seed) {
  RandomStream stream(seed, purpose::scars, number);
  PlacedScar scar{.phase2 = 2.0 * std::numbers::pi * stream.uniform(),
                  .phase3 = 2.0 * std::numbers::pi * stream.uniform()};
  const bool middle = number == 0;
  scar.x = width * (middle ? 0.5 : stream.uniform());
  scar.y = height * (middle ? 0.5 : stream.uniform());
  scar.depth = scars.depth * (middle ? 1.0 : std::exp(scars.depth_spread * stream.normal()));
  scar.radius = 0.5 * scars.width * (middle ? 1.0 : std::exp(scars.width_spread * stream.normal()));
  return scar;
}

void cut(const PlacedScar& scar, const Scars& scars, const HeightField& grid,
         std::vector<double>& heights) {
  const double reach = scar.radius * (1.0 + scars.irregularity);
  each_point_near(grid, scar.x, scar.y, reach, [&](std::size_t point, double dx, double dy) {
    const double phi = std::atan2(dy, dx);
    const double wave =
        0.25 * (std::cos(2.0 * phi + scar.phase2) + std::cos(3.0 * phi + scar.phase3));
    const double r = std::hypot(dx, dy) / (1.0 + scars.irregularity * wave);
    heights[point] = std::min(heights[point], -scar.depth * scar_profile(scars, r, scar.radius));
  });
}

}  // namespace

double scar_profile(const Scars& scars, double r, double radius) {
  if (r >= radius) return 0.0;
  switch (scars.type) {
    case skin::ScarType::boxcar: {
      const double t = std::min((radius - r) / std::min(scars.wall_width, radius), 1.0);
      return t * t * (3.0 - 2.0 * t);
    }
    case skin::ScarType::rolling: {
      const double tethered = radius * scars.tether_width_ratio;
      return std::lerp(cosine_dip(r / radius), cosine_dip(r / tethered), scars.tether_share);
    }
    case skin::ScarType::icepick:
      return 1.0 - r / radius;
    case skin::ScarType::none:
      break;
  }
  return 0.0;
}

std::vector<double> scar_relief(const HeightField& grid, const Scars& scars, std::uint64_t seed) {
  if (scars.type == skin::ScarType::none) return {};
  const double width = static_cast<double>(grid.columns) * grid.column_spacing;
  const double height = static_cast<double>(grid.rows) * grid.row_spacing;
  const auto count =
      static_cast<std::size_t>(std::max(1.0, std::round(scars.per_area * width * height)));
  std::vector<double> heights(grid.columns * grid.rows, 0.0);
  for (std::size_t number = 0; number < count; ++number) {
    cut(place(number, scars, width, height, seed), scars, grid, heights);
  }
  return heights;
}

}  // namespace acicula::surface

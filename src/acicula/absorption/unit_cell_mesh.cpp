#include "acicula/absorption/unit_cell_mesh.hpp"

#include "acicula/core/error.hpp"
#include "acicula/numerics/segmented_grid.hpp"

#include <algorithm>
#include <cmath>

namespace acicula::absorption {
namespace {

using numerics::Knot;

/// Nearer than this share of the skin two faces are one: below any thickness that is known.
constexpr double same_place = 1e-6;

void require_possible(const UnitCell& cell, double total) {
  if (!(cell.thicknesses.stratum_corneum > 0.0) || !(cell.thicknesses.viable_epidermis > 0.0) ||
      !(cell.thicknesses.dermis > 0.0)) {
    throw ModelError("unit cell: thickness of a layer", 0.0, 0.0, total, "every layer must exist");
  }
  if (!(cell.radius > 0.0)) {
    throw ModelError("unit cell: radius", cell.radius, 0.0, INFINITY, "must be positive");
  }
  if (!(cell.channel_radius >= 0.0) || cell.channel_radius >= cell.radius) {
    throw ModelError("unit cell: radius of the channel", cell.channel_radius, 0.0, cell.radius,
                     "fewer channels per area, or narrower ones");
  }
  if (!(cell.channel_depth >= 0.0) || cell.channel_depth >= total) {
    throw ModelError("unit cell: depth of the channel", cell.channel_depth, 0.0, total,
                     "the channel must end within the dermis");
  }
}

/// Sorts and joins knots that stand at one place; the narrower width holds.
std::vector<Knot> in_order(std::vector<Knot> knots, double near) {
  std::sort(knots.begin(), knots.end(),
            [](const Knot& a, const Knot& b) { return a.position < b.position; });
  std::vector<Knot> kept;
  for (const Knot& knot : knots) {
    if (!kept.empty() && knot.position - kept.back().position < near) {
      kept.back().width = std::min(kept.back().width, knot.width);
    } else {
      kept.push_back(knot);
    }
  }
  return kept;
}

numerics::Grid radius_of(const UnitCell& cell, double recoiled, const UnitCellAccuracy& accuracy) {
  const double a = cell.channel_radius;
  if (!(a > 0.0)) return numerics::uniform_grid(0.0, cell.radius, 1);
  std::vector<Knot> knots{{0.0, 0.5 * a}, {a, accuracy.rim * a}, {cell.radius, cell.radius}};
  if (recoiled > 0.0 && recoiled < a) {
    knots.front().width = 0.5 * recoiled;
    knots.push_back({recoiled, accuracy.rim * recoiled});
  }
  return numerics::segmented_grid(in_order(knots, same_place * cell.radius), accuracy.growth,
                                  accuracy.refinement);
}

/// Narrow at the surface, where a serum meets empty stratum corneum.
numerics::Grid corneum_of(const UnitCell& cell, const UnitCellAccuracy& accuracy) {
  const double thickness = cell.thicknesses.stratum_corneum;
  const double widest = thickness / static_cast<double>(accuracy.corneum_cells);
  std::vector<Knot> knots{{0.0, widest / static_cast<double>(accuracy.corneum_cells), widest},
                          {thickness, widest, widest}};
  if (cell.channel_radius > 0.0 && cell.channel_depth > 0.0 && cell.channel_depth < thickness) {
    knots.push_back({cell.channel_depth, widest, widest});
  }
  return numerics::segmented_grid(in_order(knots, same_place * thickness), 2.0 * accuracy.growth,
                                  accuracy.refinement);
}

}  // namespace

UnitCellMesh unit_cell_mesh(const UnitCell& cell, double recoiled_radius,
                            const UnitCellAccuracy& accuracy) {
  const double corneum = cell.thicknesses.stratum_corneum;
  const double epidermis = corneum + cell.thicknesses.viable_epidermis;
  const double total = epidermis + cell.thicknesses.dermis;
  require_possible(cell, total);
  UnitCellMesh mesh;
  mesh.radius = radius_of(cell, recoiled_radius, accuracy);

  const double narrow = cell.channel_radius > 0.0
                            ? std::min(accuracy.rim * cell.channel_radius,
                                       accuracy.growth * cell.thicknesses.viable_epidermis)
                            : accuracy.rim * cell.thicknesses.viable_epidermis;
  const bool ends_in_tissue = cell.channel_radius > 0.0 && cell.channel_depth > corneum;
  // Along the channel its content fades over a few radii, below it over the radius of the cell.
  const double along = ends_in_tissue ? accuracy.along * cell.channel_radius : total;
  const double beyond = accuracy.along * cell.radius;
  const bool in_dermis = ends_in_tissue && cell.channel_depth > epidermis;
  std::vector<Knot> knots{{corneum, narrow, along},
                          {epidermis, total, in_dermis ? along : beyond},
                          {total, total, beyond}};
  if (ends_in_tissue) knots.push_back({cell.channel_depth, narrow, beyond});
  const auto ordered = in_order(knots, same_place * total);
  const auto below = numerics::segmented_grid(ordered, accuracy.growth, accuracy.refinement);
  mesh.depth = corneum_of(cell, accuracy);
  mesh.epidermis_begin = mesh.depth.size();
  mesh.depth.faces.insert(mesh.depth.faces.end(), below.faces.begin() + 1, below.faces.end());
  const auto dermis = std::lower_bound(mesh.depth.faces.begin(), mesh.depth.faces.end(),
                                       epidermis - 2.0 * same_place * total);
  mesh.dermis_begin = static_cast<std::size_t>(dermis - mesh.depth.faces.begin());
  return mesh;
}

double mean_cone_share(double top, double bottom, double end, double cone_length) {
  const double low = std::min(bottom, end);
  if (low <= top) return 0.0;
  if (!(cone_length > 0.0)) return (low - top) / (bottom - top);
  const double begin = end - cone_length;
  const double straight = std::max(0.0, std::min(low, begin) - top);
  // Integral of ((end - z)/length)^2 below the beginning of the cone.
  const double x = (end - std::max(top, begin)) / cone_length;
  const double y = (end - low) / cone_length;
  const double cone = low > begin ? cone_length * (x * x * x - y * y * y) / 3.0 : 0.0;
  return (straight + cone) / (bottom - top);
}

}  // namespace acicula::absorption

#include "acicula/absorption/square_cell_mesh.hpp"

#include "acicula/numerics/circle_in_rectangle.hpp"
#include "acicula/numerics/segmented_grid.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace acicula::absorption {
namespace {

constexpr double anything = std::numeric_limits<double>::infinity();

// Widths of cells that balance the errors of the pieces; found by refining one after the other.
constexpr double cells_in_radius = 5.0;
constexpr double even_share = 1.3;           ///< of the radius that is covered evenly
constexpr double growth_across = 0.22;       ///< outside
constexpr double cells_in_thin_layer = 3.0;  ///< at least
constexpr double width_at_interface = 0.1;   ///< of the radius, or of the depth without a channel
constexpr double growth_along = 0.17;

numerics::Grid across(const SquareCell& cell, double refinement) {
  const double half = 0.5 * cell.side;
  if (!(cell.channel_radius > 0.0)) return {.faces = {0.0, half}};
  const double even = std::min(even_share * cell.channel_radius, half);
  const double width = cell.channel_radius / (cells_in_radius * refinement);
  const numerics::Knot centre{.position = 0.0, .width = width};
  const numerics::Knot rim{.position = even, .width = width};
  numerics::Grid grid = numerics::segmented_grid(std::array{centre, rim}, 0.0, 1);
  if (even < half) {
    const numerics::Knot side{.position = half, .width = anything};
    const auto outside =
        numerics::segmented_grid(std::array{rim, side}, growth_across / refinement, 1);
    grid.faces.insert(grid.faces.end(), outside.faces.begin() + 1, outside.faces.end());
  }
  return grid;
}

/// Depths at which something changes, increasing: layers and the channel's floor.
std::vector<double> breaks_of(const SquareCell& cell) {
  std::vector<double> breaks{0.0};
  for (const CellLayer& layer : cell.layers) breaks.push_back(breaks.back() + layer.thickness);
  if (!(cell.channel_radius > 0.0)) return breaks;
  const double floor = cell.channel_depth;
  // A floor nearer than rounding to an interface is that interface.
  const double rounding = 1e-9 * breaks.back();
  const auto next = std::ranges::lower_bound(breaks, floor - rounding);
  if (next != breaks.end() && *next > floor + rounding) breaks.insert(next, floor);
  return breaks;
}

numerics::Grid along(const SquareCell& cell, double refinement) {
  const std::vector<double> breaks = breaks_of(cell);
  const double scale = cell.channel_radius > 0.0 ? cell.channel_radius : breaks.back();
  std::vector<numerics::Knot> knots;
  for (const double depth : breaks) {
    knots.push_back({.position = depth, .width = width_at_interface * scale / refinement});
  }
  knots.back().width = anything;
  for (std::size_t s = 0; s + 1 < knots.size(); ++s) {
    const double thin = (breaks[s + 1] - breaks[s]) / (cells_in_thin_layer * refinement);
    knots[s].width = std::min(knots[s].width, thin);
    knots[s + 1].width = std::min(knots[s + 1].width, s + 2 < knots.size() ? thin : anything);
  }
  return numerics::segmented_grid(knots, growth_along / refinement, 1);
}

double in_series(double a, double b) { return a > 0.0 && b > 0.0 ? a * b / (a + b) : 0.0; }

/// What fills one depth of the mesh.
struct Slice {
  double width = 0.0;
  CellLayer tissue;
  bool drilled = false;
  double solid = 0.0;   ///< [m2 s-1] D K of the tissue
  double liquid = 0.0;  ///< [m2 s-1] of the channel; below its floor that of the tissue

  [[nodiscard]] bool same_media(const Slice& other) const {
    return solid == other.solid && liquid == other.liquid;
  }
};

std::vector<Slice> slices_of(const SquareCell& cell, const numerics::Grid& depth) {
  std::vector<Slice> slices;
  std::size_t layer = 0;
  double bottom = cell.layers.front().thickness;
  for (std::size_t k = 0; k < depth.size(); ++k) {
    while (depth.centre(k) > bottom) bottom += cell.layers[++layer].thickness;
    Slice slice{.width = depth.width(k), .tissue = cell.layers[layer]};
    slice.drilled = cell.channel_radius > 0.0 && depth.centre(k) < cell.channel_depth;
    slice.solid = slice.tissue.diffusivity * slice.tissue.partition;
    slice.liquid = slice.drilled ? cell.channel_diffusivity : slice.solid;
    slices.push_back(slice);
  }
  return slices;
}

/// Area of a column [m2] within the channel's circle and outside.
struct Areas {
  double inside = 0.0;
  double outside = 0.0;
};

void fill_column(SquareCellMesh& mesh, const std::vector<Slice>& slices, const Areas& area,
                 std::size_t begin, Bottom bottom) {
  numerics::TensorNetwork& net = mesh.network;
  for (std::size_t k = 0; k < slices.size(); ++k) {
    const Slice& slice = slices[k];
    const double liquid = slice.drilled ? area.inside : 0.0;
    const double tissue =
        slice.width * (area.inside + area.outside - liquid) * slice.tissue.partition;
    net.capacity[begin + k] = slice.width * liquid + tissue;
    mesh.clearance[begin + k] = tissue * slice.tissue.clearance;
    net.loss[begin + k] = mesh.clearance[begin + k];
    if (k + 1 == slices.size()) continue;
    const Slice& next = slices[k + 1];
    const auto link = [&](double here, double there) {
      return in_series(2.0 * here / slice.width, 2.0 * there / next.width);
    };
    net.link_z[begin + k] = area.inside * link(slice.liquid, next.liquid) +
                            area.outside * link(slice.solid, next.solid);
  }
  const auto face = [&area](const Slice& slice) {
    return 2.0 / slice.width * (area.inside * slice.liquid + area.outside * slice.solid);
  };
  mesh.donor_link.push_back(face(slices.front()));
  mesh.sink_link.push_back(bottom == Bottom::sink ? face(slices.back()) : 0.0);
  net.loss[begin] += mesh.donor_link.back();
  net.loss[begin + slices.size() - 1] += mesh.sink_link.back();
}

/// Links from column (i, j) to (i + 1, j), and by symmetry from (j, i) to (j, i + 1).
void link_columns(numerics::TensorNetwork& net, const std::vector<Slice>& slices,
                  const numerics::Grid& side, double radius, std::size_t i, std::size_t j) {
  double strip = 0.0;
  for (std::size_t k = 0; k < slices.size(); ++k) {
    if (k == 0 || !slices[k].same_media(slices[k - 1])) {
      strip = numerics::strip_conductance(radius, side.centre(i), side.centre(i + 1), side.faces[j],
                                          side.faces[j + 1], slices[k].liquid, slices[k].solid);
    }
    net.link_x[net.column(i, j) + k] = slices[k].width * strip;
    net.link_y[net.column(j, i) + k] = slices[k].width * strip;
  }
}

}  // namespace

SquareCellMesh make_mesh(const SquareCell& cell, double refinement) {
  const numerics::Grid side = across(cell, refinement);
  const std::vector<Slice> slices = slices_of(cell, along(cell, refinement));
  std::vector<double> widths;
  for (std::size_t i = 0; i < side.size(); ++i) widths.push_back(side.width(i));
  SquareCellMesh mesh{.network = numerics::TensorNetwork(widths, widths, slices.size())};
  mesh.clearance.resize(mesh.network.size());
  for (std::size_t j = 0; j < side.size(); ++j) {
    for (std::size_t i = 0; i < side.size(); ++i) {
      const double circle = numerics::quarter_disc_in_rectangle(
          cell.channel_radius, side.faces[i], side.faces[i + 1], side.faces[j], side.faces[j + 1]);
      const Areas area{.inside = circle, .outside = widths[i] * widths[j] - circle};
      fill_column(mesh, slices, area, mesh.network.column(i, j), cell.bottom);
      if (i + 1 < side.size()) {
        link_columns(mesh.network, slices, side, cell.channel_radius, i, j);
      }
    }
  }
  return mesh;
}

}  // namespace acicula::absorption

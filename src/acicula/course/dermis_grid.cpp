#include "acicula/course/dermis_grid.hpp"

#include <algorithm>

namespace acicula::course {
namespace {

// The finest cell, at the junction, over the mean cell: a quarter resolves the papillary layer with
// a dozen cells.
constexpr double finest_over_mean_cell = 0.25;

}  // namespace

numerics::Grid dermis_grid(const Numerics& numerics, const skin::Skin& skin) {
  const double depth = std::min(numerics.column_depth, skin.dermis.thickness);
  const auto cells = static_cast<std::size_t>(numerics.depth_cells);
  return numerics::graded_grid(depth, finest_over_mean_cell * depth / numerics.depth_cells, cells);
}

}  // namespace acicula::course

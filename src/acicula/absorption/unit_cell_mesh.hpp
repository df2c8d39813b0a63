#pragma once

#include "acicula/absorption/unit_cell.hpp"

namespace acicula::absorption {

/// The grids of a unit cell. Faces stand on the wall of the channel as punctured and as recoil
/// leaves it, on its end, and on every interface of layers; cells are narrowest there.
struct UnitCellMesh {
  numerics::Grid radius;
  numerics::Grid depth;
  std::size_t epidermis_begin = 0;  ///< index of the first row of viable epidermis
  std::size_t dermis_begin = 0;     ///< index of the first row of dermis
};

/// @param recoiled_radius  [m] where the wall stands longest; 0: as punctured
/// @throws ModelError  when a channel is wider than its cell or deeper than the skin
[[nodiscard]] UnitCellMesh unit_cell_mesh(const UnitCell& cell, double recoiled_radius,
                                          const UnitCellAccuracy& accuracy);

/// Mean over a row of (r/a)^2 of a channel that ends at `end` and narrows to a point over its last
/// `cone_length`, 0 for a cylinder: keeps the volume of a cone exactly.
[[nodiscard]] double mean_cone_share(double top, double bottom, double end, double cone_length);

}  // namespace acicula::absorption

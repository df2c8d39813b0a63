#pragma once

#include "acicula/absorption/square_cell.hpp"
#include "acicula/numerics/grid.hpp"
#include "acicula/numerics/tensor_network.hpp"

#include <vector>

namespace acicula::absorption {

/// A quarter of the cell, the channel's axis at the corner, as a network of conductances.
struct SquareCellMesh {
  numerics::TensorNetwork network;
  std::vector<double> clearance;   ///< [m3 s-1] shape (ny, nx, nz)
  std::vector<double> donor_link;  ///< [m3 s-1] of the top cells, shape (ny nx)
  std::vector<double> sink_link;   ///< [m3 s-1] of the bottom cells, shape (ny nx)
};

/// Unknowns are c, concentration over partition. A cell that the rim of the channel cuts holds one
/// value; its capacity, its losses and its faces along z count channel and tissue by area, its
/// faces across count every line of flow with the resistances that it passes.
[[nodiscard]] SquareCellMesh make_mesh(const SquareCell& cell, double refinement);

}  // namespace acicula::absorption

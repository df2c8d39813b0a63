#pragma once

#include "acicula/absorption/layers.hpp"
#include "acicula/absorption/permeant.hpp"
#include "acicula/absorption/unit_cell.hpp"

#include <vector>

namespace acicula::absorption {

/// One layer of intact skin in the unit cell.
struct CellLayer {
  double thickness = 0.0;    ///< [m]
  double partition = 1.0;    ///< [1] layer over water
  double diffusivity = 0.0;  ///< [m2 s-1]
  double clearance = 0.0;    ///< [s-1] of the amount in the layer
};

/// The unit cell of cylindrical channels that stand in a square lattice, under a well-stirred donor
/// whose concentration is held.
struct SquareCell {
  std::vector<CellLayer> layers;     ///< from the surface down
  double side = 0.0;                 ///< [m] of the square that belongs to one channel
  double channel_radius = 0.0;       ///< [m] 0 for intact skin
  double channel_depth = 0.0;        ///< [m] from the surface; takes the layers' place
  double channel_diffusivity = 0.0;  ///< [m2 s-1] in its liquid, whose partition is 1
  double donor = 0.0;                ///< [kg m-3] over the whole top, from the start
  Bottom bottom = Bottom::sink;
};

/// The square of the same area as a unit cell's disc, with its skin and channel.
///
/// Under a donor at the pH of tissue, without the polar route; the channel is a cylinder and stays
/// as punctured.
/// @param donor  [kg m-3]
[[nodiscard]] SquareCell square_cell_of(const UnitCell& cell, const Permeant& permeant,
                                        double donor);

/// Mesh and steps. Widths of cells are finest at the channel and at interfaces and grow linearly
/// with the distance from them. The defaults keep the amount through a sink within 0.1 % on the
/// cell of docs/models/absorption.md.
struct SquareCellAccuracy {
  double refinement = 1.0;  ///< [1] divides every width
  int steps = 12;           ///< of time, each longer than the last by one ratio
  double solver = 1e-5;     ///< [1] relative error of a solution, in the energy norm
};

/// Amounts per area of skin after each step, shape (steps + 1).
struct SquareCellCourse {
  std::vector<double> time;         ///< [s]
  std::vector<double> taken_up;     ///< [kg m-2] from the donor
  std::vector<double> retained;     ///< [kg m-2] in tissue and channel
  std::vector<double> cleared;      ///< [kg m-2] by vessels
  std::vector<double> through;      ///< [kg m-2] into the sink below
  double flux = 0.0;                ///< [kg m-2 s-1] into the sink at the end
  double mass_balance_error = 0.0;  ///< [1] largest over the course, relative to taken_up
  std::size_t unknowns = 0;
  int iterations = 0;  ///< of all solutions of linear systems, two a step
};

/// Diffusion in the cell in three dimensions, without the assumption that a square may be replaced
/// by a disc of its area.
///
///   K dc/dt = div(D K grad c) - k K c,   c = donor at z = 0,  c = 0 at the sink or no flux,
///   no flux through the sides
///
/// c concentration over K (that of water in equilibrium), D, K, k of the layer, or of the channel
/// inside it. Finite volumes on a quarter of the cell: every conductance follows the rim of the
/// channel through the cells that it cuts. SDIRK2 in time: L-stable, second order.
/// @param duration  [s]
/// @throws ModelError  when the geometry is impossible (channel wider than the cell or deeper than
///                     the skin, a size that is not positive)
/// @source kennedy-2016 (SDIRK2)
[[nodiscard]] SquareCellCourse follow_square_cell(const SquareCell& cell, double duration,
                                                  const SquareCellAccuracy& accuracy = {});

}  // namespace acicula::absorption

#pragma once

#include "acicula/absorption/channel_closure.hpp"
#include "acicula/absorption/exposure.hpp"
#include "acicula/absorption/film.hpp"
#include "acicula/absorption/layers.hpp"
#include "acicula/absorption/permeant.hpp"
#include "acicula/numerics/grid.hpp"

#include <optional>
#include <span>
#include <vector>

namespace acicula::absorption {

/// One channel and the tissue that belongs to it: a disc of skin seen as a body of revolution.
struct UnitCell {
  Thicknesses thicknesses;
  double radius = 0.0;          ///< [m] R of the disc, 1/sqrt(pi n)
  double channel_radius = 0.0;  ///< [m] at the surface, as punctured; 0 for intact skin
  double channel_depth = 0.0;   ///< [m] residual, from the surface
  double cone_length = 0.0;     ///< [m] over which the channel narrows to a point; 0: a cylinder
  double filled_cone = 0.0;     ///< [m] the same for the liquid that prefills it alone
  Bottom bottom = Bottom::closed;
};

/// The mesh and the steps. On the reference cell of docs/models/absorption.md the defaults (2256
/// cells, 41 steps) leave an amount 0.09 % below that of a mesh and steps refined without end; the
/// grading was chosen on that cell.
struct UnitCellAccuracy {
  std::size_t refinement = 1;  ///< divides every cell of the mesh
  double growth = 0.15;        ///< [1] of the width of cells per distance from wall, end, interface
  double rim = 0.1;  ///< [1] narrowest cells, at the wall and the end, over the channel's radius
  double along =
      0.3;  ///< [1] widest cells along the channel over its radius, below over the cell's
  std::size_t corneum_cells = 12;  ///< that the thickness has room for; more near the surface
  double tolerance = 3e-3;         ///< [1] share of the mass in the skin that a step may misplace
  double first_step = 10.0;        ///< [s] after the film touches the skin
};

/// Concentration over a cut from the axis to the side of the cell.
struct UnitCellPicture {
  double time = 0.0;                  ///< [s]
  std::vector<double> concentration;  ///< [kg m-3] of tissue or liquid, shape (z, r), r fastest
};

struct UnitCellResult {
  std::vector<Balance> rows;  ///< shape (times)
  numerics::Grid radius;      ///< [m] cells from the axis
  numerics::Grid depth;       ///< [m] cells from the surface
  std::vector<UnitCellPicture> pictures;
  std::size_t steps = 0;
  std::size_t factorisations = 0;
};

/// The cell of the mean channel of a session: cell radius 1/sqrt(pi n), mean residual depth; a
/// cylinder for exchange and a cone for the liquid that prefills it, as in the dual-path model.
[[nodiscard]] UnitCell unit_cell_of(const Thicknesses& thicknesses,
                                    const puncture::Channels& channels);

/// Follows the doses of a serum in the unit cell: the reference of the dual-path model, with
/// the same permeant, film, closure and exposure.
///
///   d(K u)/dt = 1/r d/dr(r D K du/dr) + d/dz(D K du/dz) - k K u
///
/// u concentration over partition coefficient K, continuous everywhere; in stratum corneum K and
/// the film's concentration count the uncharged share. In the channel (r < a) K = 1 and D = D_w.
/// The wall moves as a(t) = a_0 sqrt(A/A_0); what it leaves behind belongs to the tissue there.
/// Film, polar route, clearance and breakdown as in DualPath. Finite volumes, second order; TR-BDF2
/// with steps that grow by whole factors, so that few matrices are factorised.
/// @param closure   none: the channel stays as punctured
/// @param times     [s] increasing, where to report; linear between steps, which keeps the sum
/// @param pictures  [s] increasing, when to keep the field
/// @param wound     its raised blood flow; the fluid that leaves the channels is left out here
/// @throws ModelError     when a channel is wider than its cell or deeper than the skin
/// @throws NumericsError  when the time step collapses
[[nodiscard]] UnitCellResult follow_unit_cell(
    const UnitCell& cell, const Permeant& permeant, const Film& film,
    const std::optional<ChannelClosure>& closure, const Exposure& exposure,
    std::span<const double> times, std::span<const double> pictures = {},
    const UnitCellAccuracy& accuracy = {}, const FreshWound& wound = {});

}  // namespace acicula::absorption

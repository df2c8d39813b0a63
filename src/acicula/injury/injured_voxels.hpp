#pragma once

#include "acicula/injury/parameters.hpp"
#include "acicula/numerics/grid.hpp"
#include "acicula/numerics/ranks.hpp"
#include "acicula/numerics/raster_diffusion.hpp"
#include "acicula/puncture/puncture_field.hpp"
#include "acicula/puncture/state.hpp"

#include <span>
#include <vector>

namespace acicula::injury {

/// A process's share of a block of dermis.
struct VoxelBlock {
  numerics::Grid depth;     ///< [m] below the dermo-epidermal junction
  numerics::Raster raster;  ///< plane of the whole block
  numerics::Band own_rows;  ///< of the raster
};

/// Injured share of every voxel of a block after one session, from the strokes where the device put
/// them. Only strokes that made a hole of their own count (puncture::own_holes), because a needle
/// that slides into an open hole cuts little anew.
///
///   f = 1 - prod_k (1 - V_k / V)
///
/// V volume of the voxel, V_k what channel k with its halo takes of it: at depth z below the
/// junction a disc of radius r_k(z) + delta, the law of injured_fraction() with this stroke's own
/// depth, surface radius and epidermis. Where one channel fills a voxel, or none meets another in
/// it, f is the injured share exactly; where voxels are larger than channels, f is the mean for
/// channels that lie at random in it (Poisson's exponential in the limit of many).
///
/// The channel follows the needle's tip on its way in (ChannelPath). The drag of the tip along the
/// skin moves skin, it cuts none.
///
/// The disc's share of a cell is exact; over the height of a voxel it is integrated by two-point
/// Gauss quadrature on pieces over which the disc moves and widens by at most half a cell. The
/// volume of each channel is exact: the sum of all V_k over a layer is its swept_volume().
///
/// Over zero-flux sides a channel is clipped (its mirror image would add nothing within), over
/// periodic ones it comes back on the other side. Each row is computed by itself: same bytes for
/// any band and any number of threads.
/// @param strokes   of one session, on a field with the size of the raster
/// @param channels  of that session, for the taper of the needle and the radius at its tip
/// @return [1], shape (depth, own rows, columns), within 0 to 1
[[nodiscard]] std::vector<float> injured_voxels(std::span<const puncture::Puncture> strokes,
                                                const puncture::Channels& channels,
                                                const VoxelBlock& block,
                                                const Parameters& parameters);

/// Radius of the open channel at the surface of every column of voxels: that of the widest hole
/// which meets the cell, 0 where none does.
/// @return [m], shape (own rows, columns)
[[nodiscard]] std::vector<float> channel_radii(std::span<const puncture::Puncture> strokes,
                                               const numerics::Raster& raster,
                                               numerics::Band own_rows);

/// Injured share of rings round one channel in their middle, mean over the depth classes of the
/// needles that punctured; the law of injured_fraction() for evenly spaced channels, of which none
/// meets another. Exact in radius and depth.
/// @param rings  [m] faces from the axis to the edge of the cell
/// @return [1], shape (depth, rings), within 0 to 1
[[nodiscard]] std::vector<float> injured_rings(const puncture::Channels& channels,
                                               const numerics::Grid& rings,
                                               const numerics::Grid& depth,
                                               const Parameters& parameters);

/// The open channel at the surface of the rings: its radius in each ring that it reaches into.
/// @return [m], shape (rings)
[[nodiscard]] std::vector<float> channel_radii(const puncture::Channels& channels,
                                               const numerics::Grid& rings);

}  // namespace acicula::injury

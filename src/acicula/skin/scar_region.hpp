#pragma once

#include "acicula/numerics/grid.hpp"
#include "acicula/numerics/ranks.hpp"
#include "acicula/numerics/raster_diffusion.hpp"
#include "acicula/skin/state.hpp"

#include <cstddef>
#include <vector>

namespace acicula::skin {

/// Where the tissue of a scar lies in a block of dermis, below a surface that is laid flat: a body
/// of revolution round an upright axis, or what a user drew.
///
///   r(z) = R (q + (1 - q) (1 - z / D)^m)   for z below D, nothing deeper
///
/// R half the width of the scar, D depth of its tissue below the dermo-epidermal junction, q radius
/// of the floor over that of the mouth, m exponent of the wall: a floor as wide as the mouth makes
/// upright walls (boxcar), m = 1/2 a bowl (rolling), m = 1 a cone (icepick).
struct ScarRegion {
  double x = 0.0;              ///< [m] of the axis on the raster
  double y = 0.0;              ///< [m]
  double radius = 0.0;         ///< [m] R; 0 when there is no scar
  double depth = 0.0;          ///< [m] D
  double floor_ratio = 1.0;    ///< [1] q
  double wall_exponent = 1.0;  ///< [1] m
  double tether_radius = 0.0;  ///< [m] of the disc of the dermis-fat plane that tethers hold
};

/// The scar of a condition in the middle of a raster; its tissue reaches no deeper than the dermis.
[[nodiscard]] ScarRegion scar_region(const Condition& condition, const Skin& skin,
                                     const numerics::Raster& raster);

/// Share of every voxel that is scar; what a scar has beyond the sides of the raster is cut off.
/// The disc's share of a cell is exact, that of the height is integrated like the channels of
/// injury::injured_voxels. With a mask, its upright walls stand in for the body of revolution.
/// @return [1], shape (depth, own rows, columns), within 0 to 1
/// @throws std::invalid_argument  when the mask names a file but has no shares
[[nodiscard]] std::vector<float> scar_share(const ScarRegion& region, const ScarMask& mask,
                                            const numerics::Raster& raster,
                                            const numerics::Grid& depth, numerics::Band own_rows);

/// Share of every column of voxels that lies below the mouth of the scar: the weight of
/// healing::mean_column for the scar alone.
/// @return [1], shape (own rows, columns), within 0 to 1
[[nodiscard]] std::vector<float> scar_plan(const ScarRegion& region, const ScarMask& mask,
                                           const numerics::Raster& raster, numerics::Band own_rows);

}  // namespace acicula::skin

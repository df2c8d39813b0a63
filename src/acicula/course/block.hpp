#pragma once

#include "acicula/course/parameters.hpp"
#include "acicula/course/treatment.hpp"
#include "acicula/device/placement.hpp"
#include "acicula/numerics/diffusion_operator.hpp"
#include "acicula/numerics/grid.hpp"
#include "acicula/numerics/raster_diffusion.hpp"
#include "acicula/puncture/state.hpp"

#include <cstddef>
#include <memory>
#include <optional>

namespace acicula::course {

/// The depths of dermis that are followed: graded from the junction, no deeper than the dermis
/// itself.
[[nodiscard]] numerics::Grid dermis_grid(const Numerics& numerics, const skin::Skin& skin);

/// Geometry of a run on a cell or a patch.
struct Block {
  numerics::Grid depth;  ///< [m] below the dermo-epidermal junction
  /// Of a patch: square voxels, as many as cover the wanted extent and suit the solver.
  std::optional<numerics::Raster> raster;
  /// [m] Of a cell: distances from the axis of a channel, finest there.
  std::optional<numerics::Grid> rings;

  /// Voxels or rings of one layer.
  [[nodiscard]] std::size_t plane_cells() const;
  [[nodiscard]] std::size_t rows() const { return raster ? raster->rows : 1; }
  [[nodiscard]] std::size_t voxels() const { return depth.size() * plane_cells(); }
  /// The rectangle of a patch. @throws std::logic_error  for a cell
  [[nodiscard]] device::Field field() const;
};

/// Rings round one of n distinct holes per area, to the radius at which the areas of all cells
/// together are the skin's:
///
///   R = 1 / sqrt(pi n)
///
/// Where nothing punctures, strokes count for holes.
/// @param channels  of the first session
/// @param halo      [m] injured beyond the channel; eight rings or more lie within both
[[nodiscard]] numerics::Grid rings_round_channel(const puncture::Channels& channels,
                                                 const device::Delivery& delivery, double halo,
                                                 int rings);

/// The block that a treatment is computed on.
/// @throws std::invalid_argument  for a column
/// @throws ModelError             when the first session lies outside a model's validity
[[nodiscard]] Block block_of(const Treatment& treatment, const Parameters& parameters);

/// Diffusion on the block. A cell is small: every process holds all of it.
/// @param ranks  must outlive the operator
[[nodiscard]] std::unique_ptr<numerics::DiffusionOperator> diffusion_operator(
    const Block& block, const numerics::Ranks& ranks);

/// [byte] that each of `ranks` processes needs at most.
[[nodiscard]] double memory_needed(const Block& block, std::size_t ranks);

}  // namespace acicula::course

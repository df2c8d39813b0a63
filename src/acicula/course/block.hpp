#pragma once

#include "acicula/course/dermis_grid.hpp"
#include "acicula/course/parameters.hpp"
#include "acicula/course/patch_raster.hpp"
#include "acicula/course/treatment.hpp"
#include "acicula/numerics/diffusion_operator.hpp"
#include "acicula/numerics/grid.hpp"
#include "acicula/numerics/raster_diffusion.hpp"
#include "acicula/puncture/state.hpp"

#include <cstddef>
#include <memory>
#include <optional>

namespace acicula::course {

/// Rings round one of n distinct holes per area, to the radius at which the areas of all cells
/// together are the skin's:
///
///   R = 1 / sqrt(pi n)
///
/// Widths grow from the axis by a constant ratio, so that eight rings or more lie within what the
/// channel injures. Where nothing punctures, strokes count for holes.
/// @param channels  of the first session
/// @param halo      [m] injured beyond the channel
[[nodiscard]] numerics::Grid rings_round_channel(const puncture::Channels& channels,
                                                 const device::Delivery& delivery, double halo,
                                                 int rings);

/// Geometry of a run on a cell or a patch: one of `raster` and `rings` is there.
struct Block {
  numerics::Grid depth;                    ///< [m] below the dermo-epidermal junction
  std::optional<numerics::Raster> raster;  ///< of a patch
  std::optional<numerics::Grid> rings;     ///< [m] of a cell, distances from the axis

  [[nodiscard]] std::size_t rows() const;
  [[nodiscard]] std::size_t columns() const;
  [[nodiscard]] std::size_t voxels() const { return depth.size() * rows() * columns(); }
};

/// The block that a treatment is computed on.
/// @throws std::invalid_argument  for a column
/// @throws ModelError             when the first session lies outside a model's validity
[[nodiscard]] Block block_of(const Treatment& treatment, const Parameters& parameters);

/// Diffusion on the block. A cell is small: every process holds all of it.
/// @param ranks  must outlive the operator
[[nodiscard]] std::unique_ptr<numerics::DiffusionOperator> diffusion_operator(
    const Block& block, const numerics::Ranks& ranks);

/// [byte] that each of `ranks` processes needs at most: state, work space, constitution and injury.
[[nodiscard]] double memory_needed(const Block& block, std::size_t ranks);

}  // namespace acicula::course

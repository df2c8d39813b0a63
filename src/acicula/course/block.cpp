#include "acicula/course/block.hpp"

#include "acicula/course/session.hpp"
#include "acicula/device/deliver.hpp"
#include "acicula/healing/tissue.hpp"
#include "acicula/numerics/ranks.hpp"
#include "acicula/numerics/ring_diffusion.hpp"
#include "acicula/puncture/puncture.hpp"
#include "acicula/skin/skin.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <stdexcept>

namespace acicula::course {
namespace {

// Rings within the injured radius, if all were as narrow as the first.
constexpr double rings_in_injury = 12.0;

}  // namespace

numerics::Grid rings_round_channel(const puncture::Channels& channels,
                                   const device::Delivery& delivery, double halo, int rings) {
  const double holes = channels.density > 0.0 ? channels.density : delivery.punctures_per_area;
  const double radius = 1.0 / std::sqrt(std::numbers::pi * holes);
  const auto count = static_cast<std::size_t>(rings);
  const double finest =
      std::min((channels.radius + halo) / rings_in_injury, radius / static_cast<double>(rings));
  return numerics::graded_grid(radius, finest, count);
}

std::size_t Block::rows() const { return raster ? raster->rows : 1; }

std::size_t Block::columns() const { return raster ? raster->columns : rings->size(); }

Block block_of(const Treatment& treatment, const Parameters& parameters) {
  if (treatment.numerics.fidelity == Fidelity::column) {
    throw std::invalid_argument("block_of: a column has no lateral extent");
  }
  const skin::Skin skin =
      skin::make_skin(treatment.site, treatment.subject, treatment.condition, parameters.skin);
  Block block{.depth = dermis_grid(treatment.numerics, skin)};
  if (treatment.numerics.fidelity == Fidelity::patch) {
    block.raster = patch_raster(treatment.numerics);
    return block;
  }
  const device::Delivery delivery = device::deliver(treatment.device, treatment.technique);
  const puncture::Channels channels = puncture::puncture(
      skin, treatment.device, treatment.technique, delivery, puncture_laws(treatment, parameters));
  block.rings =
      rings_round_channel(channels, delivery, parameters.injury.halo, treatment.numerics.rings);
  return block;
}

std::unique_ptr<numerics::DiffusionOperator> diffusion_operator(const Block& block,
                                                                const numerics::Ranks& ranks) {
  if (block.raster) {
    return std::make_unique<numerics::RasterDiffusion>(*block.raster, block.depth, ranks);
  }
  return std::make_unique<numerics::RingDiffusion>(*block.rings, block.depth);
}

double memory_needed(const Block& block, std::size_t ranks) {
  const std::size_t rows = block.raster ? numerics::band(block.rows(), ranks, 0).size() : 1;
  const std::size_t plane = rows * block.columns();
  // Capital, type III share and scar share of a voxel, and its injury.
  constexpr double floats_beside_tissue = 4.0;
  return healing::memory_needed(block.depth.size(), plane) +
         floats_beside_tissue * sizeof(float) * static_cast<double>(block.depth.size() * plane);
}

}  // namespace acicula::course

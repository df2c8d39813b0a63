#include "acicula/absorption/layers.hpp"

#include "acicula/absorption/lateral_exchange.hpp"
#include "acicula/numerics/grid.hpp"

#include <algorithm>

namespace acicula::absorption {
namespace {

void append(std::vector<Cell>& cells, const numerics::Grid& grid, const Cell& model) {
  for (std::size_t i = 0; i < grid.size(); ++i) {
    cells.push_back(model);
    cells.back().width = grid.width(i);
  }
}

/// Residual over dynamic depth of the mean channel.
double recoil(const puncture::Channels& channels) {
  return channels.residual_depth.mean / channels.dynamic_depth.mean;
}

/// (r/a)^2 at a depth [m] of a channel that ends at `end` [m]: a cone over its taper.
double cone_share(double depth, double end, double taper_length) {
  if (!(taper_length > 0.0)) return 1.0;
  const double ratio = std::clamp((end - depth) / taper_length, 0.0, 1.0);
  return ratio * ratio;
}

/// Counts in each cell the channels that pass and that end there, and what they hold. A channel
/// ends in the cell of which it passes at least half, so that its floor stands on an open channel.
void drill(Layers& layers, const puncture::Channels& channels) {
  const auto depths = residual_depths(channels);
  if (depths.empty()) return;
  // The taper shortens with the depth, so that the mouth keeps the radius of the channel.
  const double taper = channels.taper_length * recoil(channels);
  double top = 0.0;
  for (std::size_t i = 0; i < layers.cells.size(); ++i) {
    Cell& cell = layers.cells[i];
    const double bottom = top + cell.width;
    const bool deepest = i + 1 == layers.cells.size();
    const double next_middle = deepest ? bottom : bottom + 0.5 * layers.cells[i + 1].width;
    double passing = 0.0;
    for (const auto& [depth, weight] : depths) {
      const double passed = std::clamp((depth - top) / cell.width, 0.0, 1.0);
      const double middle = 0.5 * (top + std::clamp(depth, top, bottom));
      passing += weight * passed;
      cell.fill += weight * passed * cone_share(middle, depth, taper);
      if (depth >= 0.5 * (top + bottom) && depth < next_middle) {
        cell.floors += channels.density * weight;
      }
    }
    if (passing > 0.0) cell.fill /= passing;
    cell.density = channels.density * passing;
    cell.area_share = channel_area_share(cell.density, channels.radius);
    top = bottom;
  }
  const double reaching = layers.cells[layers.epidermis_begin].density;
  for (std::size_t i = layers.epidermis_begin; i < layers.cells.size() && reaching > 0.0; ++i) {
    layers.channel_depth += layers.cells[i].width * layers.cells[i].density / reaching;
  }
}

}  // namespace

std::vector<puncture::DepthClass> residual_depths(const puncture::Channels& channels) {
  std::vector<puncture::DepthClass> depths;
  if (!(channels.density > 0.0) || !(channels.dynamic_depth.mean > 0.0)) return depths;
  const double shortened = recoil(channels);
  double total = 0.0;
  for (const auto& [depth, weight] : channels.depth_classes) {
    if (!(depth > 0.0) || !(weight > 0.0)) continue;
    depths.push_back({.depth = depth * shortened, .weight = weight});
    total += weight;
  }
  for (auto& depth : depths) depth.weight /= total;
  return depths;
}

Layers make_layers(const Thicknesses& thicknesses, const Permeant& permeant,
                   const puncture::Channels& channels, const Resolution& resolution) {
  Layers layers;
  layers.epidermis_begin = resolution.stratum_corneum;
  layers.dermis_begin = resolution.stratum_corneum + resolution.viable_epidermis;
  layers.channel_radius = channels.radius;
  append(layers.cells,
         numerics::uniform_grid(0.0, thicknesses.stratum_corneum, resolution.stratum_corneum),
         {.partition = permeant.corneum_partition, .diffusivity = permeant.corneum_diffusivity});
  append(layers.cells,
         numerics::uniform_grid(0.0, thicknesses.viable_epidermis, resolution.viable_epidermis),
         {.partition = permeant.tissue_partition, .diffusivity = permeant.epidermis_diffusivity});
  const double first =
      std::min(thicknesses.viable_epidermis / static_cast<double>(resolution.viable_epidermis),
               thicknesses.dermis / static_cast<double>(resolution.dermis));
  append(layers.cells, numerics::graded_grid(thicknesses.dermis, first, resolution.dermis),
         {.partition = permeant.tissue_partition,
          .diffusivity = permeant.dermis_diffusivity,
          .clearance = permeant.clearance,
          .clearance_rise = permeant.clearance_rise});
  drill(layers, channels);
  return layers;
}

}  // namespace acicula::absorption

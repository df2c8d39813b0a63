#include "acicula/healing/lanes.hpp"
#include "acicula/healing/tissue.hpp"

#include <stdexcept>
#include <vector>

namespace acicula::healing {
namespace {

/// Weighted sum over one row.
ACICULA_FOR_ALL_PROCESSORS
double sum(const double* share, const double* values, std::size_t count) {
  Lanes sums{};
  each_group(count, [&](std::size_t first, std::size_t in_group) {
    Lanes weight;
    Lanes value;
    load(weight, share + first, in_group);
    load(value, values + first, in_group);
    for (std::size_t i = in_group; i < lane_count; ++i) weight[i] = 0.0;
    sums += weight * value;
  });
  double total = 0.0;
  for (std::size_t i = 0; i < lane_count; ++i) total += sums[i];
  return total;
}

/// Weighted sums over one row: of every state of every layer, then of h, of the area, of the radii
/// of open channels and of their area.
void sum_row(const Tissue& tissue, std::size_t row, std::size_t layers,
             std::span<const double> area, std::span<const float> weight, std::size_t plane,
             std::span<double> sums) {
  const std::size_t columns = area.size();
  const std::size_t begin = row * columns;
  std::vector<double> share(area.begin(), area.end());
  if (!weight.empty()) {
    for (std::size_t i = 0; i < columns; ++i) share[i] *= static_cast<double>(weight[begin + i]);
  }
  for (std::size_t line = 0; line < species_count * layers; ++line) {
    sums[line] = sum(share.data(), tissue.species.data() + line * plane + begin, columns);
  }
  double* const surface = sums.data() + species_count * layers;
  surface[0] = sum(share.data(), tissue.epidermis.data() + begin, columns);
  surface[2] = sum(share.data(), tissue.channel_radius.data() + begin, columns);
  for (std::size_t i = 0; i < columns; ++i) {
    surface[1] += share[i];
    surface[3] += tissue.channel_radius[begin + i] > 0.0 ? share[i] : 0.0;
  }
}

}  // namespace

State mean_column(const Tissue& tissue, const numerics::DiffusionOperator& block,
                  std::span<const float> weight) {
  const std::size_t plane = block.plane_cells();
  const std::size_t layers = block.depth().size();
  if (tissue.species.size() != species_count * block.cells() || tissue.epidermis.size() != plane) {
    throw std::invalid_argument("mean_column: the tissue must have the shape of the block");
  }
  if (!weight.empty() && weight.size() != plane) {
    throw std::invalid_argument("mean_column: one weight for each cell of a layer");
  }
  // Rows one after another, so that sums do not depend on who holds which row.
  const std::size_t size = species_count * layers + 4;
  std::vector<double> own(block.own_rows().size() * size);
#pragma omp parallel for schedule(static)
  for (std::ptrdiff_t row = 0; row < static_cast<std::ptrdiff_t>(block.own_rows().size()); ++row) {
    const std::size_t index = static_cast<std::size_t>(row);
    sum_row(tissue, index, layers, block.area_share(), weight, plane,
            std::span(own).subspan(index * size, size));
  }
  const std::vector<double> all = block.ranks().gather(own);
  std::vector<double> sums(size);
  for (std::size_t i = 0; i < all.size(); ++i) sums[i % size] += all[i];

  const double* const surface = sums.data() + species_count * layers;
  if (!(surface[1] > 0.0)) {
    throw std::invalid_argument("mean_column: no cell has a weight");
  }
  State state;
  state.time = tissue.time;
  state.since_session = tissue.since_session;
  state.next_step = tissue.next_step;
  state.cells.resize(layers);
  for (std::size_t k = 0; k < species_count; ++k) {
    for (std::size_t i = 0; i < layers; ++i) {
      state.cells[i][k] = sums[k * layers + i] / surface[1];
    }
  }
  state.epidermis = surface[0] / surface[1];
  state.channel_radius = surface[3] > 0.0 ? surface[2] / surface[3] : 0.0;
  return state;
}

}  // namespace acicula::healing

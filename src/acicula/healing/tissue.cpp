#include "acicula/healing/tissue.hpp"

#include "acicula/healing/homeostasis.hpp"
#include "acicula/healing/tissue_healing.hpp"

#include <algorithm>
#include <stdexcept>

namespace acicula::healing {

Tissue healthy_tissue(const numerics::DiffusionOperator& block, const Constitution& constitution,
                      const Parameters& parameters) {
  check_shapes(block, constitution);
  const Homeostasis uniform =
      homeostasis({.synthesis_capacity = constitution.synthesis_capacity}, parameters);
  const std::size_t cells = block.cells();
  const bool varies = constitution.collagen_capital.size() > 1;
  Tissue tissue;
  tissue.species.resize(species_count * cells);
  tissue.epidermis.assign(block.plane_cells(), 1.0);
  tissue.channel_radius.assign(block.plane_cells(), 0.0);
  for (std::size_t i = 0; i < cells; ++i) {
    const std::size_t place = varies ? i : 0;
    const Cell cell = healthy_cell(
        homeostasis_at(uniform, static_cast<double>(constitution.collagen_capital[place]),
                       static_cast<double>(constitution.type3_share[place]), parameters));
    for (std::size_t k = 0; k < species_count; ++k) tissue.species[k * cells + i] = cell[k];
  }
  return tissue;
}

bool heal(Tissue& tissue, double end, const numerics::DiffusionOperator& block,
          const Constitution& constitution, const Parameters& parameters,
          const Tolerance& tolerance, const std::function<bool(const Tissue&)>& each_step) {
  return heal_with_source(tissue, end, block, constitution, parameters, tolerance, {}, each_step);
}

bool heal_with_source(Tissue& tissue, double end, const numerics::DiffusionOperator& block,
                      const Constitution& constitution, const Parameters& parameters,
                      const Tolerance& tolerance, const Source& source,
                      const std::function<bool(const Tissue&)>& each_step) {
  TissueHealing healing(block, constitution, parameters);
  return healing.advance(tissue, end, tolerance, source, each_step);
}

double memory_needed(std::size_t depths, std::size_t plane_cells) {
  // Of a cell: the states, the increments of every stage, one state at a stage, C* and phi3.
  const double cell =
      static_cast<double>(species_count) * (sizeof(double) + tissue_stages * sizeof(float)) +
      sizeof(double) + 2.0 * sizeof(float);
  // Of a cell of the plane: h, r, increments of h, papillary means of C*, C and hs.
  const double surface = sizeof(double) * static_cast<double>(5 + tissue_stages);
  return static_cast<double>(plane_cells) * (static_cast<double>(depths) * cell + surface);
}

}  // namespace acicula::healing

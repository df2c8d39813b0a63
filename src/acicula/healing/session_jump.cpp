#include "acicula/healing/session_jump.hpp"

#include "acicula/healing/healing.hpp"

#include <algorithm>
#include <stdexcept>

namespace acicula::healing {

Cell lost_shares(const Parameters& parameters) {
  Cell lost{};
  for (const Species gone :
       {fibroblasts, myofibroblasts, immature_collagen1, immature_collagen3, tropoelastin}) {
    lost[gone] = 1.0;
  }
  lost[mature_collagen1] = lost[mature_collagen3] = parameters.displaced_collagen;
  lost[elastin] = parameters.displaced_elastin;
  return lost;
}

void wound(State& state, std::span<const double> injured_fraction, double channel_radius,
           const Parameters& parameters) {
  if (injured_fraction.size() != state.cells.size()) {
    throw std::invalid_argument("wound: injured_fraction must have one value a depth cell");
  }
  const Cell lost = lost_shares(parameters);
  for (std::size_t i = 0; i < state.cells.size(); ++i) {
    Cell& cell = state.cells[i];
    const double injured = injured_fraction[i];
    if (!(injured >= 0.0 && injured <= 1.0)) {
      throw std::invalid_argument("wound: an injured fraction lies outside 0 to 1");
    }
    for (std::size_t k = 0; k < species_count; ++k) cell[k] *= 1.0 - lost[k] * injured;
    cell[damage] += injured;
  }
  state.channel_radius = std::max(state.channel_radius, channel_radius);
  state.since_session = 0.0;
  state.next_step = 0.0;
}

}  // namespace acicula::healing

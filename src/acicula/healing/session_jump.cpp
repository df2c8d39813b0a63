#include "acicula/healing/healing.hpp"

#include <algorithm>
#include <stdexcept>

namespace acicula::healing {

void wound(State& state, std::span<const double> injured_fraction, double channel_radius,
           const Parameters& parameters) {
  if (injured_fraction.size() != state.cells.size()) {
    throw std::invalid_argument("wound: injured_fraction must have one value a depth cell");
  }
  for (std::size_t i = 0; i < state.cells.size(); ++i) {
    Cell& cell = state.cells[i];
    const double injured = injured_fraction[i];
    if (!(injured >= 0.0 && injured <= 1.0)) {
      throw std::invalid_argument("wound: an injured fraction lies outside 0 to 1");
    }
    cell[damage] += injured;
    for (const Species lost :
         {fibroblasts, myofibroblasts, immature_collagen1, immature_collagen3, tropoelastin}) {
      cell[lost] *= 1.0 - injured;
    }
    for (const Species pushed : {mature_collagen1, mature_collagen3}) {
      cell[pushed] *= 1.0 - parameters.displaced_collagen * injured;
    }
    cell[elastin] *= 1.0 - parameters.displaced_elastin * injured;
  }
  state.channel_radius = std::max(state.channel_radius, channel_radius);
  state.since_session = 0.0;
  state.next_step = 0.0;
}

}  // namespace acicula::healing

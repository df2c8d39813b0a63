#include "acicula/healing/observe.hpp"

#include "acicula/healing/depth_share.hpp"

#include <stdexcept>

namespace acicula::healing {

Observation observe(const State& state, const numerics::Grid& dermis, double from, double to) {
  if (state.cells.size() != dermis.size()) {
    throw std::invalid_argument("observe: the state must have one cell for each cell of the grid");
  }
  const std::vector<double> share = depth_share(dermis, from, to);
  Observation seen;
  for (std::size_t i = 0; i < share.size(); ++i) {
    for (std::size_t k = 0; k < species_count; ++k) {
      seen.mean[k] += share[i] * state.cells[i][k];
    }
  }
  seen.collagen_1 = seen.mean[immature_collagen1] + seen.mean[mature_collagen1];
  seen.collagen_3 = seen.mean[immature_collagen3] + seen.mean[mature_collagen3];
  seen.collagen_total = seen.collagen_1 + seen.collagen_3;
  seen.immature_collagen = seen.mean[immature_collagen1] + seen.mean[immature_collagen3];
  seen.mature_collagen = seen.mean[mature_collagen1] + seen.mean[mature_collagen3];
  seen.tropoelastin = seen.mean[tropoelastin];
  seen.elastin = seen.mean[elastin];
  return seen;
}

}  // namespace acicula::healing

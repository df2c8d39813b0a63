#pragma once

#include "acicula/numerics/tensor_network.hpp"

#include <vector>

namespace acicula::numerics {

/// A network with fewer columns, and where each column went.
struct Merged {
  TensorNetwork network;
  std::vector<std::size_t> coarse_column;  ///< offset of the coarse column, shape (ny nx)
};

/// Merges neighbours in x and in y, two at a time, that are narrow: together at most three times
/// the narrowest interval of the grid. Capacities, losses and links along z are summed; links
/// beside are resistances in series from centre to centre of what was merged, in parallel across.
[[nodiscard]] Merged merge_columns(const TensorNetwork& fine);

}  // namespace acicula::numerics

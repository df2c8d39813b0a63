#pragma once

#include "acicula/injury/parameters.hpp"
#include "acicula/numerics/grid.hpp"
#include "acicula/puncture/state.hpp"

#include <vector>

namespace acicula::injury {

/// Injured share of the dermis at each depth after one session, see healing.md section 6.3.
///
///   f(z) = 1 - exp(-sum_k rho w_k pi (r_k(z) + delta)^2)   over the depth classes k that reach z
///
/// rho punctures per area [m-2], w_k share of class k, r_k channel radius [m] of that class at z,
/// delta crushed and bleeding halo [m].
/// @param dermis  grid of depths below the dermo-epidermal junction
/// @return [1], shape (dermis.size()), within [0, 1)
[[nodiscard]] std::vector<double> injured_fraction(const puncture::Channels& channels,
                                                   const numerics::Grid& dermis,
                                                   const Parameters& parameters);

}  // namespace acicula::injury

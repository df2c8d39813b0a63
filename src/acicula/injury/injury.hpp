#pragma once

#include "acicula/injury/parameters.hpp"
#include "acicula/numerics/grid.hpp"
#include "acicula/puncture/state.hpp"

#include <vector>

namespace acicula::injury {

/// Injured share of the dermis at each depth after one session.
///
///   f(z) = 1 - exp(-sum_k rho w_k pi (r_k(z) + delta)^2)   over the depth classes k that reach z
///
///   r_k(z) = r_tip + (r - r_tip) min((z_k - z_e - z) / L_c, 1)
///
/// rho distinct holes per area over the share of strokes that punctured [m-2], w_k share of class k
/// of all strokes, z_k its dynamic depth from the surface, z_e epidermis, r radius of the channel
/// at the surface, r_tip at its end, L_c taper length, both radii after recoil; delta crushed and
/// bleeding halo [m]. Distinct holes count, because a needle that slides into an open hole cuts
/// little anew. The dynamic depth counts, because tissue is cut wherever the needle was; the radius
/// is the recoiled one, because tissue that was only pushed aside comes back, and what of it was
/// crushed is in delta. Below its tip a needle injures nothing.
///
/// A cell gets the exact mean of the sum over its height, so that the dose does not depend on the
/// grid where f is small. Punctures fall at random (Poisson), hence the exponential.
/// @param dermis  grid of depths below the dermo-epidermal junction
/// @return [1], shape (dermis.size()), within [0, 1)
[[nodiscard]] std::vector<double> injured_fraction(const puncture::Channels& channels,
                                                   const numerics::Grid& dermis,
                                                   const Parameters& parameters);

}  // namespace acicula::injury

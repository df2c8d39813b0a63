#pragma once

#include "acicula/numerics/raster_diffusion.hpp"
#include "acicula/puncture/puncture_field.hpp"
#include "acicula/skin/scar_region.hpp"

#include <span>

namespace acicula::outcome {

/// Needle paths per area that cross the dermis-fat plane where tethers hold it, in one session, of
/// strokes that have places: tether_cuts() for what really happened at this scar.
///
///   N = sum_k w(x_k, y_k) [z_k > t_k] / integral w dA
///
/// z_k dynamic depth, t_k epidermis and dermis at that stroke, w 1 within the tethered disc and 0
/// beyond; with a drawing, w is its share there.
/// @param strokes  of one session, on a field with the size of the raster
/// @return [m-2]; 0 where nothing is tethered
[[nodiscard]] double placed_tether_cuts(std::span<const puncture::Puncture> strokes,
                                        const skin::ScarRegion& scar, const skin::ScarMask& mask,
                                        const numerics::Raster& raster);

}  // namespace acicula::outcome

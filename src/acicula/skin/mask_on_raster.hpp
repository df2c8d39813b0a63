#pragma once

#include "acicula/numerics/ranks.hpp"
#include "acicula/numerics/raster_diffusion.hpp"
#include "acicula/skin/state.hpp"

#include <vector>

namespace acicula::skin {

/// A drawing laid over a raster: each cell takes the mean of what of the drawing lies in it, so
/// that the mean over the plane is that of the drawing.
/// @param mask  with at least one row and column
/// @return [1], shape (own rows, columns), within 0 to 1
[[nodiscard]] std::vector<float> mask_on_raster(const ScarMask& mask,
                                                const numerics::Raster& raster,
                                                numerics::Band own_rows);

}  // namespace acicula::skin

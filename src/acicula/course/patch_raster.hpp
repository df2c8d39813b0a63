#pragma once

#include "acicula/course/treatment.hpp"
#include "acicula/device/placement.hpp"
#include "acicula/numerics/raster_diffusion.hpp"

namespace acicula::course {

/// The voxels of a patch: of the wanted size, as many as cover the wanted extent and suit the
/// solver.
[[nodiscard]] numerics::Raster patch_raster(const Numerics& numerics);

/// The rectangle that they cover.
[[nodiscard]] device::Field patch_field(const Numerics& numerics);

}  // namespace acicula::course

#include "acicula/course/patch_raster.hpp"

#include "acicula/numerics/line_transform.hpp"

#include <cmath>

namespace acicula::course {
namespace {

/// Voxels along one side. Round-off of a whole number is no reason for one more.
std::size_t voxels_along(double extent, double voxel) {
  return numerics::good_count(static_cast<std::size_t>(std::ceil(extent / voxel - 1e-9)));
}

}  // namespace

numerics::Raster patch_raster(const Numerics& numerics) {
  return {.columns = voxels_along(numerics.patch_width, numerics.voxel),
          .rows = voxels_along(numerics.patch_height, numerics.voxel),
          .spacing = numerics.voxel,
          .sides = numerics.sides};
}

device::Field patch_field(const Numerics& numerics) {
  const numerics::Raster raster = patch_raster(numerics);
  return {.width = static_cast<double>(raster.columns) * raster.spacing,
          .height = static_cast<double>(raster.rows) * raster.spacing};
}

}  // namespace acicula::course

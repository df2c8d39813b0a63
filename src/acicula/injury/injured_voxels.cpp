#include "acicula/injury/injured_voxels.hpp"

#include "acicula/injury/channel_path.hpp"
#include "acicula/numerics/disc_stack.hpp"

#include <algorithm>
#include <cstddef>

namespace acicula::injury {
namespace {

using numerics::CellRange;
using Slices = std::vector<numerics::DiscSlice>;

/// The slices of a channel in the layer from z0 to z1; none when it does not reach it.
void slice(const ChannelPath& path, double z0, double z1, double spacing, Slices& slices) {
  slices.clear();
  const double bottom = std::min(z1, path.tip());
  if (bottom <= z0) return;
  const auto disc_at = [&](double z) -> numerics::RasterDisc {
    const double advance = path.advance_at(z);
    return {.x = (path.x + advance * path.forward_x) / spacing,
            .y = (path.y + advance * path.forward_y) / spacing,
            .radius = path.radius_at(z) / spacing};
  };
  const double kink = std::clamp(path.tip() - path.cone.taper_length, z0, bottom);
  if (kink > z0) numerics::add_slices(disc_at, z0, kink, z1 - z0, slices);
  if (bottom > kink) numerics::add_slices(disc_at, kink, bottom, z1 - z0, slices);
}

/// Index of a cell of the endless raster among `count` cells that repeat.
std::size_t wrapped(std::ptrdiff_t i, std::size_t count) {
  const auto n = static_cast<std::ptrdiff_t>(count);
  return static_cast<std::size_t>(((i % n) + n) % n);
}

/// A band of one layer.
class Layer {
 public:
  Layer(const VoxelBlock& block, float* injured) : block_(block), injured_(injured) {}

  /// Combines the share of one channel with that of those before.
  void add(const Slices& slices) {
    const CellRange rows = rows_of(slices);
    const auto count = static_cast<std::ptrdiff_t>(block_.raster.rows);
    const auto begin = static_cast<std::ptrdiff_t>(block_.own_rows.begin);
    const auto end = static_cast<std::ptrdiff_t>(block_.own_rows.end);
    if (block_.raster.sides == numerics::Sides::zero_flux) {
      add_rows(slices, {std::max(rows.begin, begin), std::min(rows.end, end)});
      return;
    }
    // The band and its images.
    for (std::ptrdiff_t image = (rows.begin - end) / count - 1; begin + image * count < rows.end;
         ++image) {
      add_rows(slices, {std::max(rows.begin, begin + image * count),
                        std::min(rows.end, end + image * count)});
    }
  }

 private:
  void add_rows(const Slices& slices, CellRange rows) {
    CellRange columns = columns_of(slices);
    if (block_.raster.sides == numerics::Sides::zero_flux) {
      columns.begin = std::max<std::ptrdiff_t>(columns.begin, 0);
      columns.end = std::min(columns.end, static_cast<std::ptrdiff_t>(block_.raster.columns));
    }
    if (rows.end <= rows.begin || columns.end <= columns.begin) return;
    numerics::fill_window(slices, columns, rows, window_);
    const double* share = window_.share.data();
    for (std::ptrdiff_t j = rows.begin; j < rows.end; ++j) {
      const std::size_t row = wrapped(j, block_.raster.rows) - block_.own_rows.begin;
      for (std::ptrdiff_t i = columns.begin; i < columns.end; ++i) {
        float& injured = injured_[row * block_.raster.columns + wrapped(i, block_.raster.columns)];
        // Rounding leaves a share outside 0 to 1 by 1e-13.
        injured = static_cast<float>(1.0 - (1.0 - double{injured}) *
                                               (1.0 - std::clamp(*share++, 0.0, 1.0)));
      }
    }
  }

  const VoxelBlock& block_;
  float* injured_;
  numerics::CellWindow window_;
};

}  // namespace

std::vector<float> injured_voxels(std::span<const puncture::Puncture> strokes,
                                  const puncture::Channels& channels, const VoxelBlock& block,
                                  const Parameters& parameters) {
  const std::vector<ChannelPath> paths = channel_paths(strokes, channels, parameters);
  const std::size_t plane = block.own_rows.size() * block.raster.columns;
  std::vector<float> injured(block.depth.size() * plane, 0.0F);
  const auto layers = static_cast<std::ptrdiff_t>(block.depth.size());
#pragma omp parallel for schedule(dynamic)
  for (std::ptrdiff_t k = 0; k < layers; ++k) {
    const auto at = static_cast<std::size_t>(k);
    Layer layer(block, injured.data() + at * plane);
    Slices slices;
    for (const ChannelPath& path : paths) {
      slice(path, block.depth.faces[at], block.depth.faces[at + 1], block.raster.spacing, slices);
      if (!slices.empty()) layer.add(slices);
    }
  }
  return injured;
}

}  // namespace acicula::injury

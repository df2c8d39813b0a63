#include "acicula/injury/injured_voxels.hpp"

#include "acicula/injury/channel_path.hpp"
#include "acicula/numerics/disc_on_raster.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace acicula::injury {
namespace {

// Of cells that the rim crosses, the share is then right to about 0.01 (tests).
constexpr double largest_move = 0.5;  // [1] of a cell, within one piece of a layer

/// A disc that stands for a slice of a channel within one layer.
struct Slice {
  numerics::RasterDisc disc;
  double weight;  ///< [1] of the layer's height
};

numerics::RasterDisc disc_at(const ChannelPath& path, double z, double spacing) {
  const double advance = path.advance_at(z);
  return {.x = (path.x + advance * path.forward_x) / spacing,
          .y = (path.y + advance * path.forward_y) / spacing,
          .radius = path.radius_at(z) / spacing};
}

double move_between(const numerics::RasterDisc& a, const numerics::RasterDisc& b) {
  return std::hypot(a.x - b.x, a.y - b.y) + std::abs(a.radius - b.radius);
}

/// Two-point Gauss on equal pieces of [top, bottom]; exact for the area of a widening disc. One
/// disc does where nothing moves.
void add_slices(const ChannelPath& path, double top, double bottom, double height, double spacing,
                std::vector<Slice>& slices) {
  const auto at = [&](double z) { return disc_at(path, z, spacing); };
  const double middle = 0.5 * (top + bottom);
  const numerics::RasterDisc halfway = at(middle);
  const double move = move_between(at(top), halfway) + move_between(halfway, at(bottom));
  if (move == 0.0) {
    slices.push_back({halfway, (bottom - top) / height});
    return;
  }
  const double pieces = std::ceil(move / largest_move);
  const double half = 0.5 * (bottom - top) / pieces;
  for (double piece = 0.0; piece < pieces; ++piece) {
    const double centre = top + (2.0 * piece + 1.0) * half;
    slices.push_back({at(centre - half / std::sqrt(3.0)), half / height});
    slices.push_back({at(centre + half / std::sqrt(3.0)), half / height});
  }
}

/// The slices of a channel in the layer from z0 to z1; none when it does not reach it.
void slice(const ChannelPath& path, double z0, double z1, double spacing,
           std::vector<Slice>& slices) {
  slices.clear();
  const double bottom = std::min(z1, path.tip());
  if (bottom <= z0) return;
  const double kink = std::clamp(path.tip() - path.cone.taper_length, z0, bottom);
  if (kink > z0) add_slices(path, z0, kink, z1 - z0, spacing, slices);
  if (bottom > kink) add_slices(path, kink, bottom, z1 - z0, spacing, slices);
}

/// Whole cells from a to b.
struct Range {
  std::ptrdiff_t begin;
  std::ptrdiff_t end;
};

/// Cells that the discs reach along one axis.
Range reach(const std::vector<Slice>& slices, double numerics::RasterDisc::*middle) {
  double low = slices.front().disc.*middle;
  double high = low;
  for (const auto& [disc, weight] : slices) {
    low = std::min(low, disc.*middle - disc.radius);
    high = std::max(high, disc.*middle + disc.radius);
  }
  return {static_cast<std::ptrdiff_t>(std::floor(low)),
          static_cast<std::ptrdiff_t>(std::ceil(high))};
}

/// Index of a cell of the endless raster in `count` cells that repeat.
std::size_t wrapped(std::ptrdiff_t i, std::size_t count) {
  const auto n = static_cast<std::ptrdiff_t>(count);
  return static_cast<std::size_t>(((i % n) + n) % n);
}

/// A band of one layer, and a channel's share in it.
class Layer {
 public:
  Layer(const VoxelBlock& block, float* injured) : block_(block), injured_(injured) {}

  /// Combines the share of one channel with that of those before.
  void add(const std::vector<Slice>& slices) {
    const Range rows = reach(slices, &numerics::RasterDisc::y);
    const auto count = static_cast<std::ptrdiff_t>(block_.raster.rows);
    const auto begin = static_cast<std::ptrdiff_t>(block_.own_rows.begin);
    const auto end = static_cast<std::ptrdiff_t>(block_.own_rows.end);
    if (block_.raster.sides == numerics::Sides::zero_flux) {
      add_rows(slices, {std::max(rows.begin, begin), std::min(rows.end, end)});
      return;
    }
    // The band and its images.
    const std::ptrdiff_t first = (rows.begin - end) / count - 1;
    for (std::ptrdiff_t image = first; begin + image * count < rows.end; ++image) {
      add_rows(slices, {std::max(rows.begin, begin + image * count),
                        std::min(rows.end, end + image * count)});
    }
  }

 private:
  void add_rows(const std::vector<Slice>& slices, Range rows) {
    Range columns = reach(slices, &numerics::RasterDisc::x);
    const bool periodic = block_.raster.sides == numerics::Sides::periodic;
    if (!periodic) {
      columns.begin = std::max<std::ptrdiff_t>(columns.begin, 0);
      columns.end = std::min(columns.end, static_cast<std::ptrdiff_t>(block_.raster.columns));
    }
    if (rows.end <= rows.begin || columns.end <= columns.begin) return;
    window_.first_row = rows.begin;
    window_.first_column = columns.begin;
    window_.rows = static_cast<std::size_t>(rows.end - rows.begin);
    window_.columns = static_cast<std::size_t>(columns.end - columns.begin);
    window_.share.assign(window_.rows * window_.columns, 0.0);
    for (const auto& [disc, weight] : slices) numerics::add_disc(disc, weight, window_);
    for (std::size_t j = 0; j < window_.rows; ++j) {
      const std::size_t row =
          wrapped(rows.begin + static_cast<std::ptrdiff_t>(j), block_.raster.rows) -
          block_.own_rows.begin;
      for (std::size_t i = 0; i < window_.columns; ++i) {
        const std::size_t column =
            wrapped(columns.begin + static_cast<std::ptrdiff_t>(i), block_.raster.columns);
        float& injured = injured_[row * block_.raster.columns + column];
        const double share = std::clamp(window_.share[j * window_.columns + i], 0.0, 1.0);
        injured = static_cast<float>(1.0 - (1.0 - double{injured}) * (1.0 - share));
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
    std::vector<Slice> slices;
    for (const ChannelPath& path : paths) {
      slice(path, block.depth.faces[at], block.depth.faces[at + 1], block.raster.spacing, slices);
      if (!slices.empty()) layer.add(slices);
    }
  }
  return injured;
}

}  // namespace acicula::injury

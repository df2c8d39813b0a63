#include "acicula/io/image_file.hpp"

#include "acicula/io/even_shares.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace acicula::io {
namespace {

/// Layers, rows and columns of a box: 256 KiB of floats, large enough to compress well and small
/// enough for the cache of HDF5 (1 MiB).
constexpr std::array<std::size_t, 3> box{16, 32, 128};

/// Layers of a graded grid are finer than the raster near the surface and coarser below. As many
/// even ones as cubes of the raster's width need, but no fewer than there are, nor twice as many.
std::size_t even_layers(const numerics::Grid& depth, double spacing) {
  const double cubes = std::ceil((depth.faces.back() - depth.faces.front()) / spacing);
  const auto least = static_cast<double>(depth.size());
  return static_cast<std::size_t>(std::clamp(cubes, least, 2.0 * least));
}

/// A row of rings on even distances from the axis: volumes go with the square of the distance.
std::vector<std::vector<Share>> ring_shares(const numerics::Grid& rings) {
  const auto squared = [](std::vector<double> faces) {
    for (double& face : faces) face *= face;
    return faces;
  };
  return even_shares(squared(rings.faces),
                     squared(even_faces(rings.faces.front(), rings.faces.back(), rings.size())));
}

std::vector<double> mean_layer(std::span<const float> values, std::size_t plane,
                               const std::vector<Share>& shares) {
  std::vector<double> mean(plane);
  for (const Share& share : shares) {
    const std::span<const float> layer = values.subspan(share.from * plane, plane);
    for (std::size_t cell = 0; cell < plane; ++cell) mean[cell] += share.weight * layer[cell];
  }
  return mean;
}

/// In place: one row, from rings to even distances.
void to_even_distances(std::vector<double>& row, const std::vector<std::vector<Share>>& shares) {
  if (row.empty()) return;  // a process without rows
  std::vector<double> even(shares.size());
  for (std::size_t cell = 0; cell < even.size(); ++cell) {
    for (const Share& share : shares[cell]) even[cell] += share.weight * row[share.from];
  }
  row = even;
}

}  // namespace

hdf5::Layout compressed(const hdf5::Shape& shape) {
  hdf5::Layout layout{.chunk = shape, .deflate = 4};
  for (std::size_t d = 0; d < shape.size(); ++d) {
    layout.chunk[d] = std::clamp<std::size_t>(shape[d], 1, box[box.size() - shape.size() + d]);
  }
  return layout;
}

Image::Image(const course::FieldsView& view, bool surface) : view_(view) {
  const numerics::Grid& depth = view.block.depth();
  spacing_ = view.rings == nullptr ? view.spacing
                                   : (view.rings->faces.back() - view.rings->faces.front()) /
                                         static_cast<double>(view.rings->size());
  layers_ = surface ? 1 : even_layers(depth, spacing_);
  layer_width_ = surface
                     ? spacing_
                     : (depth.faces.back() - depth.faces.front()) / static_cast<double>(layers_);
  layer_shares_ =
      surface
          ? std::vector<std::vector<Share>>{{{0, 1.0}}}
          : even_shares(depth.faces, even_faces(depth.faces.front(), depth.faces.back(), layers_));
  if (view.rings != nullptr) column_shares_ = ring_shares(*view.rings);
}

hdf5::Shape Image::shape() const {
  return {std::max<std::size_t>(layers_, 2), std::max<std::size_t>(view_.block.rows(), 2),
          std::max<std::size_t>(view_.block.columns(), 2)};
}

void Image::describe(hdf5::Writer& file) const {
  const hdf5::Shape points = shape();
  const auto last = [&points](std::size_t d) { return static_cast<std::int64_t>(points[d]) - 1; };
  // The last point is the uppermost layer.
  const double deepest = -(static_cast<double>(points[0]) - 0.5) * layer_width_;
  file.make_group("/VTKHDF");
  file.attribute("/VTKHDF", "Version", std::array<std::int64_t, 2>{1, 0});
  file.attribute("/VTKHDF", "Type", "ImageData");
  file.attribute("/VTKHDF", "WholeExtent",
                 std::array<std::int64_t, 6>{0, last(2), 0, last(1), 0, last(0)});
  file.attribute("/VTKHDF", "Origin", std::array{0.5 * spacing_, 0.5 * spacing_, deepest});
  file.attribute("/VTKHDF", "Spacing", std::array{spacing_, spacing_, layer_width_});
  file.attribute("/VTKHDF", "Direction", std::array{1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0});
  file.make_group("/VTKHDF/PointData");
}

void Image::make(hdf5::Writer& file, const std::string& name) const {
  file.make_dataset<float>("/VTKHDF/PointData/" + name, shape(), compressed(shape()));
}

void Image::write(hdf5::Writer& file, const std::string& name,
                  std::span<const float> values) const {
  const std::size_t layers = shape()[0];
  for (std::size_t first = 0; first < layers; first += box[0]) {
    write_layers(file, name, values, first, std::min(box[0], layers - first));
  }
}

void Image::write_layers(hdf5::Writer& file, const std::string& name, std::span<const float> values,
                         std::size_t first, std::size_t count) const {
  const numerics::DiffusionOperator& block = view_.block;
  const std::size_t columns = block.columns();
  const std::size_t row_copies = block.rows() == 1 ? 2 : 1;
  const std::size_t column_copies = columns == 1 ? 2 : 1;
  std::vector<float> layers;
  for (std::size_t k = first; k < first + count; ++k) {
    const std::size_t from_top = layers_ - 1 - std::min(k, layers_ - 1);
    std::vector<double> layer = mean_layer(values, block.plane_cells(), layer_shares_[from_top]);
    if (!column_shares_.empty()) to_even_distances(layer, column_shares_);
    for (std::size_t row = 0; row < block.own_rows().size(); ++row) {
      for (std::size_t copy = 0; copy < row_copies; ++copy) {
        for (std::size_t cell = row * columns; cell < (row + 1) * columns; ++cell) {
          layers.insert(layers.end(), column_copies, static_cast<float>(layer[cell]));
        }
      }
    }
  }
  const hdf5::Part part{{first, block.own_rows().begin, 0},
                        {count, block.own_rows().size() * row_copies, columns * column_copies}};
  file.write<float>("/VTKHDF/PointData/" + name, part, layers);
}

}  // namespace acicula::io

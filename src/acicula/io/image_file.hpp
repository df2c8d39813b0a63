#pragma once

#include "acicula/course/checkpoint.hpp"
#include "acicula/io/even_shares.hpp"
#include "acicula/io/hdf5.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace acicula::io {

/// The even grid of points on which ParaView sees a field, and how it is written: the group VTKHDF
/// of type ImageData, version 1.0, point data.
///
/// Points are centres of cells. x and y are those of the raster; of rings x is the distance from
/// the axis. z is minus the depth below the dermo-epidermal junction, so that the surface is on
/// top. The reader of VTK 9.1 cannot do with one layer of points: a lone row or layer is written
/// twice.
class Image {
 public:
  /// @param surface  an image of the surface: one layer
  Image(const course::FieldsView& view, bool surface);

  /// Makes the group and, for each name, a dataset in it. Collective.
  void describe(hdf5::Writer& file) const;
  void make(hdf5::Writer& file, const std::string& name) const;
  /// Writes the means over even cells of a field on this process's rows. Collective.
  /// @param values  shape (depth, own rows, columns); (own rows, columns) for the surface
  void write(hdf5::Writer& file, const std::string& name, std::span<const float> values) const;

 private:
  [[nodiscard]] hdf5::Shape shape() const;
  void write_layers(hdf5::Writer& file, const std::string& name, std::span<const float> values,
                    std::size_t first, std::size_t count) const;

  const course::FieldsView& view_;
  std::size_t layers_ = 1;  ///< even ones
  double layer_width_ = 0.0;
  double spacing_ = 0.0;  ///< of even columns
  std::vector<std::vector<Share>> layer_shares_;
  std::vector<std::vector<Share>> column_shares_;  ///< of rings; empty for a raster
};

/// Boxes in which datasets of fields are compressed, whatever the number of processes.
[[nodiscard]] hdf5::Layout compressed(const hdf5::Shape& shape);

}  // namespace acicula::io

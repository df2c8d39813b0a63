#include "acicula/io/surface/vti.hpp"

#include <fmt/format.h>

#include <bit>
#include <cstdint>
#include <vector>

namespace acicula::io {
namespace {

static_assert(std::endian::native == std::endian::little, "the header says LittleEndian");

/// With places for the last column and row, the spacings, and the offset of the second array.
constexpr const char* header =
    R"(<?xml version="1.0"?>
<VTKFile type="ImageData" version="1.0" byte_order="LittleEndian" header_type="UInt64">
  <ImageData WholeExtent="0 {0} 0 {1} 0 0" Origin="0 0 0" Spacing="{2} {3} 1">
    <Piece Extent="0 {0} 0 {1} 0 0">
      <PointData Scalars="before">
        <DataArray type="Float32" Name="before" format="appended" offset="0"/>
        <DataArray type="Float32" Name="after" format="appended" offset="{4}"/>
      </PointData>
    </Piece>
  </ImageData>
  <AppendedData encoding="raw">
_)";

void append(std::string& file, const std::vector<double>& heights) {
  const std::vector<float> numbers(heights.begin(), heights.end());
  const std::uint64_t bytes = numbers.size() * sizeof(float);
  file.append(reinterpret_cast<const char*>(&bytes), sizeof(bytes));
  file.append(reinterpret_cast<const char*>(numbers.data()), bytes);
}

}  // namespace

std::string vti(const course::TreatedSurface& surface) {
  const surface::HeightField& field = surface.before.heights;
  const std::size_t second = sizeof(std::uint64_t) + field.heights.size() * sizeof(float);
  std::string file = fmt::format(header, field.columns - 1, field.rows - 1, field.column_spacing,
                                 field.row_spacing, second);
  append(file, field.heights);
  append(file, surface.after.heights.heights);
  return file + "\n  </AppendedData>\n</VTKFile>\n";
}

}  // namespace acicula::io

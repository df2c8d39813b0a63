#pragma once

#include "acicula/course/checkpoint.hpp"
#include "acicula/io/file_access.hpp"

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace acicula::io {

/// What a kept field is.
struct FieldInfo {
  std::string name;      ///< "collagen_total"
  std::string unit;      ///< SI, "1" or "m"
  std::string meaning;   ///< one line for people
  bool surface = false;  ///< has no depth: one layer
};

/// Every field that can be kept (`output.fields`): first the fourteen states in the order of
/// healing::Species; then sums of them as a stained section shows, the scar, and the two states of
/// the surface.
[[nodiscard]] const std::vector<FieldInfo>& field_registry();

/// Where the cells of kept fields lie. Depths count from the dermo-epidermal junction inwards.
struct FieldsGeometry {
  std::vector<double> depth_faces;  ///< [m], shape (depths + 1)
  std::size_t rows = 0;
  std::size_t columns = 0;
  double spacing = 0.0;            ///< [m] side of a square cell of a raster; 0 for rings
  std::vector<double> ring_faces;  ///< [m] from the axis, shape (columns + 1); empty for a raster
};

/// One moment whose fields were kept.
struct FieldsMoment {
  double time = 0.0;  ///< [s] since the first session
  std::filesystem::path file;
};

/// The fields that a run kept: an index; values are read one field at a time.
struct FieldsFile {
  FieldsGeometry geometry;
  std::vector<FieldInfo> fields;      ///< those that were kept
  std::vector<FieldsMoment> moments;  ///< in the order of time
};

/// Looks through the fields of a run.
/// @param folder  a result folder (the one with `fields/` in it)
/// @throws InputError  when there are none, or they cannot be trusted (cut short, altered, of
///                     another version, not all of one geometry)
[[nodiscard]] FieldsFile read_fields(const std::filesystem::path& folder);

/// The values of one field at one moment, as computed: on the graded depths.
/// @param name  of fields.fields
/// @return shape (depths, rows, columns), or (rows, columns) of a field of the surface
/// @throws InputError  when there is no such field, or the file cannot be trusted
[[nodiscard]] std::vector<float> read_field(const FieldsFile& fields, const FieldsMoment& moment,
                                            const std::string& name);

/// Writes the fields of one moment into `folder`, whole files or none, and the list of moments for
/// ParaView (docs/reference/fields.md). Fields of the same moment that are there are replaced.
/// Collective.
/// @param names  of field_registry()
/// @throws OutputError  on every process when one of them cannot write
void write_fields(const std::filesystem::path& folder, const course::FieldsView& view,
                  std::span<const std::string> names, const std::string& program_version,
                  const FileAccess& access);

}  // namespace acicula::io

#include "acicula/core/error.hpp"
#include "acicula/io/fields_file.hpp"
#include "acicula/io/fields_folder.hpp"
#include "acicula/io/hdf5.hpp"
#include "acicula/io/hdf5_seal.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace acicula::io {
namespace {

namespace fs = std::filesystem;

/// Cells along one side that are read at most: what no run has.
constexpr std::size_t most_cells = 1U << 20U;

/// The most that deflate makes small: 1032 bytes in one. A file that claims more than this of its
/// size is not one of ours, and does not get the memory.
constexpr double most_compression = 1100.0;

[[noreturn]] void refuse(const fs::path& file, const std::string& why) {
  throw InputError(std::vector{Diagnostic{.file = file.string(), .message = why}});
}

/// A file whose seal is whole.
hdf5::Reader open(const fs::path& file) {
  const Seal seal = check_seal(file, "fields", numerics::OneRank());
  if (seal.format != fields_format) {
    refuse(file, fmt::format("The file has format {}; this program reads format {}.", seal.format,
                             fields_format));
  }
  return hdf5::Reader(file);
}

std::vector<double> read_faces(const hdf5::Reader& file, const std::string& name) {
  const hdf5::Shape shape = file.shape(name);
  if (shape.size() != 1 || shape[0] < 2 || shape[0] > most_cells) {
    throw hdf5::Hdf5Error(name + " has another shape");
  }
  std::vector<double> faces(shape[0]);
  file.read<double>(name, {{0}, shape}, faces);
  return faces;
}

std::size_t read_count(const hdf5::Reader& file, const std::string& name) {
  const std::int64_t count = file.integer("/graded", name);
  if (count < 1 || static_cast<std::size_t>(count) > most_cells) {
    throw hdf5::Hdf5Error(name + " is out of range");
  }
  return static_cast<std::size_t>(count);
}

FieldsGeometry read_geometry(const hdf5::Reader& file) {
  FieldsGeometry geometry;
  geometry.depth_faces = read_faces(file, "/graded/depth_faces");
  geometry.rows = read_count(file, "rows");
  geometry.columns = read_count(file, "columns");
  geometry.spacing = file.number("/graded", "spacing_in_metres");
  if (file.has("/graded/ring_faces")) {
    geometry.ring_faces = read_faces(file, "/graded/ring_faces");
    if (geometry.ring_faces.size() != geometry.columns + 1) {
      throw hdf5::Hdf5Error("ring_faces has another shape");
    }
  }
  return geometry;
}

std::vector<FieldInfo> read_infos(const hdf5::Reader& file) {
  std::vector<FieldInfo> infos;
  for (const FieldInfo& known : field_registry()) {
    if (file.has("/graded/" + known.name)) infos.push_back(known);
  }
  return infos;
}

hdf5::Shape shape_of(const FieldsGeometry& geometry, const FieldInfo& field) {
  hdf5::Shape shape{geometry.rows, geometry.columns};
  if (!field.surface) shape.insert(shape.begin(), geometry.depth_faces.size() - 1);
  return shape;
}

}  // namespace

FieldsFile read_fields(const fs::path& folder) {
  FieldsFile fields;
  for (const auto& [day, file] : fields_files(folder / "fields", fields_stem)) {
    fields.moments.push_back({read_seal(file, "fields").time, file});
  }
  if (fields.moments.empty()) {
    throw InputError("There are no fields in " + folder.string() + ".",
                     "Give the result folder of a run with numerics.fidelity = \"cell\" or "
                     "\"patch\"; output.fields says which fields it keeps.");
  }
  std::sort(fields.moments.begin(), fields.moments.end(),
            [](const FieldsMoment& a, const FieldsMoment& b) { return a.time < b.time; });
  const fs::path& first = fields.moments.front().file;
  try {
    const hdf5::Reader file = open(first);
    fields.geometry = read_geometry(file);
    fields.fields = read_infos(file);
  } catch (const hdf5::Hdf5Error& error) {
    refuse(first, fmt::format("The file cannot be read ({}).", error.what()));
  }
  return fields;
}

std::vector<float> read_field(const FieldsFile& fields, const FieldsMoment& moment,
                              const std::string& name) {
  const auto field = std::find_if(fields.fields.begin(), fields.fields.end(),
                                  [&name](const FieldInfo& info) { return info.name == name; });
  if (field == fields.fields.end()) refuse(moment.file, "There is no field " + name + " in it.");
  try {
    const hdf5::Reader file = open(moment.file);
    const hdf5::Shape shape = shape_of(fields.geometry, *field);
    if (!file.has("/graded/" + name) || file.shape("/graded/" + name) != shape) {
      refuse(moment.file, "The field " + name + " is not that of the other moments.");
    }
    std::size_t size = 1;
    for (const std::size_t count : shape) size *= count;
    const double bytes = static_cast<double>(size) * sizeof(float);
    if (bytes > most_compression * static_cast<double>(fs::file_size(moment.file))) {
      throw hdf5::Hdf5Error("it claims more than it can hold");
    }
    std::vector<float> values(size);
    file.read<float>("/graded/" + name, {hdf5::Shape(shape.size(), 0), shape}, values);
    return values;
  } catch (const hdf5::Hdf5Error& error) {
    refuse(moment.file, fmt::format("The file cannot be read ({}).", error.what()));
  }
}

}  // namespace acicula::io

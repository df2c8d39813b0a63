#include "acicula/io/all_or_none.hpp"
#include "acicula/io/field_values.hpp"
#include "acicula/io/fields_file.hpp"
#include "acicula/io/fields_folder.hpp"
#include "acicula/io/hdf5_seal.hpp"
#include "acicula/io/image_file.hpp"
#include "acicula/io/posix_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace acicula::io {
namespace {

namespace fs = std::filesystem;

/// A file that is being written, or was when its process ended.
constexpr const char* unfinished = "fields.partial";

std::string graded(const FieldInfo& field) { return "/graded/" + field.name; }

hdf5::Part own_part(const numerics::DiffusionOperator& block, const FieldInfo& field) {
  hdf5::Part part{{block.own_rows().begin, 0}, {block.own_rows().size(), block.columns()}};
  if (field.surface) return part;
  part.offset.insert(part.offset.begin(), 0);
  part.count.insert(part.count.begin(), block.depth().size());
  return part;
}

/// The fields as computed, with the faces of their cells: what `acicula slice` reads.
void describe_graded(hdf5::Writer& file, const course::FieldsView& view,
                     std::span<const FieldInfo> fields) {
  const numerics::DiffusionOperator& block = view.block;
  file.make_group("/graded");
  file.attribute("/graded", "time_in_seconds", std::array{view.tissue.time});
  file.attribute("/graded", "rows", std::array{static_cast<std::int64_t>(block.rows())});
  file.attribute("/graded", "columns", std::array{static_cast<std::int64_t>(block.columns())});
  file.attribute("/graded", "spacing_in_metres", std::array{view.spacing});
  file.attribute("/graded", "dimensions",
                 "depth (inwards from the dermo-epidermal junction), row (y), column (x, or the "
                 "distance from the axis)");
  file.make_dataset<double>("/graded/depth_faces", {block.depth().size() + 1});
  if (view.rings != nullptr) {
    file.make_dataset<double>("/graded/ring_faces", {view.rings->size() + 1});
  }
  for (const FieldInfo& field : fields) {
    hdf5::Shape shape{block.rows(), block.columns()};
    if (!field.surface) shape.insert(shape.begin(), block.depth().size());
    file.make_dataset<float>(graded(field), shape, compressed(shape));
    file.attribute(graded(field), "unit", field.unit);
    file.attribute(graded(field), "meaning", field.meaning);
  }
}

void write_faces(hdf5::Writer& file, const course::FieldsView& view) {
  if (view.block.ranks().rank() != 0) return;
  const std::vector<double>& depth = view.block.depth().faces;
  file.write<double>("/graded/depth_faces", {{0}, {depth.size()}}, depth);
  if (view.rings == nullptr) return;
  file.write<double>("/graded/ring_faces", {{0}, {view.rings->faces.size()}}, view.rings->faces);
}

/// One file: the image that ParaView shows and, besides, the fields as computed.
void write_file(const fs::path& path, const course::FieldsView& view,
                std::span<const FieldInfo> shown, std::span<const FieldInfo> kept,
                const std::string& program_version, const FileAccess& access) {
  const numerics::Ranks& ranks = view.block.ranks();
  const bool surface = !shown.empty() && shown.front().surface;
  const Image image(view, surface);
  std::optional<hdf5::Writer> file;
  all_or_none(ranks, [&] {
    if (ranks.rank() == 0) try_beginning(path);
  });
  all_or_none(ranks, [&] {
    file.emplace(path, access, seal_size);
    image.describe(*file);
    for (const FieldInfo& field : shown) image.make(*file, field.name);
    if (!kept.empty()) describe_graded(*file, view, kept);
  });
  all_or_none(ranks, [&] {
    if (!kept.empty()) write_faces(*file, view);
    for (const FieldInfo& field : kept) {
      const std::vector<float> values = field_values(field, view);
      file->write<float>(graded(field), own_part(view.block, field), values);
    }
    for (const FieldInfo& field : shown) {
      image.write(*file, field.name, field_values(field, view));
    }
  });
  all_or_none(ranks, [&] { file->close(); });
  seal(path, {"fields", fields_format, program_version, view.tissue.time}, ranks);
}

std::vector<FieldInfo> chosen(std::span<const std::string> names, bool of_surface) {
  std::vector<FieldInfo> fields;
  for (const FieldInfo& field : field_registry()) {
    if (field.surface == of_surface &&
        std::find(names.begin(), names.end(), field.name) != names.end()) {
      fields.push_back(field);
    }
  }
  return fields;
}

void publish(const fs::path& folder, const char* stem, double time) {
  fs::rename(folder / unfinished, folder / fields_file_name(stem, time));
  write_series(folder, stem);
  sync_folder(folder);
}

}  // namespace

void write_fields(const fs::path& folder, const course::FieldsView& view,
                  std::span<const std::string> names, const std::string& program_version,
                  const FileAccess& access) {
  const numerics::Ranks& ranks = view.block.ranks();
  const bool first = ranks.rank() == 0;
  const std::vector<FieldInfo> deep = chosen(names, false);
  const std::vector<FieldInfo> surface = chosen(names, true);
  std::vector<FieldInfo> kept = deep;
  kept.insert(kept.end(), surface.begin(), surface.end());
  try {
    all_or_none(ranks, [&] {
      if (first) fs::create_directories(folder);
    });
    if (!surface.empty()) {
      write_file(folder / unfinished, view, surface, {}, program_version, access);
      all_or_none(ranks, [&] {
        if (first) publish(folder, surface_stem, view.tissue.time);
      });
    }
    // Last, since it is the one that read_fields() looks for.
    write_file(folder / unfinished, view, deep, kept, program_version, access);
    all_or_none(ranks, [&] {
      if (first) publish(folder, fields_stem, view.tissue.time);
    });
  } catch (const OutputError& error) {
    if (first) discard(folder / unfinished);
    throw OutputError(
        fmt::format("cannot write fields into {} ({}).", folder.string(), error.what()));
  }
}

}  // namespace acicula::io

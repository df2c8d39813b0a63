#include "serve/run_fields.hpp"

#include "acicula/io/document/json.hpp"
#include "acicula/io/fields_folder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

namespace acicula::serve {
namespace {

namespace fs = std::filesystem;
using io::document::Json;
using Shape = std::array<std::size_t, 3>;

Shape shape_of(const io::FieldInfo& field, const io::FieldsGeometry& geometry) {
  return {field.surface ? 1 : geometry.depth_faces.size() - 1, geometry.rows, geometry.columns};
}

std::size_t blocks(std::size_t voxels, std::size_t stride) {
  return (voxels + stride - 1) / stride;
}

std::vector<double> centres(const std::vector<double>& faces) {
  std::vector<double> middle;
  for (std::size_t i = 0; i + 1 < faces.size(); ++i)
    middle.push_back(0.5 * (faces[i] + faces[i + 1]));
  return middle;
}

std::vector<double> raster_centres(std::size_t count, double spacing) {
  std::vector<double> middle;
  for (std::size_t i = 0; i < count; ++i)
    middle.push_back((static_cast<double>(i) + 0.5) * spacing);
  return middle;
}

std::array<float, 2> range_of(const io::FieldsFile& fields, const std::string& name) {
  float low = std::numeric_limits<float>::infinity();
  float high = -low;
  for (const io::FieldsMoment& moment : fields.moments) {
    for (const float value : io::read_field(fields, moment, name)) {
      if (!std::isfinite(value)) continue;
      low = std::min(low, value);
      high = std::max(high, value);
    }
  }
  return low <= high ? std::array{low, high} : std::array{0.0F, 0.0F};
}

std::string bytes_of(const std::vector<float>& values) {
  static_assert(std::endian::native == std::endian::little);
  std::string bytes(values.size() * sizeof(float), '\0');
  std::memcpy(bytes.data(), values.data(), bytes.size());
  return bytes;
}

[[noreturn]] void no_such_field() {
  throw Refusal(404, "not-found", "This run kept no such field at that time.");
}

}  // namespace

std::array<std::size_t, 3> strides(const Shape& shape, std::size_t limit) {
  Shape stride{1, 1, 1};
  const auto count = [&] {
    return blocks(shape[0], stride[0]) * blocks(shape[1], stride[1]) * blocks(shape[2], stride[2]);
  };
  const std::size_t lateral = std::max(shape[1], shape[2]);
  while (count() > limit && stride[1] < lateral) {
    ++stride[1];
    ++stride[2];
  }
  while (count() > limit && stride[0] < shape[0]) ++stride[0];
  return stride;
}

CoarseField averaged(const std::vector<float>& values, const Shape& shape, std::size_t limit) {
  CoarseField coarse{.shape = {}, .stride = strides(shape, limit), .values = {}};
  for (std::size_t axis = 0; axis < shape.size(); ++axis)
    coarse.shape.at(axis) = blocks(shape.at(axis), coarse.stride.at(axis));
  const auto& [depths, rows, columns] = coarse.shape;
  std::vector<double> sums(depths * rows * columns, 0.0);
  std::vector<double> counts(sums.size(), 0.0);
  std::size_t at = 0;
  for (std::size_t z = 0; z < shape[0]; ++z) {
    for (std::size_t y = 0; y < shape[1]; ++y) {
      for (std::size_t x = 0; x < shape[2]; ++x, ++at) {
        const std::size_t block =
            (z / coarse.stride[0] * rows + y / coarse.stride[1]) * columns + x / coarse.stride[2];
        sums[block] += values.at(at);
        counts[block] += 1.0;
      }
    }
  }
  for (std::size_t i = 0; i < sums.size(); ++i)
    coarse.values.push_back(static_cast<float>(sums[i] / counts[i]));
  return coarse;
}

RunFields::Known& RunFields::known(const fs::path& folder) {
  const std::size_t moments = io::fields_files(folder / "fields", io::fields_stem).size();
  if (known_.folder == folder && known_.moments == moments) return known_;
  Known read{.folder = folder, .moments = moments, .fields = io::read_fields(folder), .ranges = {}};
  for (const io::FieldInfo& field : read.fields.fields)
    read.ranges.push_back(range_of(read.fields, field.name));
  known_ = std::move(read);
  return known_;
}

Answer RunFields::index(const fs::path& folder, const std::vector<double>& sessions) {
  const std::scoped_lock lock(mutex_);
  const Known& known = this->known(folder);
  const io::FieldsGeometry& geometry = known.fields.geometry;
  const bool rings = !geometry.ring_faces.empty();
  Json fields = Json::array();
  for (std::size_t i = 0; i < known.fields.fields.size(); ++i) {
    const io::FieldInfo& field = known.fields.fields[i];
    fields.push_back({{"name", field.name},
                      {"unit", field.unit},
                      {"meaning", field.meaning},
                      {"surface", field.surface},
                      {"low", known.ranges[i][0]},
                      {"high", known.ranges[i][1]}});
  }
  Json times = Json::array();
  for (const io::FieldsMoment& moment : known.fields.moments) times.push_back(moment.time);
  const std::vector<double> z = centres(geometry.depth_faces);
  return json_answer(
      io::document::text_of(Json{{"fields", std::move(fields)},
                                 {"times", std::move(times)},
                                 {"shape", {z.size(), geometry.rows, geometry.columns}},
                                 {"z", z},
                                 {"y", raster_centres(geometry.rows, geometry.spacing)},
                                 {"x", rings ? centres(geometry.ring_faces)
                                             : raster_centres(geometry.columns, geometry.spacing)},
                                 {"geometry", rings ? "cell" : "patch"},
                                 {"sessions", sessions}}));
}

Answer RunFields::values(const fs::path& folder, const std::string& field, std::size_t moment,
                         std::size_t limit) {
  const std::scoped_lock lock(mutex_);
  const Known& known = this->known(folder);
  const auto& kept = known.fields.fields;
  const auto found = std::find_if(kept.begin(), kept.end(),
                                  [&](const io::FieldInfo& info) { return info.name == field; });
  if (found == kept.end() || moment >= known.fields.moments.size()) no_such_field();
  const Shape shape = shape_of(*found, known.fields.geometry);
  const CoarseField coarse =
      averaged(io::read_field(known.fields, known.fields.moments[moment], field), shape, limit);
  const auto& range = known.ranges[static_cast<std::size_t>(found - kept.begin())];
  const auto words = [](const Shape& numbers) {
    return fmt::format("{},{},{}", numbers[0], numbers[1], numbers[2]);
  };
  return {.type = "application/octet-stream",
          .body = std::make_shared<const std::string>(bytes_of(coarse.values)),
          .headers = {{"X-Acicula-Shape", words(coarse.shape)},
                      {"X-Acicula-Stride", words(coarse.stride)},
                      {"X-Acicula-Range", fmt::format("{},{}", range[0], range[1])}}};
}

}  // namespace acicula::serve

#include "acicula/io/compare/compare_parts.hpp"
#include "acicula/io/display.hpp"
#include "acicula/io/fields_file.hpp"
#include "acicula/io/picture/choose.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <optional>

namespace acicula::io::compare {
namespace {

namespace fs = std::filesystem;

std::optional<FieldsFile> fields_of(const fs::path& folder) {
  if (!fs::is_directory(folder / "fields")) return std::nullopt;
  return read_fields(folder);
}

bool same_geometry(const FieldsGeometry& a, const FieldsGeometry& b) {
  return a.depth_faces == b.depth_faces && a.rows == b.rows && a.columns == b.columns &&
         a.spacing == b.spacing && a.ring_faces == b.ring_faces;
}

/// "depth 100 µm, x 2.02 mm, y 1.1 mm" of the middle of a cell.
std::string place(const FieldsGeometry& geometry, std::size_t cell, bool surface) {
  const std::size_t plane = geometry.rows * geometry.columns;
  const std::size_t row = cell % plane / geometry.columns;
  const std::size_t column = cell % geometry.columns;
  const auto middle = [](const std::vector<double>& faces, std::size_t i) {
    return display(0.5 * (faces[i] + faces[i + 1]), "m").text();
  };
  std::string words = surface ? "surface" : "depth " + middle(geometry.depth_faces, cell / plane);
  if (!geometry.ring_faces.empty()) {
    return words + ", " + middle(geometry.ring_faces, column) + " from the axis";
  }
  const auto along = [&](std::size_t i) {
    return display(geometry.spacing * (static_cast<double>(i) + 0.5), "m").text();
  };
  return words + ", x " + along(column) + ", y " + along(row);
}

void compare_moment(Part& part, Largest& largest, const FieldsGeometry& geometry,
                    const FieldInfo& field, double time, const std::vector<float>& a,
                    const std::vector<float>& b) {
  if (a.size() != b.size()) {
    part.problems.push_back(field.name + " has not the same number of cells");
    return;
  }
  part.compared += a.size();
  for (std::size_t i = 0; i < a.size(); ++i) {
    const auto first = static_cast<double>(a[i]);
    const auto second = static_cast<double>(b[i]);
    largest.see(first);
    if (std::bit_cast<std::uint32_t>(a[i]) == std::bit_cast<std::uint32_t>(b[i])) continue;
    ++part.different;
    if (!largest.grows(first, second)) continue;
    largest.tell({field.name, picture::time_words(time) + ", " + place(geometry, i, field.surface),
                  first, second, 0.0});
  }
}

/// Times that both have; those that one lacks are told.
std::vector<std::pair<FieldsMoment, FieldsMoment>> common_moments(const FieldsFile& a,
                                                                  const FieldsFile& b, Part& part) {
  std::vector<std::pair<FieldsMoment, FieldsMoment>> common;
  const auto at = [](const FieldsFile& fields, double time) {
    return std::find_if(fields.moments.begin(), fields.moments.end(),
                        [time](const FieldsMoment& moment) { return moment.time == time; });
  };
  for (const FieldsMoment& moment : a.moments) {
    if (const auto other = at(b, moment.time); other != b.moments.end()) {
      common.emplace_back(moment, *other);
    } else {
      part.problems.push_back("only the first has fields at " + picture::time_words(moment.time));
    }
  }
  for (const FieldsMoment& moment : b.moments) {
    if (at(a, moment.time) == a.moments.end()) {
      part.problems.push_back("only the second has fields at " + picture::time_words(moment.time));
    }
  }
  return common;
}

bool has(const FieldsFile& fields, const std::string& name) {
  return std::any_of(fields.fields.begin(), fields.fields.end(),
                     [&name](const FieldInfo& field) { return field.name == name; });
}

}  // namespace

Part compare_fields(const fs::path& first, const fs::path& second) {
  Part part{.name = "fields"};
  const std::optional<FieldsFile> a = fields_of(first);
  const std::optional<FieldsFile> b = fields_of(second);
  if (a.has_value() != b.has_value()) {
    part.problems.push_back(std::string("only the ") + (a ? "first" : "second") + " has fields");
  }
  if (!a || !b) return part;
  if (!same_geometry(a->geometry, b->geometry)) {
    part.problems.emplace_back("the cells are not the same");
    return part;
  }
  const auto moments = common_moments(*a, *b, part);
  for (const FieldInfo& field : b->fields) {
    if (!has(*a, field.name)) part.problems.push_back("only the second has " + field.name);
  }
  for (const FieldInfo& field : a->fields) {
    if (!has(*b, field.name)) {
      part.problems.push_back("only the first has " + field.name);
      continue;
    }
    Largest largest;  // over all times
    for (const auto& [in_first, in_second] : moments) {
      compare_moment(part, largest, a->geometry, field, in_first.time,
                     read_field(*a, in_first, field.name), read_field(*b, in_second, field.name));
    }
    largest.add_to(part);
  }
  sort_largest(part);
  return part;
}

}  // namespace acicula::io::compare

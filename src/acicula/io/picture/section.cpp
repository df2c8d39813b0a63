#include "acicula/io/picture/section.hpp"

#include "acicula/core/error.hpp"
#include "acicula/io/display.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace acicula::io::picture {
namespace {

std::string length(double value) { return display(value, "m").text(); }

std::vector<double> even_faces(std::size_t cells, double spacing) {
  std::vector<double> faces;
  for (std::size_t i = 0; i <= cells; ++i) faces.push_back(spacing * static_cast<double>(i));
  return faces;
}

/// The cell between whose faces a position lies; the last face belongs to the last cell.
std::size_t cell_at(const std::vector<double>& faces, double position, std::string_view what) {
  if (!(position >= faces.front() && position <= faces.back())) {
    throw InputError(fmt::format("{} of {} lies outside the block, which goes from {} to {}.", what,
                                 length(position), length(faces.front()), length(faces.back())),
                     "");
  }
  const auto above = std::upper_bound(faces.begin(), faces.end(), position);
  const auto cell = static_cast<std::size_t>(above - faces.begin()) - 1;
  return std::min(cell, faces.size() - 2);
}

Section layer(Cut cut, const std::vector<double>& faces, double position, std::string_view what) {
  const std::size_t index = cell_at(faces, position, what);
  return {cut, index, 0.5 * (faces[index] + faces[index + 1])};
}

/// The cells of a ring on both sides of the axis.
void mirror(Panel& panel) {
  const std::size_t columns = panel.x_faces.size() - 1;
  const std::size_t rows = panel.y_faces.size() - 1;
  std::vector<double> faces;
  for (std::size_t i = columns; i > 0; --i) faces.push_back(-panel.x_faces[i]);
  faces.insert(faces.end(), panel.x_faces.begin(), panel.x_faces.end());
  std::vector<float> values;
  for (std::size_t row = 0; row < rows; ++row) {
    const float* first = panel.values.data() + row * columns;
    for (std::size_t i = columns; i-- > 0;) values.push_back(first[i]);
    values.insert(values.end(), first, first + columns);
  }
  panel.x_faces = std::move(faces);
  panel.values = std::move(values);
}

}  // namespace

Section find_section(const FieldsGeometry& geometry, Cut cut, std::optional<double> position) {
  const bool rings = !geometry.ring_faces.empty();
  if (rings != (cut == Cut::axial)) {
    throw InputError(rings ? "A cell of rings has one section, through its axis."
                           : "A patch has no axis to cut through.",
                     rings ? "Leave --section out." : "Cut it along x, y or at a depth.");
  }
  switch (cut) {
    case Cut::along_x: {
      const auto faces = even_faces(geometry.rows, geometry.spacing);
      return layer(cut, faces, position.value_or(0.5 * faces.back()), "A position along y");
    }
    case Cut::along_y: {
      const auto faces = even_faces(geometry.columns, geometry.spacing);
      return layer(cut, faces, position.value_or(0.5 * faces.back()), "A position along x");
    }
    case Cut::at_depth:
      return layer(cut, geometry.depth_faces, position.value_or(0.0), "A depth");
    case Cut::axial:
      break;
  }
  if (position) {
    throw InputError("A section through the axis has no position.", "Leave --position out.");
  }
  return {.cut = Cut::axial};
}

std::string section_words(const Section& section) {
  switch (section.cut) {
    case Cut::along_x:
      return "Vertical section at y = " + length(section.position);
    case Cut::along_y:
      return "Vertical section at x = " + length(section.position);
    case Cut::at_depth:
      return "Horizontal section " + length(section.position) + " below the epidermis";
    case Cut::axial:
      break;
  }
  return "Section through the axis of a channel";
}

Panel section_panel(const FieldsGeometry& geometry, const Section& section,
                    std::span<const float> values) {
  const std::size_t rows = geometry.rows;
  const std::size_t columns = geometry.columns;
  const std::size_t plane = rows * columns;
  const std::size_t depths = geometry.depth_faces.size() - 1;
  const bool surface = values.size() == plane && depths > 1;
  if (!surface && values.size() != depths * plane) {
    throw std::invalid_argument("section_panel: the shape of the field does not fit");
  }
  Panel panel;
  if (section.cut == Cut::axial) {
    panel.x_faces = geometry.ring_faces;
    panel.y_faces =
        surface ? std::vector<double>{0.0, geometry.ring_faces.back()} : geometry.depth_faces;
    panel.values.assign(values.begin(), values.end());
    mirror(panel);
    return panel;
  }
  const auto along_x = even_faces(columns, geometry.spacing);
  const auto along_y = even_faces(rows, geometry.spacing);
  if (surface || section.cut == Cut::at_depth) {
    const auto first =
        values.begin() + static_cast<std::ptrdiff_t>(surface ? 0 : section.index * plane);
    panel.x_faces = along_x;
    panel.y_faces = along_y;
    panel.values.assign(first, first + static_cast<std::ptrdiff_t>(plane));
    return panel;
  }
  const bool x = section.cut == Cut::along_x;
  panel.x_faces = x ? along_x : along_y;
  panel.y_faces = geometry.depth_faces;
  for (std::size_t depth = 0; depth < depths; ++depth) {
    for (std::size_t i = 0; i < (x ? columns : rows); ++i) {
      const std::size_t row = x ? section.index : i;
      const std::size_t column = x ? i : section.index;
      panel.values.push_back(values[depth * plane + row * columns + column]);
    }
  }
  return panel;
}

Statistics statistics(const Panel& panel, Cut cut) {
  Statistics found{.low = std::numeric_limits<double>::infinity(),
                   .high = -std::numeric_limits<double>::infinity()};
  const std::size_t columns = panel.x_faces.size() - 1;
  double weights = 0.0;
  double sum = 0.0;
  for (std::size_t i = 0; i < panel.values.size(); ++i) {
    const std::size_t row = i / columns;
    const std::size_t column = i % columns;
    const double left = panel.x_faces[column];
    const double right = panel.x_faces[column + 1];
    // A ring's volume goes with the difference of the squares of its radii.
    const double across = cut == Cut::axial ? std::abs(right * right - left * left) : right - left;
    const double weight = across * (panel.y_faces[row + 1] - panel.y_faces[row]);
    const auto value = static_cast<double>(panel.values[i]);
    found.low = std::min(found.low, value);
    found.high = std::max(found.high, value);
    sum += weight * value;
    weights += weight;
  }
  found.mean = sum / weights;
  return found;
}

}  // namespace acicula::io::picture

#include "acicula/io/picture/outline.hpp"

#include <stdexcept>

namespace acicula::io::picture {
namespace {

/// Calls add(begin, end) for every stretch of faces [begin, end] along which edge(i) holds.
template <class Edge, class Add>
void stretches(std::size_t cells, const Edge& edge, const Add& add) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= cells; ++i) {
    if (i < cells && edge(i)) continue;
    if (i > begin) add(begin, i);
    begin = i + 1;
  }
}

}  // namespace

std::vector<Line> outline(const Panel& panel, std::span<const float> share) {
  const std::size_t columns = panel.x_faces.size() - 1;
  const std::size_t rows = panel.y_faces.size() - 1;
  if (share.size() != rows * columns) {
    throw std::invalid_argument("outline: one share for each cell");
  }
  const auto scar = [&](std::size_t row, std::size_t column) {
    return share[row * columns + column] >= 0.5F;
  };
  std::vector<Line> lines;
  for (std::size_t row = 1; row < rows; ++row) {
    const double y = panel.y_faces[row];
    stretches(
        columns, [&](std::size_t i) { return scar(row - 1, i) != scar(row, i); },
        [&](std::size_t begin, std::size_t end) {
          lines.push_back({LineKind::scar, {panel.x_faces[begin], panel.x_faces[end]}, {y, y}});
        });
  }
  for (std::size_t column = 1; column < columns; ++column) {
    const double x = panel.x_faces[column];
    stretches(
        rows, [&](std::size_t i) { return scar(i, column - 1) != scar(i, column); },
        [&](std::size_t begin, std::size_t end) {
          lines.push_back({LineKind::scar, {x, x}, {panel.y_faces[begin], panel.y_faces[end]}});
        });
  }
  return lines;
}

}  // namespace acicula::io::picture

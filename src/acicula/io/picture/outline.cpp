#include "acicula/io/picture/outline.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <utility>

namespace acicula::io::picture {
namespace {

/// A corner of cells: numbers of its faces along x and y.
using Corner = std::pair<std::size_t, std::size_t>;
/// Corners that an edge joins, both ways.
using Edges = std::map<Corner, std::vector<Corner>>;

void join(Edges& edges, const Corner& a, const Corner& b) {
  edges[a].push_back(b);
  edges[b].push_back(a);
}

Edges edges_of(std::size_t rows, std::size_t columns, std::span<const float> share) {
  const auto scar = [&](std::size_t row, std::size_t column) {
    return share[row * columns + column] >= 0.5F;
  };
  Edges edges;
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t column = 0; column < columns; ++column) {
      if (row > 0 && scar(row - 1, column) != scar(row, column)) {
        join(edges, {column, row}, {column + 1, row});
      }
      if (column > 0 && scar(row, column - 1) != scar(row, column)) {
        join(edges, {column, row}, {column, row + 1});
      }
    }
  }
  return edges;
}

/// Walks along edges from a corner until there are none left, and takes them away.
std::vector<Corner> walk(Edges& edges, Corner at) {
  std::vector<Corner> way{at};
  while (!edges[at].empty()) {
    const Corner next = edges[at].back();
    edges[at].pop_back();
    std::vector<Corner>& back = edges[next];
    back.erase(std::find(back.begin(), back.end(), at));
    const bool straight = way.size() > 1 && (way[way.size() - 2].first == next.first ||
                                             way[way.size() - 2].second == next.second);
    if (straight) way.pop_back();
    way.push_back(next);
    at = next;
  }
  return way;
}

}  // namespace

std::vector<Line> outline(const Panel& panel, std::span<const float> share) {
  const std::size_t columns = panel.x_faces.size() - 1;
  const std::size_t rows = panel.y_faces.size() - 1;
  if (share.size() != rows * columns) {
    throw std::invalid_argument("outline: one share for each cell");
  }
  Edges edges = edges_of(rows, columns, share);
  std::vector<Corner> starts;
  // Lines that end at the border first; what is left are closed.
  for (const auto& [corner, others] : edges) {
    if (others.size() % 2 == 1) starts.push_back(corner);
  }
  for (const auto& [corner, others] : edges) starts.push_back(corner);
  std::vector<Line> lines;
  for (const Corner& start : starts) {
    if (edges[start].empty()) continue;
    Line line{.kind = LineKind::scar};
    for (const auto& [x, y] : walk(edges, start)) {
      line.x.push_back(panel.x_faces[x]);
      line.y.push_back(panel.y_faces[y]);
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace acicula::io::picture

#include "acicula/surface/polygon_edges.hpp"

#include "acicula/surface/strewn.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>

namespace acicula::surface {
namespace {

constexpr std::size_t rim = 2;
/// Cells around that are asked, along either axis: one and a half or more to each side.
constexpr std::size_t asked = 4;
/// How much of its cell a point may lie in. With the whole of it, a nearer point could lie beyond
/// the cells that are asked.
constexpr double free_share = 0.75;

std::size_t first_asked(double start, std::size_t cells) {
  return static_cast<std::size_t>(std::clamp(start, 0.0, static_cast<double>(cells - asked)));
}

}  // namespace

PolygonEdges::PolygonEdges(std::uint64_t seed, std::uint32_t purpose, std::size_t columns,
                           std::size_t rows)
    : columns_(columns + 2 * rim), rows_(rows + 2 * rim) {
  points_.reserve(columns_ * rows_);
  for (std::size_t row = 0; row < rows_; ++row) {
    for (std::size_t column = 0; column < columns_; ++column) {
      const auto i = static_cast<std::ptrdiff_t>(column) - static_cast<std::ptrdiff_t>(rim);
      const auto j = static_cast<std::ptrdiff_t>(row) - static_cast<std::ptrdiff_t>(rim);
      RandomStream stream = cell_stream(seed, purpose, i, j);
      const double shift = row % 2 == 0 ? 0.0 : 0.5;
      points_.push_back(
          {static_cast<double>(i) + shift + 0.5 + free_share * (stream.uniform() - 0.5),
           static_cast<double>(j) + 0.5 + free_share * (stream.uniform() - 0.5)});
    }
  }
}

double PolygonEdges::distance(double x, double y) const {
  const std::size_t first_row = first_asked(y + static_cast<double>(rim) - 1.5, rows_);
  std::array<double, asked * asked> to_x{};
  std::array<double, asked * asked> to_y{};
  std::array<double, asked * asked> squares{};
  for (std::size_t row = 0; row < asked; ++row) {
    const std::size_t at_row = first_row + row;
    const double start = x + static_cast<double>(rim) - (at_row % 2 == 0 ? 1.5 : 2.0);
    const Point* points = &points_[at_row * columns_ + first_asked(start, columns_)];
    for (std::size_t column = 0; column < asked; ++column) {
      const std::size_t k = row * asked + column;
      to_x[k] = points[column].x - x;
      to_y[k] = points[column].y - y;
      squares[k] = to_x[k] * to_x[k] + to_y[k] * to_y[k];
    }
  }
  const auto nearest = static_cast<std::size_t>(
      std::distance(squares.begin(), std::min_element(squares.begin(), squares.end())));
  // Squares of twice the distance: one root at the end instead of one for each point.
  std::array<double, asked * asked> edges{};
  for (std::size_t k = 0; k < squares.size(); ++k) {
    const double along_x = to_x[k] - to_x[nearest];
    const double along_y = to_y[k] - to_y[nearest];
    const double farther = squares[k] - squares[nearest];
    edges[k] = farther * farther / (along_x * along_x + along_y * along_y);
  }
  edges[nearest] = std::numeric_limits<double>::infinity();
  return 0.5 * std::sqrt(*std::min_element(edges.begin(), edges.end()));
}

}  // namespace acicula::surface

#include "acicula/surface/strewn.hpp"

#include <algorithm>
#include <cmath>

namespace acicula::surface {
namespace {

std::size_t nodes_over(double length, double cell) {
  return static_cast<std::size_t>(std::ceil(length / cell)) + 2;
}

/// Node before a place, and how far the place lies towards the next, blended.
struct Between {
  std::size_t node;
  double share;
};

Between between(double place, std::size_t nodes) {
  const double within = std::clamp(place, 0.0, static_cast<double>(nodes - 1) - 1e-9);
  const auto node = static_cast<std::size_t>(within);
  const double t = within - static_cast<double>(node);
  return {node, t * t * t * (t * (6.0 * t - 15.0) + 10.0)};
}

}  // namespace

RandomStream cell_stream(std::uint64_t seed, std::uint32_t purpose, std::ptrdiff_t column,
                         std::ptrdiff_t row) {
  const auto low = static_cast<std::uint64_t>(static_cast<std::uint32_t>(column));
  const auto high = static_cast<std::uint64_t>(static_cast<std::uint32_t>(row));
  return {seed, purpose, high << 32U | low};
}

SmoothNoise::SmoothNoise(std::uint64_t seed, std::uint32_t purpose, double cell, double width,
                         double height)
    : cell_(cell), columns_(nodes_over(width, cell)), rows_(nodes_over(height, cell)) {
  nodes_.reserve(columns_ * rows_);
  for (std::size_t row = 0; row < rows_; ++row) {
    for (std::size_t column = 0; column < columns_; ++column) {
      nodes_.push_back(2.0 * cell_stream(seed, purpose, static_cast<std::ptrdiff_t>(column),
                                         static_cast<std::ptrdiff_t>(row))
                                 .uniform() -
                       1.0);
    }
  }
}

double SmoothNoise::operator()(double x, double y) const {
  const Between along_x = between(x / cell_, columns_);
  const Between along_y = between(y / cell_, rows_);
  const double* const low = nodes_.data() + along_y.node * columns_ + along_x.node;
  const double* const high = low + columns_;
  return std::lerp(std::lerp(low[0], low[1], along_x.share),
                   std::lerp(high[0], high[1], along_x.share), along_y.share);
}

}  // namespace acicula::surface

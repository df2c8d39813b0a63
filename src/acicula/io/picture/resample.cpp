#include "acicula/io/picture/resample.hpp"

#include <algorithm>
#include <stdexcept>

namespace acicula::io::picture {
namespace {

/// One cell's share of one pixel.
struct Share {
  std::size_t cell = 0;
  double weight = 0.0;
};

/// Shares of every pixel along one direction; those of a pixel add up to 1.
std::vector<std::vector<Share>> shares(std::span<const double> faces, std::size_t pixels) {
  std::vector<std::vector<Share>> all(pixels);
  const double step = (faces.back() - faces.front()) / static_cast<double>(pixels);
  std::size_t first = 0;
  for (std::size_t p = 0; p < pixels; ++p) {
    const double begin = faces.front() + step * static_cast<double>(p);
    const double end = begin + step;
    while (first + 2 < faces.size() && faces[first + 1] <= begin) ++first;
    double sum = 0.0;
    for (std::size_t cell = first; cell + 1 < faces.size(); ++cell) {
      const double overlap = std::min(end, faces[cell + 1]) - std::max(begin, faces[cell]);
      if (overlap > 0.0) {
        all[p].push_back({cell, overlap});
        sum += overlap;
      }
      if (faces[cell + 1] >= end) break;
    }
    for (Share& share : all[p]) share.weight /= sum;
  }
  return all;
}

}  // namespace

std::vector<double> resample(std::span<const double> x_faces, std::span<const double> y_faces,
                             std::span<const float> values, std::size_t width, std::size_t height) {
  if (x_faces.size() < 2 || y_faces.size() < 2 || width == 0 || height == 0 ||
      values.size() != (x_faces.size() - 1) * (y_faces.size() - 1)) {
    throw std::invalid_argument("resample: the shapes do not fit");
  }
  const std::size_t columns = x_faces.size() - 1;
  const auto across = shares(x_faces, width);
  const auto down = shares(y_faces, height);
  std::vector<double> pixels(width * height, 0.0);
  for (std::size_t y = 0; y < height; ++y) {
    for (std::size_t x = 0; x < width; ++x) {
      double& mean = pixels[y * width + x];
      for (const Share& row : down[y]) {
        for (const Share& column : across[x]) {
          mean += row.weight * column.weight *
                  static_cast<double>(values[row.cell * columns + column.cell]);
        }
      }
    }
  }
  return pixels;
}

}  // namespace acicula::io::picture

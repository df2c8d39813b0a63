#include "acicula/surface/limited_relief.hpp"

#include <Eigen/Dense>
#include <cmath>
#include <iterator>
#include <numbers>
#include <utility>

namespace acicula::surface {
namespace {

/// Measured points of a field, one of every so many.
std::vector<std::size_t> kept_points(const HeightField& field, std::size_t most) {
  std::vector<std::size_t> measured;
  for (std::size_t i = 0; i < field.heights.size(); ++i) {
    if (!std::isnan(field.heights[i])) measured.push_back(i);
  }
  if (measured.size() <= most) return measured;
  std::vector<std::size_t> kept;
  const double every = static_cast<double>(measured.size()) / static_cast<double>(most);
  for (std::size_t k = 0; k < most; ++k) {
    // Multiples of the golden ratio: equal steps would meet furrows at equal steps always alike.
    const auto number = static_cast<double>(k);
    const double turns = number / std::numbers::phi;
    kept.push_back(
        measured[static_cast<std::size_t>((number + turns - std::floor(turns)) * every)]);
  }
  return kept;
}

std::vector<double> at(const std::vector<std::size_t>& points, const HeightField& field) {
  std::vector<double> heights;
  heights.reserve(points.size());
  for (const std::size_t point : points) heights.push_back(field.heights[point]);
  return heights;
}

double mean_absolute(const std::vector<double>& heights) {
  const Eigen::Map<const Eigen::ArrayXd> z(heights.data(), std::ssize(heights));
  return (z - z.mean()).abs().mean();
}

}  // namespace

LimitedRelief limited(const Relief& relief, const Operations& operations, std::size_t most_points) {
  const std::vector<std::size_t> points = kept_points(relief.whole, most_points);
  LimitedRelief found{.whole = at(points, limit_scales(relief.whole, operations))};
  for (std::size_t part = 0; part < part_count; ++part) {
    if (relief.parts[part].empty()) continue;
    HeightField field = relief.whole;
    for (std::size_t i = 0; i < field.heights.size(); ++i) {
      // Missing points weigh nothing in a part either.
      if (!std::isnan(field.heights[i])) field.heights[i] = relief.parts[part][i];
    }
    found.parts[part] = at(points, limit_scales(std::move(field), operations));
  }
  return found;
}

double relative_roughness(const LimitedRelief& relief, const PartFactors& factors) {
  const double before = mean_absolute(relief.whole);
  if (!(before > 0.0)) return 0.0;
  std::vector<double> after = relief.whole;
  for (std::size_t part = 0; part < part_count; ++part) {
    const std::vector<double>& heights = relief.parts[part];
    const double change = factors[part] - 1.0;
    for (std::size_t i = 0; i < heights.size(); ++i) after[i] += change * heights[i];
  }
  return mean_absolute(after) / before - 1.0;
}

}  // namespace acicula::surface

#include "acicula/course/treated_surface.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace acicula::course {
namespace {

constexpr double greatest = std::numeric_limits<std::int16_t>::max();
constexpr std::int16_t missing = std::numeric_limits<std::int16_t>::min();

struct Range {
  double low = std::numeric_limits<double>::infinity();
  double high = -std::numeric_limits<double>::infinity();
};

void widen(Range& range, const surface::HeightField& field) {
  for (const double z : field.heights) {
    if (std::isnan(z)) continue;
    range.low = std::min(range.low, z);
    range.high = std::max(range.high, z);
  }
}

std::vector<std::int16_t> numbers(const surface::HeightField& field, double zero, double step) {
  std::vector<std::int16_t> found;
  found.reserve(field.heights.size());
  for (const double z : field.heights) {
    const double number = step > 0.0 ? std::round((z - zero) / step) : 0.0;
    found.push_back(std::isnan(z)
                        ? missing
                        : static_cast<std::int16_t>(std::clamp(number, -greatest, greatest)));
  }
  return found;
}

}  // namespace

HeightTextures height_textures(const TreatedSurface& surface) {
  const surface::HeightField& field = surface.before.heights;
  Range range;
  widen(range, field);
  widen(range, surface.after.heights);
  HeightTextures textures{.columns = field.columns,
                          .rows = field.rows,
                          .column_spacing = field.column_spacing,
                          .row_spacing = field.row_spacing,
                          .zero = 0.5 * (range.low + range.high),
                          .step = 0.5 * (range.high - range.low) / greatest};
  textures.before = numbers(field, textures.zero, textures.step);
  textures.after = numbers(surface.after.heights, textures.zero, textures.step);
  return textures;
}

}  // namespace acicula::course

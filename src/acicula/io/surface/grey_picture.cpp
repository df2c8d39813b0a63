#include "acicula/io/surface/grey_picture.hpp"

#include "acicula/core/error.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace acicula::io {
namespace {

constexpr double white = 65535.0;

}  // namespace

surface::HeightField heights_of(GreyPicture picture, double level_height, double spacing) {
  surface::HeightField field{.columns = picture.columns,
                             .rows = picture.rows,
                             .column_spacing = spacing,
                             .row_spacing = spacing,
                             .heights = std::move(picture.levels)};
  for (double& height : field.heights) height *= level_height;
  const auto row = [&](std::size_t j) {
    return field.heights.begin() + static_cast<std::ptrdiff_t>(j * field.columns);
  };
  for (std::size_t j = 0; j < field.rows / 2; ++j) {
    std::swap_ranges(row(j), row(j + 1), row(field.rows - 1 - j));
  }
  return field;
}

GreyLevels grey_levels(const surface::HeightField& field) {
  if (surface::missing_points(field) > 0) {
    throw InputError("The surface has missing points, which a picture cannot hold.",
                     "Write it as X3P.");
  }
  const auto [low, high] = std::minmax_element(field.heights.begin(), field.heights.end());
  GreyLevels grey{.columns = field.columns,
                  .rows = field.rows,
                  .level_height = (*high - *low) / white,
                  .offset = *low};
  grey.levels.reserve(field.heights.size());
  for (std::size_t j = field.rows; j-- > 0;) {
    for (std::size_t i = 0; i < field.columns; ++i) {
      const double above = field.heights[j * field.columns + i] - grey.offset;
      const double level = grey.level_height > 0.0 ? above / grey.level_height : 0.0;
      grey.levels.push_back(static_cast<std::uint16_t>(std::clamp(std::round(level), 0.0, white)));
    }
  }
  return grey;
}

}  // namespace acicula::io

#include "acicula/io/picture/shaded_skin.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace acicula::io::picture {
namespace {

// How a picture is lit says nothing of the skin: chosen so that furrows and scars can be seen.
constexpr double lamp_height = 32.0 * std::numbers::pi / 180.0;
constexpr double share_from_all_sides = 0.35;
constexpr double shine = 0.05;
constexpr double missing_grey = 0.5;

struct Vector {
  double x;
  double y;
  double z;
};

double dot(const Vector& a, const Vector& b) { return a.x * b.x + a.y * b.y + a.z * b.z; }

Vector unit_length(const Vector& v) {
  const double length = std::sqrt(dot(v, v));
  return {v.x / length, v.y / length, v.z / length};
}

double twelfth_power(double x) {
  const double cube = x * x * x;
  return cube * cube * (cube * cube);
}

/// surface::display_level() in steps of light that are finer than its own.
class DisplayLevels {
 public:
  DisplayLevels() {
    for (std::size_t i = 0; i < levels_.size(); ++i) {
      levels_[i] = static_cast<std::uint32_t>(
          surface::display_level(static_cast<double>(i) / static_cast<double>(finest)));
    }
  }
  [[nodiscard]] std::uint32_t operator()(double light) const {
    const double place = std::clamp(light, 0.0, 1.0) * static_cast<double>(finest);
    return levels_[static_cast<std::size_t>(std::lround(place))];
  }

 private:
  static constexpr std::size_t finest = 8192;
  std::array<std::uint32_t, finest + 1> levels_{};
};

/// What a point sends to the eye.
struct Lit {
  double diffuse;
  double shine;
};

class Lamp {
 public:
  Lamp()
      : direction_(
            unit_length({-std::cos(lamp_height) / std::numbers::sqrt2,
                         std::cos(lamp_height) / std::numbers::sqrt2, std::sin(lamp_height)})),
        half_way_(unit_length({direction_.x, direction_.y, direction_.z + 1.0})) {}

  [[nodiscard]] Lit lit(const Vector& normal) const {
    const double facing = std::max(dot(normal, direction_), 0.0) / direction_.z;
    return {share_from_all_sides + (1.0 - share_from_all_sides) * facing,
            shine * twelfth_power(std::max(dot(normal, half_way_), 0.0))};
  }

 private:
  Vector direction_;
  Vector half_way_;
};

Vector normal_at(const surface::HeightField& field, std::size_t column, std::size_t row) {
  const std::size_t left = column == 0 ? 0 : column - 1;
  const std::size_t right = std::min(column + 1, field.columns - 1);
  const std::size_t below = row == 0 ? 0 : row - 1;
  const std::size_t above = std::min(row + 1, field.rows - 1);
  const auto z = [&](std::size_t i, std::size_t j) { return field.heights[j * field.columns + i]; };
  return unit_length(
      {-(z(right, row) - z(left, row)) / (static_cast<double>(right - left) * field.column_spacing),
       -(z(column, above) - z(column, below)) /
           (static_cast<double>(above - below) * field.row_spacing),
       1.0});
}

/// Mean light of a block of points.
surface::Light block_light(const surface::HeightField& field, const surface::Light& tint,
                           std::size_t column, std::size_t row, std::size_t block) {
  static const Lamp lamp;
  surface::Light sum{};
  for (std::size_t j = row * block; j < (row + 1) * block; ++j) {
    for (std::size_t i = column * block; i < (column + 1) * block; ++i) {
      const Vector normal = normal_at(field, i, j);
      const Lit lit = lamp.lit(normal);
      for (std::size_t c = 0; c < sum.size(); ++c) {
        sum[c] += std::isnan(normal.z) ? missing_grey : tint[c] * lit.diffuse + lit.shine;
      }
    }
  }
  const auto points = static_cast<double>(block * block);
  for (double& light : sum) light /= points;
  return sum;
}

}  // namespace

ShadedSkin shaded_skin(const surface::HeightField& field, const surface::Light& tint,
                       std::size_t most_pixels) {
  const std::size_t longest = std::max(field.columns, field.rows);
  // No block is wider than the shorter side.
  const std::size_t block =
      std::min((longest + most_pixels - 1) / most_pixels, std::min(field.columns, field.rows));
  ShadedSkin skin{.columns = field.columns / block, .rows = field.rows / block};
  static const DisplayLevels levels;
  skin.pixels.resize(skin.columns * skin.rows);
#pragma omp parallel for if (field.heights.size() >= surface::worth_threads)
  for (std::size_t row = 0; row < skin.rows; ++row) {
    for (std::size_t column = 0; column < skin.columns; ++column) {
      std::uint32_t pixel = 0;
      for (const double share : block_light(field, tint, column, row, block)) {
        pixel = pixel << 8U | levels(share);
      }
      skin.pixels[(skin.rows - 1 - row) * skin.columns + column] = pixel;
    }
  }
  return skin;
}

}  // namespace acicula::io::picture

#include "acicula/device/place_stamp.hpp"

#include "acicula/core/random.hpp"
#include "acicula/device/band_spacing.hpp"
#include "acicula/device/needle_layout.hpp"
#include "acicula/device/placement_lines.hpp"
#include "acicula/device/validity.hpp"

#include <cmath>
#include <numbers>

namespace acicula::device {
namespace {

/// Where the heads of one pass are pressed down.
struct Tiling {
  double heading = 0.0;
  double along = 0.0;   ///< [m] of tile (0, 0) from the field's middle, along the heading
  double across = 0.0;  ///< [m] to the left of it
};

Tiling random_tiling(double spacing, int pass, std::uint64_t seed) {
  RandomStream random(seed, purpose::pass, static_cast<std::uint64_t>(pass));
  Tiling tiling;
  tiling.heading = 2.0 * std::numbers::pi * random.uniform();
  tiling.along = spacing * random.uniform();
  tiling.across = spacing * random.uniform();
  return tiling;
}

/// The head pressed down once, its middle at a point of the field.
void press(std::vector<Placed>& strokes, const std::vector<HeadNeedle>& head, const Field& field,
           double x, double y, double heading, int pass) {
  const double cosine = std::cos(heading);
  const double sine = std::sin(heading);
  for (std::size_t i = 0; i < head.size(); ++i) {
    Placed placed;
    placed.x = x + head[i].along * cosine - head[i].across * sine;
    placed.y = y + head[i].along * sine + head[i].across * cosine;
    placed.heading = heading;
    placed.pass = pass;
    placed.needle = static_cast<int>(i);
    if (on_field(placed, field)) strokes.push_back(placed);
  }
}

}  // namespace

std::vector<Placed> place_stamp(const Device& device, const Technique& technique,
                                const Field& field, const Parameters& parameters,
                                std::uint64_t seed) {
  require_positive("device.head_width", device.head_width);
  const std::vector<HeadNeedle> head = square_head(device.needle, device.head_width);
  const double spacing = band_spacing(device.head_width, technique);
  const double reach = half_diagonal(field) + device.head_width / std::numbers::sqrt2;
  const int tiles = static_cast<int>(std::ceil(reach / spacing)) + 1;
  std::vector<Placed> strokes;
  for (int pass = 0; pass < technique.passes * technique.directions; ++pass) {
    const Tiling tiling = random_tiling(spacing, pass, seed);
    const double cosine = std::cos(tiling.heading);
    const double sine = std::sin(tiling.heading);
    std::uint64_t count = 0;
    for (int i = -tiles; i <= tiles; ++i) {
      for (int j = -tiles; j <= tiles; ++j) {
        RandomStream hand(seed, purpose::stamp, static_cast<std::uint64_t>(pass) << 32U | count++);
        const double along = tiling.along + i * spacing;
        const double across = tiling.across + j * spacing;
        press(strokes, head, field, 0.5 * field.width + along * cosine - across * sine,
              0.5 * field.height + along * sine + across * cosine,
              tiling.heading + parameters.heading_deviation * hand.normal(), pass);
      }
    }
  }
  return strokes;
}

}  // namespace acicula::device

#include "acicula/io/picture/colour_map.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace acicula::io::picture {
namespace {

constexpr std::array viridis_points{
    Colour{0.267004, 0.004874, 0.329415}, Colour{0.281924, 0.089666, 0.412415},
    Colour{0.280255, 0.165693, 0.476498}, Colour{0.263663, 0.237631, 0.518762},
    Colour{0.237441, 0.305202, 0.541921}, Colour{0.208623, 0.367752, 0.552675},
    Colour{0.182256, 0.426184, 0.557120}, Colour{0.159194, 0.482237, 0.558073},
    Colour{0.137770, 0.537492, 0.554906}, Colour{0.121148, 0.592739, 0.544641},
    Colour{0.128087, 0.647749, 0.523491}, Colour{0.180653, 0.701402, 0.488189},
    Colour{0.274149, 0.751988, 0.436601}, Colour{0.395174, 0.797475, 0.367757},
    Colour{0.535621, 0.835785, 0.281908}, Colour{0.688944, 0.865448, 0.182725},
    Colour{0.845561, 0.887322, 0.099702}, Colour{0.993248, 0.906157, 0.143936}};

constexpr Colour of_255(int red, int green, int blue) {
  return {red / 255.0, green / 255.0, blue / 255.0};
}

constexpr std::array cool_warm_points{
    of_255(59, 76, 192),   of_255(78, 104, 215),  of_255(98, 130, 234),  of_255(119, 154, 247),
    of_255(141, 176, 254), of_255(163, 194, 255), of_255(184, 208, 249), of_255(204, 217, 238),
    of_255(221, 221, 221), of_255(236, 211, 198), of_255(245, 196, 173), of_255(247, 177, 148),
    of_255(244, 154, 123), of_255(236, 127, 99),  of_255(222, 97, 76),   of_255(203, 62, 56),
    of_255(180, 4, 38)};

}  // namespace

Colour colour(ColourMap map, double share) {
  const std::span<const Colour> points = map == ColourMap::viridis
                                             ? std::span<const Colour>(viridis_points)
                                             : std::span<const Colour>(cool_warm_points);
  const double place = std::clamp(share, 0.0, 1.0) * static_cast<double>(points.size() - 1);
  const std::size_t i = std::min(static_cast<std::size_t>(place), points.size() - 2);
  const double t = place - static_cast<double>(i);
  const auto mix = [t](double a, double b) { return a + t * (b - a); };
  return {mix(points[i].red, points[i + 1].red), mix(points[i].green, points[i + 1].green),
          mix(points[i].blue, points[i + 1].blue)};
}

std::uint32_t pixel(const Colour& colour) {
  const auto part = [](double value) {
    return static_cast<std::uint32_t>(std::lround(255.0 * value));
  };
  return part(colour.red) << 16U | part(colour.green) << 8U | part(colour.blue);
}

}  // namespace acicula::io::picture

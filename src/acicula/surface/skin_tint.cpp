#include "acicula/surface/skin_tint.hpp"

#include <algorithm>
#include <cmath>

namespace acicula::surface {
namespace {

/// g(f) of CIE L*a*b*.
double stimulus(double f) {
  constexpr double bend = 6.0 / 29.0;
  return f > bend ? f * f * f : 3.0 * bend * bend * (f - 4.0 / 29.0);
}

// White of D65 and the primaries of sRGB.
constexpr double white_x = 0.95047;
constexpr double white_z = 1.08883;
constexpr std::array<std::array<double, 3>, 3> to_primaries{
    {{3.2406, -1.5372, -0.4986}, {-0.9689, 1.8758, 0.0415}, {0.0557, -0.2040, 1.0570}}};

}  // namespace

Light skin_tint(double typology_angle, double redness, double yellowness) {
  const double lightness = 50.0 + yellowness * std::tan(typology_angle);
  const double f = (lightness + 16.0) / 116.0;
  const std::array<double, 3> xyz{white_x * stimulus(f + redness / 500.0), stimulus(f),
                                  white_z * stimulus(f - yellowness / 200.0)};
  Light light{};
  for (std::size_t i = 0; i < light.size(); ++i) {
    const auto& row = to_primaries[i];
    light[i] = std::clamp(row[0] * xyz[0] + row[1] * xyz[1] + row[2] * xyz[2], 0.0, 1.0);
  }
  return light;
}

int display_level(double light) {
  const double share = std::clamp(light, 0.0, 1.0);
  const double curved =
      share <= 0.0031308 ? 12.92 * share : 1.055 * std::pow(share, 1.0 / 2.4) - 0.055;
  return static_cast<int>(std::lround(255.0 * curved));
}

}  // namespace acicula::surface

// The injured volume does not depend on the grid, and the cone meets its closed form.
#include "acicula/injury/injury.hpp"
#include "acicula/injury/swept_volume.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace acicula::injury {
namespace {

constexpr double pi = std::numbers::pi;

TEST(SweptVolume, FrustumAndCylinder) {
  const Cone cone{.radius = 2.0, .tip_radius = 1.0, .taper_length = 3.0};
  EXPECT_NEAR(swept_volume(cone, 0.0, 3.0), 7.0 * pi, 1e-12);    // pi 3/3 (1 + 2 + 4)
  EXPECT_NEAR(swept_volume(cone, -5.0, 5.0), 15.0 * pi, 1e-12);  // and a cylinder of 2
  EXPECT_NEAR(swept_volume(cone, 4.0, 5.0), 4.0 * pi, 1e-12);
  EXPECT_EQ(swept_volume(cone, -2.0, -1.0), 0.0);
  EXPECT_NEAR(swept_volume(cone, 1.0, 1.0 + 1e-6) * 1e6, pi * 16.0 / 9.0, 1e-5);
}

TEST(InjuredFraction, DoseIsTheSameOnEveryGrid) {
  puncture::Channels channels;
  channels.density = 200e4;
  channels.punctured_share = 0.9;
  channels.depth_classes = {{.depth = 0.0, .weight = 0.1},
                            {.depth = 0.9e-3, .weight = 0.4},
                            {.depth = 1.3e-3, .weight = 0.5}};
  channels.radius = 50e-6;
  channels.tip_radius = 2e-6;
  channels.taper_length = 1.1e-3;
  channels.epidermis_thickness = 0.07e-3;
  const Parameters parameters{.halo = 30e-6};
  // By hand: both classes lose what stands in the epidermis. R(s) = 32 um + 48 um s / 1.1 mm.
  const auto slope = 48e-6 / 1.1e-3;
  const auto frustum = [&](double height) {
    const double top = 32e-6 + slope * height;
    return pi * (top * top * top - 32e-6 * 32e-6 * 32e-6) / (3.0 * slope);
  };
  const double expected =
      200e4 / 0.9 * (0.4 * frustum(0.83e-3) + 0.5 * (frustum(1.1e-3) + pi * 6.4e-9 * 0.13e-3));
  const numerics::Grid grids[] = {
      numerics::uniform_grid(0.0, 2e-3, 1), numerics::uniform_grid(0.0, 2e-3, 7),
      numerics::uniform_grid(0.0, 2e-3, 60), numerics::graded_grid(2e-3, 5e-6, 60)};
  for (const numerics::Grid& grid : grids) {
    const std::vector<double> fraction = injured_fraction(channels, grid, parameters);
    double dose = 0.0;
    for (std::size_t i = 0; i < grid.size(); ++i) dose -= std::log1p(-fraction[i]) * grid.width(i);
    EXPECT_NEAR(dose, expected, 1e-12 * expected) << grid.size() << " cells";
  }
}

}  // namespace
}  // namespace acicula::injury

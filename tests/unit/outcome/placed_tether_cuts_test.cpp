#include "acicula/outcome/placed_tether_cuts.hpp"

#include <gtest/gtest.h>

#include <numbers>

namespace acicula::outcome {
namespace {

const numerics::Raster raster{.columns = 40, .rows = 20, .spacing = 0.1e-3};  // 4 mm x 2 mm
const skin::ScarRegion rolling{
    .x = 2e-3, .y = 1e-3, .radius = 1e-3, .depth = 1e-3, .tether_radius = 0.5e-3};

puncture::Puncture stroke(double x, double y, double depth) {
  puncture::Puncture stroke;
  stroke.place = {.x = x, .y = y};
  stroke.punctured = true;
  stroke.depth = depth;
  stroke.epidermis = 0.1e-3;
  stroke.dermis = 1.2e-3;
  return stroke;
}

TEST(PlacedTetherCuts, CountsPathsThroughTheTetheredDisc) {
  // Two within and deep enough, one within and too shallow, one beyond.
  const std::vector strokes{stroke(2e-3, 1e-3, 1.4e-3), stroke(2.4e-3, 1e-3, 1.31e-3),
                            stroke(2e-3, 1.2e-3, 1.29e-3), stroke(2.6e-3, 1e-3, 1.5e-3)};
  EXPECT_NEAR(placed_tether_cuts(strokes, rolling, {}, raster), 2.0 / (std::numbers::pi * 0.25e-6),
              1e-3);
  EXPECT_EQ(placed_tether_cuts({}, rolling, {}, raster), 0.0);
  EXPECT_EQ(placed_tether_cuts(strokes, {}, {}, raster), 0.0);
}

TEST(PlacedTetherCuts, OfADrawing) {
  // The right half is scar to one half: 0.5 paths on half of 4 mm2.
  const skin::ScarMask mask{.file = "scar.txt", .columns = 2, .rows = 1, .share = {0.0F, 0.5F}};
  const std::vector strokes{stroke(0.5e-3, 1e-3, 1.4e-3), stroke(3.9e-3, 1.9e-3, 1.4e-3)};
  EXPECT_NEAR(placed_tether_cuts(strokes, rolling, mask, raster), 0.5 / 2e-6, 1e-6);
}

}  // namespace
}  // namespace acicula::outcome

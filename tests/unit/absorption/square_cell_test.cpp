#include "acicula/absorption/square_cell.hpp"

#include "acicula/core/error.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace acicula::absorption {
namespace {

SquareCell plausible() {
  return {.layers = {{.thickness = 1e-3, .diffusivity = 1e-10}},
          .side = 4e-4,
          .channel_radius = 3e-5,
          .channel_depth = 3e-4,
          .channel_diffusivity = 5e-10,
          .donor = 2.0};
}

constexpr SquareCellAccuracy coarse{.refinement = 0.5, .steps = 4};

TEST(SquareCell, RefusesImpossibleGeometry) {
  const auto refuses = [](auto change, const char* quantity) {
    SquareCell cell = plausible();
    change(cell);
    try {
      (void)follow_square_cell(cell, 3600.0, coarse);
      ADD_FAILURE() << quantity << " was accepted";
    } catch (const ModelError& error) {
      EXPECT_EQ(error.quantity, quantity);
    }
  };
  refuses([](SquareCell& cell) { cell.side = 0.0; }, "side of the cell");
  refuses([](SquareCell& cell) { cell.channel_radius = 2.1e-4; }, "channel radius");
  refuses([](SquareCell& cell) { cell.channel_radius = -1e-5; }, "channel radius");
  refuses([](SquareCell& cell) { cell.channel_depth = 1.1e-3; }, "channel depth");
  refuses([](SquareCell& cell) { cell.channel_depth = 0.0; }, "channel depth");
  refuses([](SquareCell& cell) { cell.layers.clear(); }, "layers");
  refuses([](SquareCell& cell) { cell.layers[0].thickness = 0.0; }, "thickness of a layer");
  refuses([](SquareCell& cell) { cell.layers[0].clearance = -1.0; }, "clearance of a layer");
  refuses(
      [](SquareCell& cell) {
        cell.layers[0].diffusivity = std::numeric_limits<double>::quiet_NaN();
      },
      "diffusivity of a layer");
  EXPECT_THROW((void)follow_square_cell(plausible(), 0.0, coarse), ModelError);
  EXPECT_THROW((void)follow_square_cell(plausible(), 1.0, {.steps = 0}), ModelError);
}

TEST(SquareCell, AmountsFollowTheDonor) {
  SquareCell cell = plausible();
  const SquareCellCourse two = follow_square_cell(cell, 3600.0, coarse);
  cell.donor = 6.0;
  const SquareCellCourse six = follow_square_cell(cell, 3600.0, coarse);
  EXPECT_NEAR(six.taken_up.back() / two.taken_up.back(), 3.0, 1e-9);
  ASSERT_EQ(two.time.size(), 5u);
  EXPECT_EQ(two.time.front(), 0.0);
  EXPECT_NEAR(two.time.back(), 3600.0, 1e-9);
  EXPECT_EQ(two.retained.front(), 0.0);
  cell.donor = 0.0;
  EXPECT_EQ(follow_square_cell(cell, 3600.0, coarse).retained.back(), 0.0);
}

TEST(SquareCell, ChannelsAndClosedBottomsDoWhatTheyMust) {
  SquareCell cell = plausible();
  const double open = follow_square_cell(cell, 36000.0, coarse).taken_up.back();
  cell.bottom = Bottom::closed;
  const SquareCellCourse closed = follow_square_cell(cell, 36000.0, coarse);
  EXPECT_EQ(closed.through.back(), 0.0);
  EXPECT_LT(closed.taken_up.back(), open);
  cell.layers[0].clearance = 1e-3;
  const SquareCellCourse cleared = follow_square_cell(cell, 36000.0, coarse);
  EXPECT_GT(cleared.cleared.back(), 0.0);
  EXPECT_GT(cleared.taken_up.back(), closed.taken_up.back());
  cell.channel_radius = 0.0;
  EXPECT_LT(follow_square_cell(cell, 36000.0, coarse).taken_up.back(), cleared.taken_up.back());
}

}  // namespace
}  // namespace acicula::absorption

#include "acicula/numerics/segmented_grid.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

namespace acicula::numerics {
namespace {

TEST(SegmentedGrid, HasAFaceOnEveryKnotAndKeepsItsWidths) {
  const std::array knots{Knot{0.0, 0.1}, Knot{1.0, 0.02}, Knot{4.0, 1.0}};
  const Grid grid = segmented_grid(knots, 0.3, 1);
  for (const Knot& knot : knots) {
    EXPECT_TRUE(std::ranges::count(grid.faces, knot.position) == 1) << knot.position;
  }
  for (std::size_t i = 0; i < grid.size(); ++i) {
    // Between 0.02 and 0.02 plus 0.3 of the distance to the knot at 1.
    const double distance = std::abs(grid.centre(i) - 1.0);
    EXPECT_GT(grid.width(i), 0.0);
    EXPECT_LT(grid.width(i), 1.2 * (0.02 + 0.3 * distance)) << grid.centre(i);
  }
}

TEST(SegmentedGrid, KeepsTheCoarseFacesWhenRefined) {
  const std::array knots{Knot{0.0, 0.1}, Knot{1.0, 0.03, 0.2}, Knot{4.0, 1.0}};
  const Grid coarse = segmented_grid(knots, 0.3, 1);
  const Grid fine = segmented_grid(knots, 0.3, 3);
  ASSERT_EQ(fine.size(), 3 * coarse.size());
  for (std::size_t i = 0; i <= coarse.size(); ++i) {
    EXPECT_NEAR(fine.faces[3 * i], coarse.faces[i], 1e-14);
  }
}

TEST(SegmentedGrid, StopsGrowingAtTheWidestCell) {
  const std::array knots{Knot{0.0, 0.1, 0.25}, Knot{10.0, 5.0}};
  const Grid grid = segmented_grid(knots, 0.5, 1);
  for (std::size_t i = 0; i < grid.size(); ++i) EXPECT_LE(grid.width(i), 0.25 + 1e-12);
}

TEST(SegmentedGrid, IsEvenWithoutGrowth) {
  const std::array knots{Knot{0.0, 0.25}, Knot{1.0, 0.25}};
  const Grid grid = segmented_grid(knots, 0.0, 1);
  ASSERT_EQ(grid.size(), 4U);
  for (std::size_t i = 0; i < 4; ++i) EXPECT_NEAR(grid.width(i), 0.25, 1e-15);
}

TEST(SegmentedGrid, RefusesKnotsThatMakeNoGrid) {
  EXPECT_THROW((void)segmented_grid(std::array{Knot{0.0, 1.0}}, 0.1, 1), std::invalid_argument);
  EXPECT_THROW((void)segmented_grid(std::array{Knot{0.0, 1.0}, Knot{0.0, 1.0}}, 0.1, 1),
               std::invalid_argument);
  EXPECT_THROW((void)segmented_grid(std::array{Knot{0.0, 0.0}, Knot{1.0, 1.0}}, 0.1, 1),
               std::invalid_argument);
}

}  // namespace
}  // namespace acicula::numerics

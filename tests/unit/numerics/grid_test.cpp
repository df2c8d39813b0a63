#include "acicula/numerics/grid.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <stdexcept>

namespace acicula::numerics {
namespace {

TEST(UniformGrid, HasEqualCells) {
  const Grid grid = uniform_grid(-1.0, 3.0, 8);
  ASSERT_EQ(grid.size(), 8U);
  EXPECT_EQ(grid.faces.front(), -1.0);
  EXPECT_EQ(grid.faces.back(), 3.0);
  for (std::size_t i = 0; i < grid.size(); ++i) EXPECT_DOUBLE_EQ(grid.width(i), 0.5);
  EXPECT_DOUBLE_EQ(grid.centre(0), -0.75);
}

TEST(GradedGrid, StartsAtTheFirstWidthAndEndsAtTheDepth) {
  const Grid grid = graded_grid(3e-3, 1e-5, 60);
  ASSERT_EQ(grid.size(), 60U);
  EXPECT_EQ(grid.faces.front(), 0.0);
  EXPECT_EQ(grid.faces.back(), 3e-3);
  EXPECT_DOUBLE_EQ(grid.width(0), 1e-5);
  double sum = 0.0;
  for (std::size_t i = 0; i < grid.size(); ++i) sum += grid.width(i);
  EXPECT_NEAR(sum, 3e-3, 1e-15);
}

TEST(GradedGrid, GrowsByAConstantRatio) {
  const Grid grid = graded_grid(3e-3, 1e-5, 60);
  const double ratio = grid.width(1) / grid.width(0);
  EXPECT_GT(ratio, 1.0);
  // The last face is set to the depth, so the last width takes the rounding of all.
  for (std::size_t i = 1; i < grid.size(); ++i) {
    EXPECT_NEAR(grid.width(i) / grid.width(i - 1), ratio, 1e-9) << "cell " << i;
  }
}

// 1 + 2 + 4 + 8 = 15, by hand.
TEST(GradedGrid, DoublesWhenTheSumAsksForIt) {
  const Grid grid = graded_grid(15.0, 1.0, 4);
  EXPECT_NEAR(grid.faces[1], 1.0, 1e-12);
  EXPECT_NEAR(grid.faces[2], 3.0, 1e-12);
  EXPECT_NEAR(grid.faces[3], 7.0, 1e-12);
}

TEST(GradedGrid, IsUniformWhenTheFirstWidthIsEven) {
  const Grid grid = graded_grid(1.0, 0.1, 10);
  for (std::size_t i = 0; i < grid.size(); ++i) EXPECT_NEAR(grid.width(i), 0.1, 1e-12);
}

TEST(GradedGrid, ReachesLargeRatios) {
  const Grid grid = graded_grid(1.0, 1e-6, 3);
  EXPECT_DOUBLE_EQ(grid.width(0), 1e-6);
  EXPECT_EQ(grid.faces.back(), 1.0);
  EXPECT_GT(grid.width(2), grid.width(1));
}

TEST(GradedGrid, TakesOneCell) {
  const Grid grid = graded_grid(2.0, 2.0, 1);
  ASSERT_EQ(grid.size(), 1U);
  EXPECT_EQ(grid.width(0), 2.0);
}

TEST(GradedGrid, RefusesAFirstWidthThatCannotBe) {
  EXPECT_THROW((void)graded_grid(1.0, 0.0, 10), std::invalid_argument);
  EXPECT_THROW((void)graded_grid(1.0, -0.01, 10), std::invalid_argument);
  EXPECT_THROW((void)graded_grid(1.0, 0.11, 10), std::invalid_argument);
  EXPECT_THROW((void)graded_grid(1.0, std::numeric_limits<double>::quiet_NaN(), 10),
               std::invalid_argument);
}

}  // namespace
}  // namespace acicula::numerics

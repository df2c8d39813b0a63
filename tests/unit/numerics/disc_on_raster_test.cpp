#include "acicula/numerics/disc_on_raster.hpp"

#include "acicula/core/random.hpp"
#include "acicula/numerics/circle_in_rectangle.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <numeric>

namespace acicula::numerics {
namespace {

constexpr double pi = std::numbers::pi;

CellWindow window(std::ptrdiff_t first, std::size_t cells) {
  return {first, first, cells, cells, std::vector<double>(cells * cells, 0.0)};
}

double sum(const CellWindow& w) { return std::accumulate(w.share.begin(), w.share.end(), 0.0); }

TEST(AddDisc, SumsToItsArea) {
  RandomStream random(7, 0, 0);
  for (int trial = 0; trial < 500; ++trial) {
    CellWindow cells = window(-12, 24);
    const double radius = 0.01 + 9.0 * random.uniform();
    add_disc({random.uniform() - 0.5, random.uniform() - 0.5, radius}, 1.0, cells);
    EXPECT_NEAR(sum(cells), pi * radius * radius, 2e-13 * std::max(1.0, radius * radius));
    for (const double share : cells.share) {
      EXPECT_GE(share, -1e-13);
      EXPECT_LE(share, 1.0 + 1e-13);
    }
  }
}

TEST(AddDisc, OfCellsByHand) {
  // A disc of radius 1 on a corner: a quarter of it in each cell. Half of one on an edge.
  CellWindow corner = window(-1, 2);
  add_disc({0.0, 0.0, 1.0}, 1.0, corner);
  for (const double share : corner.share) EXPECT_NEAR(share, pi / 4.0, 1e-15);
  CellWindow edge = window(-1, 2);
  add_disc({0.0, 0.5, 0.25}, 1.0, edge);
  EXPECT_NEAR(edge.share[2], pi / 32.0, 1e-16);
  EXPECT_NEAR(edge.share[3], pi / 32.0, 1e-16);
  EXPECT_EQ(edge.share[0], 0.0);
  // Within one cell: all of it, times the weight, on top of what was there.
  CellWindow inside = window(0, 1);
  inside.share[0] = 0.25;
  add_disc({0.3, 0.6, 0.2}, 0.5, inside);
  EXPECT_NEAR(inside.share[0], 0.25 + 0.02 * pi, 1e-15);
}

TEST(AddDisc, NothingBeyondAndAllWithin) {
  CellWindow cells = window(-8, 16);
  add_disc({0.2, 0.1, 5.0}, 1.0, cells);
  EXPECT_EQ(cells.share.front(), 0.0);
  EXPECT_EQ(cells.share.back(), 0.0);
  EXPECT_NEAR(cells.share[8 * 16 + 8], 1.0, 1e-14);
  CellWindow none = window(0, 2);
  add_disc({1.0, 1.0, 0.0}, 1.0, none);
  EXPECT_EQ(sum(none), 0.0);
}

TEST(AddDisc, AgreesWithTheClosedFormOfAQuarter) {
  CellWindow cells = window(0, 6);
  add_disc({0.0, 0.0, 4.3}, 1.0, cells);
  for (std::size_t j = 0; j < 6; ++j) {
    for (std::size_t i = 0; i < 6; ++i) {
      const auto x = static_cast<double>(i);
      const auto y = static_cast<double>(j);
      EXPECT_NEAR(cells.share[j * 6 + i], quarter_disc_in_rectangle(4.3, x, x + 1.0, y, y + 1.0),
                  1e-13)
          << i << " " << j;
    }
  }
}

TEST(AddDisc, RowsDoNotSeeOneAnother) {
  CellWindow all = window(-6, 12);
  add_disc({0.37, -0.21, 4.4}, 1.0, all);
  CellWindow some{-6, -3, 12, 2, std::vector<double>(24, 0.0)};
  add_disc({0.37, -0.21, 4.4}, 1.0, some);
  for (std::size_t i = 0; i < some.share.size(); ++i) {
    EXPECT_EQ(some.share[i], all.share[3 * 12 + i]);
  }
}

}  // namespace
}  // namespace acicula::numerics

#include "acicula/healing/observe.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace acicula::healing {
namespace {

class Observe : public testing::Test {
 protected:
  Observe() {
    state_.cells.resize(3);
    for (std::size_t i = 0; i < 3; ++i) {
      const double scale = static_cast<double>(i + 1);
      state_.cells[i][immature_collagen1] = 1.0 * scale;
      state_.cells[i][immature_collagen3] = 2.0 * scale;
      state_.cells[i][mature_collagen1] = 4.0 * scale;
      state_.cells[i][mature_collagen3] = 8.0 * scale;
      state_.cells[i][elastin] = scale;
    }
  }
  State state_;
  numerics::Grid dermis_{{0.0, 1.0, 2.0, 4.0}};
};

TEST_F(Observe, AddsTheCollagens) {
  const Observation seen = observe(state_, dermis_, 0.0, 1.0);
  EXPECT_DOUBLE_EQ(seen.collagen_total, 15.0);
  EXPECT_DOUBLE_EQ(seen.collagen_1, 5.0);
  EXPECT_DOUBLE_EQ(seen.collagen_3, 10.0);
  EXPECT_DOUBLE_EQ(seen.immature_collagen, 3.0);
  EXPECT_DOUBLE_EQ(seen.mature_collagen, 12.0);
}

TEST_F(Observe, CountsCutCellsInPart) {
  // Half of cell 0, all of cell 1, a quarter of cell 2 (half a unit): (0.5 + 2 + 1.5) / 2.
  EXPECT_DOUBLE_EQ(observe(state_, dermis_, 0.5, 2.5).elastin, 2.0);
  // The whole: (1 + 2 + 2 x 3) / 4.
  EXPECT_DOUBLE_EQ(observe(state_, dermis_, 0.0, 4.0).elastin, 2.25);
}

TEST_F(Observe, AveragesOverWhatExists) {
  EXPECT_DOUBLE_EQ(observe(state_, dermis_, 3.0, 9.0).elastin, 3.0);
}

TEST_F(Observe, RefusesDepthsWithoutDermis) {
  EXPECT_THROW((void)observe(state_, dermis_, 5.0, 6.0), std::invalid_argument);
  EXPECT_THROW((void)observe(state_, dermis_, 1.0, 1.0), std::invalid_argument);
  EXPECT_THROW((void)observe(state_, {{0.0, 1.0}}, 0.0, 1.0), std::invalid_argument);
}

}  // namespace
}  // namespace acicula::healing

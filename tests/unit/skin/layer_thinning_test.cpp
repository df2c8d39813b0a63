#include "acicula/skin/layer_thinning.hpp"

#include "acicula/core/units.hpp"

#include <gtest/gtest.h>

namespace acicula::skin {
namespace {

constexpr Layer dermis{1.5e-3, 0.3e-3};

TEST(LayerThinning, LeavesTheLayerAtItsReferenceAge) {
  const Layer same = layer_thinning(dermis, 40 * unit::year, 40 * unit::year, 0.006 / unit::year);
  EXPECT_EQ(same.thickness, dermis.thickness);
  EXPECT_EQ(same.thickness_sd, dermis.thickness_sd);
}

TEST(LayerThinning, LosesSixPerCentADecade) {
  // 1.5 mm less 6 %, twice: 1.41 and 1.3254 mm by hand. 0.0061875 /y is -ln(0.94) / 10 y.
  constexpr double rate = 0.00618754 / unit::year;
  EXPECT_NEAR(layer_thinning(dermis, 50 * unit::year, 40 * unit::year, rate).thickness, 1.41e-3,
              1e-8);
  EXPECT_NEAR(layer_thinning(dermis, 60 * unit::year, 40 * unit::year, rate).thickness, 1.3254e-3,
              1e-8);
}

TEST(LayerThinning, GrowsTowardsYouthAndKeepsTheRatioOfTheSpread) {
  const Layer young = layer_thinning(dermis, 25 * unit::year, 40 * unit::year, 0.006 / unit::year);
  EXPECT_GT(young.thickness, dermis.thickness);
  EXPECT_NEAR(young.thickness_sd / young.thickness, 0.2, 1e-12);
}

}  // namespace
}  // namespace acicula::skin

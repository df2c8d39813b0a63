#include "acicula/course/constitution.hpp"

#include <gtest/gtest.h>

namespace acicula::course {
namespace {

struct Given {
  skin::Skin skin;
  skin::Condition condition;
  Parameters parameters;
};

/// A scar that lacks a quarter of its collagen, with half as much again of type III.
Given scarred() {
  Given given;
  given.condition.scar_type = skin::ScarType::boxcar;
  given.condition.collagen_deficit = 0.25;
  given.condition.scar_type3_ratio = 1.5;
  given.skin.collagen_capital = 0.6;  // of the scar: 0.8 of the subject's age, less a quarter
  given.skin.synthesis_capacity = 0.9;
  given.parameters.healing.type3_share = 0.2;
  return given;
}

healing::Constitution of(const Given& given, const std::vector<float>& share) {
  return constitution(given.skin, given.condition, share, given.parameters);
}

TEST(Constitution, WithoutAScarIsThatOfTheColumn) {
  const healing::Constitution same = of(scarred(), {});
  ASSERT_EQ(same.collagen_capital.size(), 1U);
  EXPECT_FLOAT_EQ(same.collagen_capital.front(), 0.6F);
  ASSERT_EQ(same.type3_share.size(), 1U);
  EXPECT_FLOAT_EQ(same.type3_share.front(), 0.2F);
  EXPECT_EQ(same.synthesis_capacity, 0.9);
}

TEST(Constitution, ADeficitIsInTheScarAlone) {
  const healing::Constitution here = of(scarred(), {0.0F, 1.0F});
  EXPECT_FLOAT_EQ(here.collagen_capital[0], 0.8F);
  EXPECT_FLOAT_EQ(here.collagen_capital[1], 0.6F);
  EXPECT_FLOAT_EQ(here.type3_share[0], 0.2F);
  EXPECT_FLOAT_EQ(here.type3_share[1], 0.3F);
}

TEST(Constitution, AVoxelOnTheEdgeHoldsTheAmountsOfBothParts) {
  const healing::Constitution here = of(scarred(), {0.25F});
  // Three quarters of 0.8 and one of 0.6; type III 0.6 x 0.2 + 0.15 x 0.3.
  EXPECT_FLOAT_EQ(here.collagen_capital[0], 0.75F);
  EXPECT_FLOAT_EQ(here.collagen_capital[0] * here.type3_share[0], 0.165F);
}

}  // namespace
}  // namespace acicula::course

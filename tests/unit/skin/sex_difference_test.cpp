#include "acicula/skin/sex_difference.hpp"

#include <gtest/gtest.h>

namespace acicula::skin {
namespace {

constexpr Layer both{1.1e-3, 0.22e-3};

TEST(SexDifference, KeepsTheMeanOfBothSexes) {
  // Ratio 1.2: men 1.1 * 2.4 / 2.2 = 1.2 mm, women 1.1 * 2 / 2.2 = 1.0 mm.
  EXPECT_NEAR(sex_difference(both, Sex::male, 1.2).thickness, 1.2e-3, 1e-15);
  EXPECT_NEAR(sex_difference(both, Sex::female, 1.2).thickness, 1.0e-3, 1e-15);
  EXPECT_NEAR(sex_difference(both, Sex::male, 1.2).thickness_sd, 0.24e-3, 1e-15);
}

TEST(SexDifference, UnspecifiedIsTheMean) {
  EXPECT_EQ(sex_difference(both, Sex::unspecified, 1.2).thickness, both.thickness);
}

}  // namespace
}  // namespace acicula::skin

#include "acicula/outcome/masi.hpp"

#include <gtest/gtest.h>

namespace acicula::outcome {
namespace {

Parameters simple() {
  Parameters p{};
  p.masi_visible_contrast = 1.5;
  p.masi_contrast_per_grade = 4.0;
  p.masi_contrast_spread = 0.5;
  p.masi_highest_grade = 4.0;
  return p;
}

TEST(Masi, FallsWithContrast) {
  EXPECT_EQ(relative_masi(8.0, 8.0, simple()), 0.0);
  // P (c / 4 + 4 P) at 4 over 8, normal tails by an independent script.
  EXPECT_NEAR(relative_masi(8.0, 4.0, simple()), -0.20306441, 1e-7);
  EXPECT_LT(relative_masi(8.0, 2.0, simple()), relative_masi(8.0, 4.0, simple()));
  EXPECT_EQ(relative_masi(8.0, 0.0, simple()), -1.0);
}

TEST(Masi, HasATop) { EXPECT_NEAR(relative_masi(40.0, 20.0, simple()), 0.0, 1e-6); }

TEST(Masi, HasNoChangeWhereNothingWasSeen) {
  EXPECT_EQ(relative_masi(0.0, 3.0, simple()), 0.0);
  EXPECT_EQ(relative_masi(-2.0, -1.0, simple()), 0.0);
  EXPECT_EQ(relative_masi(8.0, -1.0, simple()), -1.0);  // lighter than the skin around
}

}  // namespace
}  // namespace acicula::outcome

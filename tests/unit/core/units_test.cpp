#include "acicula/core/units.hpp"

#include <gtest/gtest.h>

namespace acicula {
namespace {

// Factors by hand from the definitions of the SI and of the Julian year (365.25 days of 86400 s).
TEST(Units, AreFactorsToSi) {
  EXPECT_DOUBLE_EQ(1.5 * unit::millimetre, 0.0015);
  EXPECT_DOUBLE_EQ(70.7 * unit::micrometre, 70.7e-6);
  EXPECT_DOUBLE_EQ(2.0 * unit::centimetre, 0.02);
  EXPECT_DOUBLE_EQ(unit::week, 604800.0);
  EXPECT_DOUBLE_EQ(unit::year, 31557600.0);
  EXPECT_DOUBLE_EQ(250.0 * unit::per_square_centimetre, 2.5e6);
}

}  // namespace
}  // namespace acicula

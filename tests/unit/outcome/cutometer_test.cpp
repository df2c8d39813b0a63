#include "acicula/outcome/cutometer.hpp"

#include "acicula/core/units.hpp"

#include <gtest/gtest.h>

namespace acicula::outcome {
namespace {

Parameters face() {
  Parameters p{};
  p.cutometer_R2 = 0.74;
  p.cutometer_R5 = 0.76;
  p.cutometer_R6 = 0.708;
  p.cutometer_R2_slope = -0.003 / unit::year;
  p.cutometer_R5_slope = -0.006 / unit::year;
  p.cutometer_age = 40.0 * unit::year;
  return p;
}

TEST(Cutometer, ShowsTheCatalogueAtTheReferenceAge) {
  const Cutometer seen = cutometer(1.0, 40.0 * unit::year, face());
  EXPECT_NEAR(seen.R2, 0.74, 1e-12);
  EXPECT_NEAR(seen.R5, 0.76, 1e-12);
  EXPECT_NEAR(seen.R7, 0.4450, 5e-5);  // 0.76 / 1.708
}

TEST(Cutometer, FallsWithAge) {
  const Cutometer seen = cutometer(1.0, 60.0 * unit::year, face());
  EXPECT_NEAR(seen.R2, 0.68, 1e-12);
  EXPECT_NEAR(seen.R5, 0.64, 1e-12);
}

TEST(Cutometer, RecoilsFurtherWhenTheNetworkIsStiffer) {
  const Cutometer seen = cutometer(2.0, 40.0 * unit::year, face());
  EXPECT_NEAR(seen.R2, 0.9324, 1e-12);  // 1 - 0.26^2
  EXPECT_NEAR(seen.R5, 0.9424, 1e-12);  // 1 - 0.24^2
}

TEST(Cutometer, KeepsItsIdentity) {
  for (const double stiffening : {0.0, 0.5, 1.3, 100.0}) {
    for (const double years : {0.0, 30.0, 80.0, 300.0}) {
      const Cutometer seen = cutometer(stiffening, years * unit::year, face());
      EXPECT_DOUBLE_EQ(seen.R7 * (1.0 + 0.708), seen.R5);
      EXPECT_GE(seen.R2, 0.0);
      EXPECT_LE(seen.R2, 1.0);
      EXPECT_GE(seen.R5, 0.0);
      EXPECT_LE(seen.R5, 1.0);
    }
  }
}

}  // namespace
}  // namespace acicula::outcome

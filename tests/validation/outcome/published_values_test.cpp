#include "acicula/core/units.hpp"
#include "acicula/evidence/files.hpp"
#include "acicula/outcome/cutometer.hpp"
#include "acicula/outcome/firmness.hpp"
#include "acicula/outcome/pigment.hpp"

#include <gtest/gtest.h>

namespace acicula::outcome {
namespace {

Parameters catalogue_parameters() {
  return parameters_from(evidence::Catalogue::read(evidence::embedded_files()));
}

/// [m] Kawalkiewicz 2021: middle of R0, 0.20 to 0.33 mm.
constexpr double middle_lift = 0.265e-3;

// Kawalkiewicz 2021, face, women 25 to 55: R0 0.20 to 0.33 mm. The model has no pre-tension and no
// subcutis and lies a little above: within 10 % of the range.
TEST(PublishedValues, SuctionLiftsTheFaceByATenthOfAMillimetreOrSo) {
  const double height = suction_height(66e3, 67e-6, catalogue_parameters());
  EXPECT_GT(height, 0.20e-3);
  EXPECT_LT(height, 1.1 * 0.33e-3);
}

// Kawalkiewicz 2021: R2 0.66 to 0.82, R5 0.60 to 0.92, R7 0.37 to 0.52.
TEST(PublishedValues, CutometerRatiosLieInTheRangesOfTheFace) {
  for (const double years : {25.0, 40.0, 55.0}) {
    const Cutometer seen = cutometer(middle_lift, 1.0, years * unit::year, catalogue_parameters());
    EXPECT_GE(seen.R2, 0.66);
    EXPECT_LE(seen.R2, 0.82);
    EXPECT_GE(seen.R5, 0.60);
    EXPECT_LE(seen.R5, 0.92);
    EXPECT_GE(seen.R7, 0.37);
    EXPECT_LE(seen.R7, 0.52);
  }
}

// Kawalkiewicz 2021: R8 0.10 to 0.27 mm, R9 0.03 to 0.05 mm, at a lift of the middle of R0.
TEST(PublishedValues, CutometerLengthsLieInTheRangesOfTheFaceAtItsLift) {
  const Cutometer seen = cutometer(middle_lift, 1.0, 40.0 * unit::year, catalogue_parameters());
  EXPECT_GE(seen.R8, 0.10e-3);
  EXPECT_LE(seen.R8, 0.27e-3);
  EXPECT_GE(seen.R9, 0.03e-3);
  EXPECT_LE(seen.R9, 0.05e-3);
}

// Chen 2024, Ryu 2008, Kawalkiewicz 2021: R2, R5, R7 fall with age, R4 and R6 rise, R0 does not
// change.
TEST(PublishedValues, CutometerReadingsGoWithAgeAsPublished) {
  const Cutometer young = cutometer(middle_lift, 1.0, 25.0 * unit::year, catalogue_parameters());
  const Cutometer old = cutometer(middle_lift, 1.0, 65.0 * unit::year, catalogue_parameters());
  EXPECT_DOUBLE_EQ(young.R0, old.R0);
  EXPECT_GT(young.R2, old.R2);
  EXPECT_GT(young.R5, old.R5);
  EXPECT_GT(young.R7, old.R7);
  EXPECT_LT(young.R4, old.R4);
  EXPECT_LT(young.R6, old.R6);
}

// Isedeh 2016: marks of acid are alike from day 14 and indistinguishable from acne marks at day 28;
// the ranges of the time constants put the peak at day 14 to 19 and half of it at day 33 to 44.
TEST(PublishedValues, PigmentPeaksInTheThirdWeek) {
  const Parameters parameters = catalogue_parameters();
  const double turnover = 36.2 * unit::day;  // Maeda 2017
  double peak = 0.0;
  double peak_day = 0.0;
  double half_day = 0.0;
  for (double day = 0.0; day < 100.0; day += 0.1) {
    const double melanin = melanin_response(day * unit::day, turnover, parameters);
    if (melanin > peak) {
      peak = melanin;
      peak_day = day;
    }
    if (melanin > 0.5 * peak) half_day = day;
  }
  EXPECT_GE(peak_day, 14.0);
  EXPECT_LE(peak_day, 19.0);
  EXPECT_GE(half_day, 33.0);
  EXPECT_LE(half_day, 44.0);
}

}  // namespace
}  // namespace acicula::outcome

#include "acicula/core/units.hpp"
#include "acicula/evidence/files.hpp"
#include "acicula/safety/erythema_course.hpp"
#include "acicula/safety/pigment_risk.hpp"

#include <gtest/gtest.h>

namespace acicula::safety {
namespace {

using unit::hour;

Parameters catalogue_parameters() {
  return parameters_from(evidence::Catalogue::read(evidence::embedded_files()));
}

// Dogra 2014: 5 of 36 patients of phototype IV and V (Wilson 6.1 to 28.7 %).
TEST(AdverseEvents, PigmentRiskBracketsItsTrial) {
  const Parameters p = catalogue_parameters();
  const double four = pigment_risk(4, p.pih_load, p).centre;
  const double five = pigment_risk(5, p.pih_load, p).centre;
  EXPECT_LT(four, 0.139);
  EXPECT_GT(five, 0.139);
  EXPECT_GT(0.5 * (four + five), 0.061);
  EXPECT_LT(0.5 * (four + five), 0.287);
}

// The band of the trial's own course covers the interval of its rate.
TEST(AdverseEvents, PigmentBandCoversTheIntervalOfTheTrial) {
  const Parameters p = catalogue_parameters();
  EXPECT_LT(pigment_risk(4, p.pih_load, p).band[0], 0.061);
  EXPECT_GT(pigment_risk(5, p.pih_load, p).band[1], 0.287);
}

// No light skin in the trial; the prior is a risk below 2 %.
TEST(AdverseEvents, PigmentRiskOfLightSkinIsBelowTwoPercent) {
  const Parameters p = catalogue_parameters();
  EXPECT_LT(pigment_risk(2, p.pih_load, p).centre, 0.02);
}

// Chu 2021, 85 papers: erythema and oedema below 7 days. Bal 2008, arrays of 0.2 to 0.55 mm: below
// 2 h; the law, made for thousands of needles, gives a few hours.
TEST(AdverseEvents, RednessLastsHoursToDays) {
  const Parameters p = catalogue_parameters();
  EXPECT_LT(erythema_until(0.2e-3, 250e4, 1.0, p), 6.0 * hour);
  const double roller = erythema_until(0.8e-3, 250e4, 1.0, p);
  EXPECT_GT(roller, 3.0 * hour);   // HKJDV 2018: 3 to 6 h
  EXPECT_LT(roller, 48.0 * hour);  // "24 to 48 h, like a sunburn"
  const double pen = erythema_until(2.0e-3, 4000e4, 1.0, p);
  EXPECT_GT(pen, 24.0 * hour);
  EXPECT_LT(pen, 7.0 * 24.0 * hour);
}

}  // namespace
}  // namespace acicula::safety

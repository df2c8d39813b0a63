#include "acicula/io/display.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace acicula::io {
namespace {

TEST(Significant, KeepsThreeDigitsAndDropsZeros) {
  EXPECT_EQ(significant(0.0), "0");
  EXPECT_EQ(significant(1.0), "1");
  EXPECT_EQ(significant(1.2345), "1.23");
  EXPECT_EQ(significant(0.012345), "0.0123");
  EXPECT_EQ(significant(1234.5), "1230");
  EXPECT_EQ(significant(100.0), "100");
  EXPECT_EQ(significant(-2.5), "−2.5");
  EXPECT_EQ(significant(1.5e12), "1.50e+12");
  EXPECT_EQ(significant(std::numeric_limits<double>::quiet_NaN()), "n/a");
  EXPECT_EQ(significant(std::numeric_limits<double>::infinity()), "n/a");
}

TEST(Display, ChoosesTheUnitByItsSize) {
  EXPECT_EQ(display(1.5e-3, "m").text(), "1.5 mm");
  EXPECT_EQ(display(70e-6, "m").text(), "70 µm");
  EXPECT_EQ(display(0.25, "N").text(), "250 mN");
  EXPECT_EQ(display(8.0, "N").text(), "8 N");
  EXPECT_EQ(display(2.4e6, "m-2").text(), "240 per cm²");
  EXPECT_EQ(display(1e-3, "kg m-2").text(), "100 µg/cm²");
  EXPECT_EQ(display(20.0, "kg m-3").text(), "20 g/L");
  EXPECT_EQ(display(0.5235987755982988, "rad").text(), "30°");
}

TEST(Display, SpeaksOfTimeAsPeopleDo) {
  EXPECT_EQ(display(45.0, "s").text(), "45 s");
  EXPECT_EQ(display(45.0 * 60.0, "s").text(), "45 min");
  EXPECT_EQ(display(16.5 * 3600.0, "s").text(), "16.5 h");
  EXPECT_EQ(display(5.0 * 86400.0, "s").text(), "5 days");
  EXPECT_EQ(display(56.0 * 86400.0, "s").text(), "8 weeks");
  // A month of 30 days is not 4.29 weeks.
  EXPECT_EQ(display(30.0 * 86400.0, "s").text(), "30 days");
}

TEST(Display, KnowsTheCustomOfARoom) {
  // 14 g m-2 h-1 is 14e-3 / 3600 kg m-2 s-1; the same in ug cm-2 h-1 is 1400.
  EXPECT_EQ(display(14e-3 / 3600.0, "kg m-2 s-1", "barrier.tewl").text(), "14 g/m²/h");
  EXPECT_EQ(display(14e-3 / 3600.0, "kg m-2 s-1", "absorption.flux").text(), "1400 µg/cm²/h");
  EXPECT_EQ(display(1e-7, "m s-1", "absorption.permeability").text(), "0.036 cm/h");
  EXPECT_EQ(display(0.05, "m s-1").text(), "5 cm/s");
}

TEST(Display, ShowsRelativeChangesAsSignedPercentages) {
  EXPECT_EQ(display(0.532, "1", "healing.collagen_total.relative").text(), "+53.2 %");
  EXPECT_EQ(display(-0.22, "1", "outcome.scar_depth.relative").text(), "−22.0 %");
  EXPECT_EQ(display(0.06, "1", "safety.pih_probability").text(), "6 %");
  EXPECT_EQ(display(4.5, "1", "safety.pain_vas").text(), "4.5");
}

TEST(Display, LeavesAnUnknownUnitAsItIs) { EXPECT_EQ(display(3.0, "mol m-3").text(), "3 mol m-3"); }

}  // namespace
}  // namespace acicula::io

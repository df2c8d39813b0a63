#include "acicula/device/placement.hpp"

#include "acicula/core/units.hpp"
#include "acicula/device/deliver.hpp"

#include <gtest/gtest.h>

namespace acicula::device {
namespace {

using unit::centimetre;
using unit::millimetre;

// Doddaballapur 2009: rolling 15 times with 192 needles makes "approximately 250 holes/cm2". The
// drum is that of the MF8 (Schwarz & Laaff 2011), the figure a practitioner's round one.
TEST(PlacementValidation, FifteenRollsMakeAbout250Holes) {
  Device roller;
  roller.kind = Kind::roller;
  roller.needle.length = 1.0 * millimetre;
  roller.needle.count = 192;
  roller.needle.pitch = 2.5 * millimetre;
  roller.drum_diameter = 2 * centimetre;
  roller.drum_width = 2 * centimetre;
  Technique technique;
  technique.passes = 15;
  technique.hand_speed = 30 * millimetre;
  double strokes = 0.0;
  constexpr int sessions = 50;
  for (std::uint64_t seed = 0; seed < sessions; ++seed) {
    strokes += static_cast<double>(place(roller, technique, {1 * centimetre, 1 * centimetre},
                                         {.heading_deviation = 0.09}, seed)
                                       .size());
  }
  EXPECT_NEAR(strokes / sessions, 250.0, 0.1 * 250.0);
}

}  // namespace
}  // namespace acicula::device

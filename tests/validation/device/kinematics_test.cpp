#include "acicula/core/units.hpp"
#include "acicula/device/deliver.hpp"

#include <gtest/gtest.h>

#include <numbers>
#include <ostream>

// Figures computed by hand from the published dimensions of the devices, before this code was
// written, and printed to the digits given.

namespace acicula::device {
namespace {

constexpr double degree = std::numbers::pi / 180.0;

// Schwarz & Laaff 2011: Dermaroller MF8, 192 needles, drum 2 cm by 2 cm.
Delivery mf8(double length) {
  Device device;
  device.kind = Kind::roller;
  device.needle.length = length * unit::millimetre;
  device.needle.count = 192;
  device.drum_diameter = 2 * unit::centimetre;
  device.drum_width = 2 * unit::centimetre;
  Technique technique;
  technique.passes = 1;
  technique.hand_speed = 30 * unit::millimetre;
  return deliver(device, technique);
}

TEST(RollerMf8, Leaves15PuncturesPerSquareCentimetreAPass) {
  EXPECT_NEAR(mf8(1.5).punctures_per_area / unit::per_square_centimetre, 15.3, 0.05);
}

struct RollerRow {
  double length, angle, needles, loop;  // mm, degree, 1, mm
  friend void PrintTo(const RollerRow& row, std::ostream* out) { *out << row.length << " mm"; }
};

class RollerContact : public testing::TestWithParam<RollerRow> {};

TEST_P(RollerContact, IsThatOfTheTable) {
  const Delivery delivery = mf8(GetParam().length);
  EXPECT_NEAR(delivery.entry_angle / degree, GetParam().angle, 0.05 + 1e-9);
  EXPECT_NEAR(delivery.needles_in_contact, GetParam().needles, 0.5);
  EXPECT_NEAR(delivery.loop_width / unit::millimetre, GetParam().loop, 0.005);
}

INSTANTIATE_TEST_SUITE_P(Table, RollerContact,
                         testing::Values(RollerRow{0.5, 17.8, 19, 0.21},
                                         RollerRow{1.0, 24.6, 26, 0.57},
                                         RollerRow{1.5, 29.6, 32, 1.03},
                                         RollerRow{2.0, 33.6, 36, 1.55},
                                         RollerRow{3.0, 39.7, 42, 2.75}));

Delivery pen(int needles, double frequency, double length, double speed) {
  Device device;
  device.kind = Kind::pen;
  device.needle.length = length * unit::millimetre;
  device.needle.count = needles;
  device.head_width = 8 * unit::millimetre;
  device.frequency = frequency;
  device.stroke = 2.5 * unit::millimetre;
  Technique technique;
  technique.passes = 1;
  technique.hand_speed = speed * unit::millimetre;
  return deliver(device, technique);
}

struct DensityRow {
  int needles;
  double frequency, speed, density;  // Hz, mm/s, 1/cm2
  friend void PrintTo(const DensityRow& row, std::ostream* out) {
    *out << row.needles << " needles, " << row.frequency << " Hz, " << row.speed << " mm/s";
  }
};

class PenDensity : public testing::TestWithParam<DensityRow> {};

TEST_P(PenDensity, IsThatOfTheTable) {
  const DensityRow& row = GetParam();
  EXPECT_NEAR(pen(row.needles, row.frequency, 1.0, row.speed).punctures_per_area /
                  unit::per_square_centimetre,
              row.density, 0.51);
}

INSTANTIATE_TEST_SUITE_P(
    Table, PenDensity,
    testing::Values(DensityRow{11, 90, 10, 1238}, DensityRow{11, 90, 20, 619},
                    DensityRow{11, 90, 30, 412}, DensityRow{11, 90, 50, 248},
                    DensityRow{14, 116.7, 10, 2042}, DensityRow{14, 116.7, 20, 1021},
                    DensityRow{14, 116.7, 30, 681}, DensityRow{14, 116.7, 50, 408},
                    DensityRow{36, 150, 10, 6750}, DensityRow{36, 150, 20, 3375},
                    DensityRow{36, 150, 30, 2250}, DensityRow{36, 150, 50, 1350}));

struct DragRow {
  double length, time, drag;  // mm, ms, um
  friend void PrintTo(const DragRow& row, std::ostream* out) { *out << row.length << " mm"; }
};

class PenDrag : public testing::TestWithParam<DragRow> {};

TEST_P(PenDrag, IsThatOfTheTable) {
  const Delivery delivery = pen(14, 116.7, GetParam().length, 20);
  EXPECT_NEAR(delivery.time_in_skin * 1e3, GetParam().time, 0.05);
  EXPECT_NEAR(delivery.lateral_drag / unit::micrometre, GetParam().drag, 0.5);
}

INSTANTIATE_TEST_SUITE_P(Table, PenDrag,
                         testing::Values(DragRow{0.5, 2.5, 51}, DragRow{1.0, 3.7, 75},
                                         DragRow{1.5, 4.8, 97}));

// The fastest a tip of 2.5 mm stroke can meet the skin, pi f s = 0.92 m/s, is at half the stroke.
TEST(PenSpeed, PeaksAtHalfTheStroke) {
  EXPECT_NEAR(pen(14, 116.7, 1.25, 20).contact_speed, 0.92, 0.005);
  EXPECT_LT(pen(14, 116.7, 1.0, 20).contact_speed, pen(14, 116.7, 1.25, 20).contact_speed);
  EXPECT_LT(pen(14, 116.7, 1.5, 20).contact_speed, pen(14, 116.7, 1.25, 20).contact_speed);
}

}  // namespace
}  // namespace acicula::device

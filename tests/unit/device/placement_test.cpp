#include "acicula/device/placement.hpp"

#include "acicula/core/error.hpp"
#include "acicula/core/random.hpp"
#include "acicula/core/units.hpp"
#include "acicula/device/deliver.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <set>
#include <string>

namespace acicula::device {
namespace {

using unit::centimetre;
using unit::millimetre;

Device head(Kind kind, int count, double pitch) {
  Device device;
  device.kind = kind;
  device.needle.length = 1.5 * millimetre;
  device.needle.count = count;
  device.needle.pitch = pitch;
  device.drum_diameter = 2 * centimetre;
  device.drum_width = 2 * centimetre;
  device.head_width = (kind == Kind::pen ? 8 : 10) * millimetre;
  device.frequency = 100;
  device.stroke = 2.5 * millimetre;
  return device;
}

const Device roller = head(Kind::roller, 192, 2.5 * millimetre);
const Device pen = head(Kind::pen, 14, 1.2 * millimetre);
const Device wide_pen = head(Kind::pen, 36, 1.2 * millimetre);
const Device stamp = head(Kind::stamp, 35, 1.7 * millimetre);

Technique technique(int passes, int directions, double speed) {
  Technique technique;
  technique.passes = passes;
  technique.directions = directions;
  technique.hand_speed = speed;
  return technique;
}

const Technique usual = technique(2, 4, 30 * millimetre);
const Technique quick = technique(1, 2, 100 * millimetre);
constexpr Field square{1 * centimetre, 1 * centimetre};
constexpr Parameters steady{};
constexpr Parameters shaky{
    .heading_deviation = 0.15, .hand_speed_variation = 0.2, .slip_variation = 0.05};

/// Whether the mean of a count over many seeds is what it should be, within 3.3 standard errors
/// (one in a thousand by chance; the seeds are fixed).
void expect_mean_count(const Device& device, const Technique& technique, const Field& field,
                       const Parameters& hand, double expected, const std::string& what) {
  constexpr int seeds = 400;
  double sum = 0.0;
  double squares = 0.0;
  for (std::uint64_t seed = 0; seed < seeds; ++seed) {
    const auto count = static_cast<double>(place(device, technique, field, hand, seed).size());
    sum += count;
    squares += count * count;
  }
  const double mean = sum / seeds;
  const double error = std::sqrt(std::max(0.0, squares / seeds - mean * mean) / seeds);
  EXPECT_NEAR(mean, expected, 3.3 * error + 1e-9 * expected) << what;
}

TEST(Place, PutsAsManyStrokesOnAnAreaAsTheKinematicsDeliver) {
  const Field oblong{7 * millimetre, 4 * millimetre};
  for (const Parameters& hand : {steady, shaky}) {
    const auto expected = [&](const Device& device, const Technique& technique) {
      return deliver(device, technique).punctures_per_area * oblong.area();
    };
    expect_mean_count(roller, usual, oblong, hand, expected(roller, usual), "roller");
    expect_mean_count(stamp, usual, oblong, hand, expected(stamp, usual), "stamp");
    expect_mean_count(pen, quick, oblong, hand, expected(pen, quick), "pen");
    expect_mean_count(wide_pen, quick, oblong, hand, expected(wide_pen, quick), "wide pen");
  }
}

TEST(Place, OverlapAddsStrokes) {
  Technique overlapping = usual;
  overlapping.overlap = 0.5;
  // Half of each band again: twice the strokes of a roller and a pen, four times those of a stamp.
  EXPECT_NEAR(deliver(roller, overlapping).punctures_per_area,
              2.0 * deliver(roller, usual).punctures_per_area, 1e-6);
  EXPECT_NEAR(deliver(stamp, overlapping).punctures_per_area,
              4.0 * deliver(stamp, usual).punctures_per_area, 1e-6);
  const double area = square.area();
  expect_mean_count(roller, overlapping, square, shaky,
                    deliver(roller, overlapping).punctures_per_area * area, "roller");
  expect_mean_count(stamp, overlapping, square, shaky,
                    deliver(stamp, overlapping).punctures_per_area * area, "stamp");
}

TEST(Place, IsExactOnAFieldOfWholePeriodsOfASteadyHand) {
  // Two turns of the drum by three widths hold six times its needles, wherever the drum begins.
  const Field drums{2.0 * std::numbers::pi * 2 * centimetre, 3 * 2 * centimetre};
  // 40 strokes along by 5 heads across, at 100 mm/s and 100 strokes a second 1 mm apart. A single
  // needle: a ring is turned at random on each line.
  Device single = pen;
  single.needle.count = 1;
  const Field strokes{40 * millimetre, 5 * 8 * millimetre};
  const Technique along_x = technique(3, 1, 100 * millimetre);
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    EXPECT_EQ(place(roller, along_x, drums, steady, seed).size(), 3U * 6U * 192U) << seed;
    EXPECT_EQ(place(single, along_x, strokes, steady, seed).size(), 3U * 200U) << seed;
  }
}

TEST(Place, KeepsToTheField) {
  for (const Device& device : {roller, pen, wide_pen, stamp}) {
    for (const Placed& placed : place(device, usual, square, shaky, 3)) {
      ASSERT_GE(placed.x, 0.0);
      ASSERT_LT(placed.x, square.width);
      ASSERT_GE(placed.y, 0.0);
      ASSERT_LT(placed.y, square.height);
      ASSERT_GE(placed.pass, 0);
      ASSERT_LT(placed.pass, 8);
      ASSERT_GE(placed.needle, 0);
      ASSERT_LT(placed.needle, device.needle.count);
    }
  }
}

bool equal(const Placed& a, const Placed& b) {
  return a.x == b.x && a.y == b.y && a.heading == b.heading && a.entry_angle == b.entry_angle &&
         a.drag == b.drag && a.pass == b.pass && a.needle == b.needle;
}

TEST(Place, GivesTheSameForASeedAndOtherPointsForAnother) {
  for (const Device& device : {roller, pen, stamp}) {
    const std::vector<Placed> first = place(device, usual, square, shaky, 11);
    const std::vector<Placed> again = place(device, usual, square, shaky, 11);
    const std::vector<Placed> other = place(device, usual, square, shaky, 12);
    ASSERT_EQ(first.size(), again.size());
    EXPECT_TRUE(std::equal(first.begin(), first.end(), again.begin(), equal));
    std::set<double> places;
    for (const Placed& placed : first) places.insert(placed.x);
    for (const Placed& placed : other) EXPECT_FALSE(places.contains(placed.x));
  }
}

TEST(Place, LaterPassesDoNotMoveEarlierOnes) {
  const std::vector<Placed> one = place(pen, technique(1, 1, 0.1), square, shaky, 5);
  const std::vector<Placed> two = place(pen, technique(1, 2, 0.1), square, shaky, 5);
  ASSERT_LT(one.size(), two.size());
  EXPECT_TRUE(std::equal(one.begin(), one.end(), two.begin(), equal));
}

/// Chi-square of strokes over 5 by 5 cells of the field. Strokes of one field are not independent:
/// few are taken from each of many fields.
double chi_square_of_cells(const Device& device, const Technique& technique) {
  std::array<double, 25> cells{};
  double total = 0.0;
  const double kept = 2.0 / (deliver(device, technique).punctures_per_area * square.area());
  for (std::uint64_t seed = 0; seed < 1500; ++seed) {
    const std::vector<Placed> strokes = place(device, technique, square, shaky, seed);
    for (std::size_t i = 0; i < strokes.size(); ++i) {
      if (RandomStream(~seed, 99, i).uniform() > kept) continue;
      const auto column = static_cast<std::size_t>(5.0 * strokes[i].x / square.width);
      const auto row = static_cast<std::size_t>(5.0 * strokes[i].y / square.height);
      cells[5 * row + column] += 1.0;
      total += 1.0;
    }
  }
  double chi_square = 0.0;
  for (const double count : cells) {
    chi_square += (count - total / 25) * (count - total / 25) / (total / 25);
  }
  return chi_square;
}

TEST(Place, CoversEdgesAndMiddleAlike) {
  // 99 % of chi-square with 24 degrees of freedom: 42.98. The cells at the rim are 16 of the 25.
  EXPECT_LT(chi_square_of_cells(roller, technique(1, 1, 0.03)), 42.98);
  EXPECT_LT(chi_square_of_cells(roller, technique(1, 4, 0.03)), 42.98);
  EXPECT_LT(chi_square_of_cells(pen, technique(1, 1, 0.2)), 42.98);
  EXPECT_LT(chi_square_of_cells(stamp, technique(1, 1, 0.03)), 42.98);
}

TEST(Place, StampsLieInEveryDirection) {
  std::array<double, 12> bins{};
  constexpr int seeds = 1200;
  for (std::uint64_t seed = 0; seed < seeds; ++seed) {
    const double heading = place(stamp, technique(1, 1, 0.03), square, steady, seed)[0].heading;
    const double turn = heading / (2.0 * std::numbers::pi);
    bins[static_cast<std::size_t>(12.0 * (turn - std::floor(turn)))] += 1.0;
  }
  double chi_square = 0.0;
  for (const double count : bins) chi_square += (count - 100) * (count - 100) / 100;
  EXPECT_LT(chi_square, 24.72);  // 99 % with 11 degrees of freedom
}

TEST(Place, PassesGoAcrossAndThenAslant) {
  std::array<double, 8> headings{};
  for (const Placed& placed : place(roller, usual, square, steady, 1)) {
    headings[static_cast<std::size_t>(placed.pass)] = placed.heading;
  }
  // Two passes a direction, there and back.
  constexpr double degree = std::numbers::pi / 180.0;
  EXPECT_THAT(headings,
              testing::Pointwise(testing::DoubleNear(1e-12),
                                 {0.0, 180 * degree, 90 * degree, 270 * degree, 45 * degree,
                                  225 * degree, 135 * degree, 315 * degree}));
}

TEST(Place, RollerPrintsItsRows) {
  // Rows 2.5 mm apart; 24 needles round 62.83 mm are 2.618 mm apart; all rows begin together. A
  // drum of 20 cm, so that one band covers the field.
  Device wide = roller;
  wide.drum_width = 20 * centimetre;
  wide.needle.count = 1920;
  const std::vector<Placed> strokes =
      place(wide, technique(1, 1, 0.03), {5 * centimetre, 1.9 * centimetre}, steady, 8);
  std::set<long> rows;
  std::set<long> columns;
  const auto number = [](double from, double to, double step) {
    const double steps = (to - from) / step;
    EXPECT_NEAR(steps, std::round(steps), 1e-9);
    return std::lround(steps);
  };
  for (const Placed& placed : strokes) {
    columns.insert(number(strokes[0].x, placed.x, 2.6179938779914943 * millimetre));
    rows.insert(number(strokes[0].y, placed.y, 2.5 * millimetre));
    EXPECT_NEAR(placed.entry_angle, 29.6 * std::numbers::pi / 180.0,
                0.1 * std::numbers::pi / 180.0);
    EXPECT_NEAR(placed.drag, 1.03 * millimetre, 0.005 * millimetre);
  }
  EXPECT_GE(columns.size(), 19U);
  EXPECT_GE(rows.size(), 7U);
  EXPECT_EQ(strokes.size(), rows.size() * columns.size());
}

TEST(Place, SlipDragsTheNeedlesOfARoller) {
  const Parameters slipping{.slip_variation = 0.1};
  const std::vector<Placed> rolled = place(roller, usual, square, steady, 2);
  const std::vector<Placed> slid = place(roller, usual, square, slipping, 2);
  for (const Placed& placed : slid) EXPECT_GT(placed.drag, rolled[0].drag);
}

TEST(Place, PenNeedlesStandInARingAPitchApart) {
  // One stroke of a steady pen whose strokes are 10 m apart, somewhere on the field.
  const Field wide{20 * millimetre, 20 * millimetre};
  std::vector<Placed> strokes;
  for (std::uint64_t seed = 0; strokes.size() != 14; ++seed) {
    ASSERT_LT(seed, 100000U);
    Device slow = pen;
    slow.frequency = 0.1;
    strokes = place(slow, technique(1, 1, 0.1), wide, steady, seed);
  }
  double x = 0.0;
  double y = 0.0;
  for (const Placed& placed : strokes) {
    x += placed.x / 14;
    y += placed.y / 14;
  }
  for (std::size_t i = 0; i < 14; ++i) {
    const Placed& next = strokes[(i + 1) % 14];
    EXPECT_NEAR(std::hypot(strokes[i].x - next.x, strokes[i].y - next.y), 1.2 * millimetre, 1e-9);
    // 1.2 mm / (2 sin(180 / 14 degrees)) = 2.6964 mm
    EXPECT_NEAR(std::hypot(strokes[i].x - x, strokes[i].y - y), 2.6964 * millimetre, 1e-7);
  }
}

TEST(Place, PenDragsWhileItsNeedleIsIn) {
  // Puncture tables of pens: 75 um at 20 mm/s, 116.7 strokes a second, 1.0 of 2.5 mm.
  Device device = pen;
  device.frequency = 116.7;
  device.needle.length = 1.0 * millimetre;
  const std::vector<Placed> strokes =
      place(device, technique(1, 1, 20 * millimetre), square, steady, 1);
  ASSERT_FALSE(strokes.empty());
  EXPECT_NEAR(strokes[0].drag, 75e-6, 0.5e-6);
  EXPECT_EQ(strokes[0].entry_angle, 0.0);
}

TEST(Place, TakesFieldsSmallerThanThePitchAndSingleNeedles) {
  const Field speck{0.3 * millimetre, 0.2 * millimetre};
  expect_mean_count(roller, usual, speck, shaky,
                    deliver(roller, usual).punctures_per_area * speck.area(), "speck");
  Device one = roller;
  one.needle.count = 1;
  one.needle.pitch = 0.0;
  expect_mean_count(one, usual, square, shaky,
                    deliver(one, usual).punctures_per_area * square.area(), "one needle");
  Device one_pen = pen;
  one_pen.needle.count = 1;
  expect_mean_count(one_pen, quick, square, shaky,
                    deliver(one_pen, quick).punctures_per_area * square.area(), "one in a pen");
}

TEST(Place, TakesAHandFasterThanItsStrokes) {
  const Technique rushed = technique(4, 4, 3.0);  // 30 mm between strokes, on a field of 10 mm
  expect_mean_count(pen, rushed, square, shaky,
                    deliver(pen, rushed).punctures_per_area * square.area(), "rushed");
}

TEST(Place, RefusesWhatCannotBe) {
  EXPECT_THROW(static_cast<void>(place(roller, usual, {0.0, 0.01}, steady, 1)), ModelError);
  EXPECT_THROW(static_cast<void>(place(roller, usual, {0.01, NAN}, steady, 1)), ModelError);
  Technique all = usual;
  all.overlap = 1.0;
  EXPECT_THROW(static_cast<void>(place(roller, all, square, steady, 1)), ModelError);
  Device unknown = pen;
  unknown.needle.pitch = 0.0;
  EXPECT_THROW(static_cast<void>(place(unknown, usual, square, steady, 1)), ModelError);
  try {
    static_cast<void>(place(pen, technique(200, 16, 0.1 * millimetre), {1.0, 1.0}, steady, 1));
    FAIL();
  } catch (const ModelError& error) {
    EXPECT_THAT(error.what(), testing::HasSubstr("smaller field"));
  }
}

}  // namespace
}  // namespace acicula::device

#include "acicula/device/needle_layout.hpp"

#include "acicula/core/units.hpp"
#include "acicula/device/tip_wear.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

namespace acicula::device {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::SizeIs;
using unit::millimetre;

Needle needles(int count, double pitch) { return {.count = count, .pitch = pitch}; }

double closest(const std::vector<HeadNeedle>& head) {
  double distance = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < head.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      distance = std::min(
          distance, std::hypot(head[i].along - head[j].along, head[i].across - head[j].across));
    }
  }
  return distance;
}

TEST(NeedlesByColumn, AreTheRowsOfTheMf8) {
  // Schwarz & Laaff 2011: 192 needles in eight rows, 15 degrees apart (24 to the turn).
  const std::vector<int> columns = needles_by_column(needles(192, 2.5 * millimetre), 0.02);
  EXPECT_THAT(columns, SizeIs(8));
  EXPECT_THAT(columns, Each(24));
}

TEST(NeedlesByColumn, DealOutEveryNeedle) {
  EXPECT_THAT(needles_by_column(needles(35, 1.7 * millimetre), 0.01),
              ElementsAre(6, 6, 6, 6, 6, 5));
  EXPECT_THAT(needles_by_column(needles(1, 0.0), 0.01), ElementsAre(1));
  EXPECT_THAT(needles_by_column(needles(3, 1e-6), 0.01), ElementsAre(1, 1, 1));
  EXPECT_THAT(needles_by_column(needles(7, 1.0), 0.01), ElementsAre(7));
}

TEST(SquareHead, CarriesItsPatternOnToTheNextHead) {
  const std::vector<HeadNeedle> head = square_head(needles(100, 1.0 * millimetre), 0.01);
  EXPECT_THAT(head, SizeIs(100));
  EXPECT_NEAR(closest(head), 1.0 * millimetre, 1e-12);
  double farthest = 0.0;
  for (const HeadNeedle& needle : head) farthest = std::max(farthest, std::abs(needle.along));
  EXPECT_NEAR(farthest, 4.5 * millimetre, 1e-12);  // half a pitch from the edge
}

TEST(SquareHead, HasAsManyColumnsAsRows) {
  // donnelly-2011: 11 by 11 needles 0.6 mm apart on a patch of 7 mm, where 11.7 pitches would fit.
  const auto columns = [](int count, double pitch) {
    std::map<long, int> by_place;  // needles of each column, from right to left, keyed in um
    for (const HeadNeedle& needle : square_head(needles(count, pitch), 7.0 * millimetre)) {
      ++by_place[std::lround(needle.across * 1e6)];
    }
    std::vector<int> sizes;
    for (const auto& [place, size] : by_place) sizes.push_back(size);
    return sizes;
  };
  const std::vector<int> patch = columns(121, 0.6 * millimetre);
  EXPECT_THAT(patch, SizeIs(11));
  EXPECT_THAT(patch, Each(11));
  EXPECT_THAT(columns(35, 1.7 * millimetre), ElementsAre(6, 6, 6, 6, 6, 5));
  EXPECT_THAT(columns(1, 0.0), ElementsAre(1));
  EXPECT_THAT(columns(2, 1.0 * millimetre), ElementsAre(2));
}

TEST(RoundHead, IsARingOrAGridOfThePitch) {
  EXPECT_THAT(round_head(needles(1, 0.0), 0.008), SizeIs(1));
  const std::vector<HeadNeedle> pair = round_head(needles(2, 1.0 * millimetre), 0.008);
  EXPECT_NEAR(closest(pair), 1.0 * millimetre, 1e-15);
  for (const int count : {3, 6, 11, 14, 16, 25, 36, 42}) {
    const std::vector<HeadNeedle> head = round_head(needles(count, 1.2 * millimetre), 0.008);
    EXPECT_THAT(head, SizeIs(count));
    EXPECT_NEAR(closest(head), 1.2 * millimetre, 1e-12) << count;
  }
}

TEST(RoundHead, FillsTheMiddleWhenTheRingWouldNotFit) {
  // 36 needles 1.2 mm apart would need a ring of 13.8 mm.
  const std::vector<HeadNeedle> head = round_head(needles(36, 1.2 * millimetre), 0.008);
  double along = 0.0;
  double farthest = 0.0;
  for (const HeadNeedle& needle : head) {
    along += needle.along;
    farthest = std::max(farthest, std::hypot(needle.along, needle.across));
  }
  // Six rows of six: the corners lie two and a half diagonals of a cell out.
  EXPECT_NEAR(farthest, 2.5 * std::sqrt(2.0) * 1.2 * millimetre, 1e-12);
  EXPECT_NEAR(along, 0.0, 1e-12);
}

TEST(TipWear, AddsToTheDiameterUpToTheShaft) {
  Needle needle = needles(14, 1.2 * millimetre);
  needle.tip_diameter = 10e-6;
  needle.shaft_diameter = 250e-6;
  const Parameters wear{.tip_wear = 0.02e-9};
  EXPECT_EQ(worn_tip_diameter(needle, 0.0, wear), 10e-6);
  EXPECT_NEAR(worn_tip_diameter(needle, 1e4, wear), 10.2e-6, 1e-15);
  EXPECT_EQ(worn_tip_diameter(needle, 1e12, wear), 250e-6);
}

TEST(TipWear, CountsHalfTheSessionBeforeTheField) {
  // 300 per cm2 on 100 cm2 by 12 needles: 2500 each, half of them before.
  Device device;
  device.needle.count = 12;
  const Delivery delivery{.punctures_per_area = 300 * unit::per_square_centimetre};
  EXPECT_NEAR(earlier_punctures(device, delivery, {.treated_area = 100e-4}), 1250.0, 1e-9);
}

}  // namespace
}  // namespace acicula::device

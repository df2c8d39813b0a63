#include "acicula/safety/over_treatment.hpp"

#include <gtest/gtest.h>

#include "unit/safety/example.hpp"

namespace acicula::safety {
namespace {

using unit::day;
using unit::hour;

TissueLoad load_of(std::vector<healing::State> states) {
  return tissue_load({std::move(states)}, numerics::uniform_grid(0.0, 400e-6, 4), 200e-6);
}

TEST(TissueLoad, IntegratesInflammation) {
  // Triangle to 0.2 over 2 d, then to 0 over 8 d: 0.2 + 0.8 d.
  const TissueLoad load = load_of({test::state(0.0), test::state(2.0 * day, 0.2, 0.1),
                                   test::state(10.0 * day, 0.0, 0.4), test::state(20.0 * day)});
  EXPECT_NEAR(load.inflammation / day, 1.0, 1e-12);
  EXPECT_NEAR(load.myofibroblast_peak, 0.4, 1e-12);
  EXPECT_NEAR(load.type3_share, 0.18, 1e-12);
  EXPECT_EQ(load.unresolved_inflammation, 0.0);
}

TEST(TissueLoad, SeesWhatIsLeftBeforeASession) {
  const TissueLoad load = load_of({test::state(0.0), test::state(0.0), test::state(2.0 * day, 0.4),
                                   test::state(7.0 * day, 0.1), test::state(7.0 * day, 0.1),
                                   test::state(9.0 * day, 0.5)});
  EXPECT_NEAR(load.unresolved_inflammation, 0.2, 1e-12);  // 0.1 of a peak of 0.5
}

TEST(TissueLoad, ReadsTypeThreeAtTheEnd) {
  const TissueLoad load = load_of({test::state(0.0), test::state(day, 0.0, 0.0, 0.0, 0.30),
                                   test::state(2.0 * day, 0.0, 0.0, 0.0, 0.22)});
  EXPECT_NEAR(load.type3_share, 0.22, 1e-12);
}

TEST(TissueLoad, TimesTheOpenChannels) {
  const TissueLoad load = load_of({test::state(0.0), test::state(0.0, 0, 0, 35e-6),
                                   test::state(6.0 * hour, 0, 0, 10e-6), test::state(24.0 * hour),
                                   test::state(30.0 * day), test::state(30.0 * day, 0, 0, 35e-6),
                                   test::state(30.0 * day + 12.0 * hour)});
  EXPECT_NEAR(load.longest_open / hour, 24.0, 1e-9);
  EXPECT_FALSE(load.open_at_end);
}

TEST(TissueLoad, SeesChannelsThatTheEndLeavesOpen) {
  EXPECT_TRUE(load_of({test::state(0.0), test::state(0.0, 0, 0, 35e-6),
                       test::state(6.0 * hour, 0, 0, 10e-6)})
                  .open_at_end);
}

TEST(TissueLoad, IsNothingForASingleState) {
  const TissueLoad load = load_of({test::state(0.0)});
  EXPECT_EQ(load.inflammation, 0.0);
  EXPECT_EQ(load.longest_open, 0.0);
}

TEST(TissueLoad, LooksAtThePapillaryDermisOnly) {
  healing::State deep = test::state(2.0 * day);
  deep.cells[3][healing::myofibroblasts] = 1.0;  // 300 to 400 um
  EXPECT_EQ(load_of({test::state(0.0), deep}).myofibroblast_peak, 0.0);
}

}  // namespace
}  // namespace acicula::safety

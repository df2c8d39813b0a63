#include "acicula/course/schedule.hpp"

#include "acicula/core/units.hpp"

#include <gmock/gmock.h>

#include <algorithm>

namespace acicula::course {
namespace {

using testing::ElementsAre;

const Schedule monthly{.sessions = 3, .interval = 30.0 * unit::day, .follow_up = 10.0 * unit::day};

TEST(Schedule, SessionsStartAtZeroAndKeepTheInterval) {
  EXPECT_THAT(session_times(monthly), ElementsAre(0.0, 30.0 * unit::day, 60.0 * unit::day));
  EXPECT_DOUBLE_EQ(end_of_course(monthly), 70.0 * unit::day);
}

TEST(Schedule, MomentsAreOrderedAndHoldEverySessionOnce) {
  const std::vector<Moment> all = moments(monthly, {.times = {45.5 * unit::day}});
  EXPECT_TRUE(std::ranges::is_sorted(all, {}, &Moment::time));
  EXPECT_EQ(std::ranges::count(all, true, &Moment::session), 3);
  EXPECT_DOUBLE_EQ(all.back().time, 70.0 * unit::day);
}

TEST(Schedule, EndpointsAreReportedAtOutputTimesAndAtTheEnd) {
  std::vector<double> reported;
  for (const Moment& moment : moments(monthly, {.times = {45.5 * unit::day}})) {
    if (moment.report) reported.push_back(moment.time);
  }
  EXPECT_THAT(reported, ElementsAre(45.5 * unit::day, 70.0 * unit::day));
}

TEST(Schedule, AnOutputTimeOnASessionDayIsThatSessionsMoment) {
  const std::vector<Moment> all = moments(monthly, {.times = {30.0 * unit::day}});
  const auto at = std::ranges::find(all, 30.0 * unit::day, &Moment::time);
  ASSERT_NE(at, all.end());
  EXPECT_TRUE(at->session);
  EXPECT_TRUE(at->report);
}

TEST(Schedule, AnOutputTimeThatRoundsOffASessionIsThatSessionsMoment) {
  // 3 x 2.3 d is not the double that 6.9 d is.
  const Schedule odd{.sessions = 4, .interval = 2.3 * unit::day, .follow_up = 2.3 * unit::day};
  const double session = session_times(odd).back();
  const double typed = 6.9 * unit::day;
  ASSERT_NE(session, typed);
  const std::vector<Moment> all = moments(odd, {.times = {typed, end_of_course(odd) + 1e-9}});
  const auto at = std::ranges::find(all, session, &Moment::time);
  ASSERT_NE(at, all.end());
  EXPECT_TRUE(at->session);
  EXPECT_TRUE(at->report);
  EXPECT_EQ(all.back().time, end_of_course(odd));
  for (std::size_t i = 1; i < all.size(); ++i) EXPECT_GT(all[i].time - all[i - 1].time, same_time);
}

TEST(Schedule, ASingleSessionWithoutFollowUpIsOneMoment) {
  const std::vector<Moment> all = moments({.sessions = 1, .interval = 0.0, .follow_up = 0.0}, {});
  ASSERT_EQ(all.size(), 1U);
  EXPECT_TRUE(all.front().session);
  EXPECT_TRUE(all.front().report);
}

TEST(Schedule, FieldsAreKeptAtTheirTimesAndAtTheEnd) {
  const Schedule twice{.sessions = 2, .interval = 30.0 * unit::day, .follow_up = 10.0 * unit::day};
  const std::vector<Moment> all =
      moments(twice, {.times = {}, .field_times = {7.1 * unit::day, 30.0 * unit::day}});
  std::vector<double> kept;
  for (const Moment& moment : all) {
    if (moment.fields) kept.push_back(moment.time);
  }
  EXPECT_EQ(kept, (std::vector<double>{7.1 * unit::day, 30.0 * unit::day, 40.0 * unit::day}));
  const auto at = std::ranges::find(all, 7.1 * unit::day, &Moment::time);
  ASSERT_NE(at, all.end());
  EXPECT_FALSE(at->report);
  EXPECT_FALSE(at->day);
}

TEST(Schedule, EveryDayIsMarked) {
  const std::vector<Moment> all =
      moments({.sessions = 1, .interval = 0.0, .follow_up = 5.5 * unit::day}, {});
  EXPECT_EQ(std::ranges::count(all, true, &Moment::day), 6);  // days 0 to 5
}

TEST(Schedule, SaysWhichSessionIsOver) {
  EXPECT_EQ(session_text(2, {.sessions = 5}), "session 2 of 5");
}

}  // namespace
}  // namespace acicula::course

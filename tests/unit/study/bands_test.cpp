#include "acicula/study/uncertainty/bands.hpp"

#include "acicula/core/units.hpp"
#include "acicula/course/simulate.hpp"
#include "acicula/io/document/examples.hpp"
#include "acicula/io/protocol.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace acicula::study {
namespace {

TEST(TimesOfBands, AreWholeDaysBesideThoseThatAreThere) {
  course::Treatment treatment;
  treatment.schedule = {.sessions = 1, .interval = 0.0, .follow_up = 48.5 * unit::day};
  treatment.output.times = {4.0 * unit::day, 5.25 * unit::day};
  const std::vector<double> times = with_times_of_bands(treatment).output.times;
  // 23 whole days, each 48.5 / 24 days after the one before and rounded down; day 4 is there.
  EXPECT_EQ(times.size(), 2U + 22U);
  EXPECT_EQ(std::count(times.begin(), times.end(), 4.0 * unit::day), 1);
  for (const double time : times) {
    EXPECT_TRUE(time == 5.25 * unit::day || std::fmod(time, unit::day) == 0.0) << time;
  }
}

class Bands : public testing::Test {
 protected:
  Bands()
      : catalogue_(evidence::Catalogue::read(evidence::embedded_files())),
        treatment_(
            io::read_protocol(io::document::examples().at("home_roller"), "home.toml", catalogue_)
                .treatment),
        parameters_(course::parameters_from(catalogue_)),
        course_(course::simulate(treatment_, parameters_, 1, silent_)) {}

  SilentObserver silent_;
  evidence::Catalogue catalogue_;
  course::Treatment treatment_;
  course::Parameters parameters_;
  course::Course course_;
};

TEST_F(Bands, AddingTheirTimesChangesNoNumberOfTheCourse) {
  const course::Course with =
      course::simulate(with_times_of_bands(treatment_), parameters_, 1, silent_);
  EXPECT_GT(with.endpoints.size(), course_.endpoints.size());
  for (const course::Endpoint& endpoint : course_.endpoints) {
    const auto same = std::find_if(
        with.endpoints.begin(), with.endpoints.end(), [&](const course::Endpoint& other) {
          return other.name == endpoint.name && other.observer == endpoint.observer &&
                 other.time == endpoint.time;
        });
    ASSERT_NE(same, with.endpoints.end()) << endpoint.name;
    EXPECT_EQ(same->value, endpoint.value) << endpoint.name;
  }
}

TEST_F(Bands, AreQuantilesOfTheSamplesRoundTheRunItself) {
  const double first = 7.0 * unit::day;
  const double second = 14.0 * unit::day;
  // 21 values in steps of 1: the 5 and 95 % quantiles are the second and the last but one.
  SampledEndpoint sampled{.name = "healing.collagen_total.relative",
                          .observer = "papillary",
                          .time = first,
                          .values = {}};
  for (int i = 0; i <= 20; ++i) sampled.values.push_back(i);
  SampledEndpoint later = sampled;
  later.time = second;
  for (double& value : later.values) value += 100.0;
  SampledEndpoint once = sampled;
  once.name = "healing.epidermis.relative";
  once.observer = "";
  const Propagation propagation{
      .endpoints = {sampled, later, once}, .samples = 21, .refused = 0, .refusal = {}};
  const std::vector<io::Band> made = bands(course_, treatment_, parameters_, propagation);
  ASSERT_EQ(made.size(), 1U) << "an endpoint of one time has no band";
  EXPECT_EQ(made[0].time, (std::vector{first, second}));
  EXPECT_EQ(made[0].low, (std::vector{1.0, 101.0}));
  EXPECT_EQ(made[0].high, (std::vector{19.0, 119.0}));
  const auto& series = course_.timeline.series;
  const auto collagen = std::find_if(series.begin(), series.end(), [](const course::Series& s) {
    return s.name == "healing.collagen_total";
  });
  ASSERT_NE(collagen, series.end());
  const auto& times = course_.timeline.time;
  const auto at = std::find_if(times.begin(), times.end(),
                               [&](double time) { return std::abs(time - first) < 1.0; }) -
                  times.begin();
  EXPECT_NEAR(made[0].value[0],
              collagen->values[static_cast<std::size_t>(at)] / collagen->values[0] - 1.0, 1e-12);
}

TEST_F(Bands, LeaveTheIntervalsOfTheCourseAsTheyWere) {
  const Sampling sampling{.samples = 12, .seed = 5, .subjects = 1};
  course::Course plain = course_;
  set_intervals(plain, propagate(treatment_, catalogue_, sampling, silent_));
  course::Course with = course_;
  set_intervals(
      with,
      of_course(propagate(with_times_of_bands(treatment_), catalogue_, sampling, silent_), with));
  ASSERT_EQ(plain.endpoints.size(), with.endpoints.size());
  for (std::size_t i = 0; i < plain.endpoints.size(); ++i)
    EXPECT_EQ(plain.endpoints[i].interval90, with.endpoints[i].interval90) << i;
}

}  // namespace
}  // namespace acicula::study

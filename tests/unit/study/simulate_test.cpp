#include "acicula/course/simulate.hpp"

#include "acicula/core/units.hpp"
#include "acicula/io/protocol.hpp"
#include "acicula/io/read_text_file.hpp"

#include <gtest/gtest.h>

#include "support/source_folder.hpp"
#include <cstring>

// Courses need a treatment, and treatments come from protocols: these tests stand where both can be
// seen.
namespace acicula {
namespace {

const evidence::Catalogue& catalogue() {
  static const auto read = evidence::Catalogue::read(evidence::embedded_files());
  return read;
}

course::Treatment demo(const std::vector<std::string>& settings = {}) {
  const std::string file = ACICULA_SOURCE_DIR "/examples/atrophic_acne_scars/protocol.toml";
  std::vector<io::Override> overrides;
  for (const std::string& setting : settings) {
    const std::size_t equals = setting.find('=');
    overrides.push_back({setting.substr(0, equals), setting.substr(equals + 1)});
  }
  return io::read_protocol(io::read_text_file(file), file, catalogue(), overrides).treatment;
}

course::Course run(const course::Treatment& treatment) {
  static const course::Parameters parameters = course::parameters_from(catalogue());
  SilentObserver silent;
  return course::simulate(treatment, parameters, 1, silent);
}

double value(const course::Course& course, std::string_view name, std::string_view observer = "") {
  for (const course::Endpoint& endpoint : course.endpoints) {
    if (endpoint.name == name && endpoint.observer == observer) return endpoint.value;
  }
  ADD_FAILURE() << name << " is not among the endpoints";
  return 0.0;
}

constexpr const char* collagen = "healing.collagen_total.relative";

TEST(Simulate, TheSameTreatmentGivesTheSameBytes) {
  const course::Course first = run(demo());
  const course::Course second = run(demo());
  ASSERT_EQ(first.endpoints.size(), second.endpoints.size());
  for (std::size_t i = 0; i < first.endpoints.size(); ++i) {
    EXPECT_EQ(std::memcmp(&first.endpoints[i].value, &second.endpoints[i].value, sizeof(double)), 0)
        << first.endpoints[i].name;
  }
  ASSERT_EQ(first.timeline.series.size(), second.timeline.series.size());
  for (std::size_t k = 0; k < first.timeline.series.size(); ++k) {
    EXPECT_EQ(first.timeline.series[k].values, second.timeline.series[k].values)
        << first.timeline.series[k].name;
  }
}

TEST(Simulate, NeedlesThatDoNotEnterChangeNothing) {
  // A patch of blunt needles under a hundredth of a newton breaks no skin.
  const course::Course course =
      run(demo({"device.name=\"solid-patch-600\"", "device.needle.length=\"0.6 mm\"",
                "device.needle.tip_diameter=\"200 um\"", "technique.hand_force=\"0.01 N\"",
                "technique.directions=1"}));
  EXPECT_EQ(course.channels.punctured_share, 0.0);
  for (const course::Endpoint& endpoint : course.endpoints) {
    if (endpoint.name.ends_with(".relative") && endpoint.name != "outcome.melanin.relative") {
      EXPECT_NEAR(endpoint.value, 0.0, 1e-9) << endpoint.name << ' ' << endpoint.observer;
    }
  }
  bool warned = false;
  for (const course::Warning& warning : course.warnings)
    warned = warned || warning.code == "puncture.none";
  EXPECT_TRUE(warned);
}

TEST(Simulate, EverySeriesHasARowForEveryTimeAndTimesNeverFall) {
  const course::Course course = run(demo());
  for (const course::Series& series : course.timeline.series) {
    EXPECT_EQ(series.values.size(), course.timeline.time.size()) << series.name;
  }
  EXPECT_TRUE(std::is_sorted(course.timeline.time.begin(), course.timeline.time.end()));
  EXPECT_EQ(course.sessions.size(), 5U);
  EXPECT_DOUBLE_EQ(course.timeline.time.back(), 176.0 * unit::day);
}

TEST(Simulate, OutputTimesAreReportedBesideTheEnd) {
  const course::Course course = run(demo({"output.times=[\"30 days\", \"90 days\"]"}));
  std::vector<double> times;
  for (const course::Endpoint& endpoint : course.endpoints) {
    if (endpoint.name == collagen && endpoint.observer == "papillary")
      times.push_back(endpoint.time);
  }
  EXPECT_EQ(times, (std::vector{30.0 * unit::day, 90.0 * unit::day, 176.0 * unit::day}));
}

TEST(Simulate, MoreSessionsLeaveMoreCollagen) {
  double before = 0.0;
  for (const char* sessions : {"course.sessions=1", "course.sessions=3", "course.sessions=5"}) {
    const double now = value(run(demo({sessions})), collagen, "papillary");
    EXPECT_GT(now, before) << sessions;
    before = now;
  }
}

TEST(Simulate, TheEpidermisThatEarlierSessionsThickenedMeetsLaterNeedles) {
  const course::Course course = run(demo());
  EXPECT_GT(course.sessions.back().channels.epidermis_thickness,
            course.sessions.front().channels.epidermis_thickness);
}

TEST(Simulate, AToleranceTenTimesTighterMovesNoHeadlineByAPercent) {
  const course::Course usual = run(demo());
  const course::Course tight = run(demo({"numerics.tolerance=0.00001"}));
  for (const char* name : {collagen, "healing.collagen_III.relative", "healing.elastin.relative"}) {
    const double reference = value(tight, name, "papillary");
    EXPECT_NEAR(value(usual, name, "papillary"), reference, 0.01 * std::abs(reference)) << name;
  }
}

TEST(Simulate, TwiceTheCellsMoveNoHeadlineByAPercent) {
  const double coarse = value(run(demo()), collagen, "papillary");
  const double fine = value(run(demo({"numerics.depth_cells=120"})), collagen, "papillary");
  EXPECT_NEAR(coarse, fine, 0.01 * fine);
}

}  // namespace
}  // namespace acicula

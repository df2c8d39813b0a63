#include "acicula/core/units.hpp"
#include "acicula/course/puncture_fields.hpp"
#include "acicula/course/simulate.hpp"
#include "acicula/injury/injured_voxels.hpp"
#include "acicula/io/protocol.hpp"
#include "acicula/io/read_text_file.hpp"

#include <gmock/gmock.h>

#include "../../support/thread_ranks.hpp"
#include "support/source_folder.hpp"
#include <cmath>
#include <numbers>

// Courses need a treatment, and treatments come from protocols: these tests stand where both can be
// seen.
namespace acicula::course {
namespace {

using unit::day;

const evidence::Catalogue& catalogue() {
  static const auto read = evidence::Catalogue::read(evidence::embedded_files());
  return read;
}

const Parameters& parameters() {
  static const Parameters read = parameters_from(catalogue());
  return read;
}

/// Acne scars of 1 mm, needled twice within three days, on a patch of 1.6 mm or a cell of few
/// rings.
Treatment short_course(const std::vector<std::string>& settings) {
  const std::string file = ACICULA_SOURCE_DIR "/examples/atrophic_acne_scars/protocol.toml";
  std::vector<io::Override> overrides{
      {"course.sessions", "2"},
      {"course.interval", "1 day"},
      {"course.follow_up", "2 days"},
      {"numerics.depth_cells", "12"},
  };
  for (const std::string& setting : settings) overrides.push_back(io::parse_override(setting));
  return io::read_protocol(io::read_text_file(file), file, catalogue(), overrides).treatment;
}

Treatment small_patch(const std::vector<std::string>& more = {}) {
  std::vector<std::string> settings{
      "numerics.fidelity=patch",      "numerics.patch_width=1.6 mm",
      "numerics.patch_height=1.6 mm", "numerics.voxel=100 um",
      "condition.scar_width=1 mm",    "output.field_times=[\"12 hours\", \"1 day\"]",
      "device.needle.pitch=1.5 mm"};
  settings.insert(settings.end(), more.begin(), more.end());
  return short_course(settings);
}

Treatment small_cell() { return short_course({"numerics.fidelity=cell", "numerics.rings=12"}); }

/// Keeps what it is given.
class Memory final : public Keeper {
 public:
  explicit Memory(int every = 0) : every_(every) {}
  [[nodiscard]] bool checkpoint_due() override { return every_ > 0 && ++steps_ % every_ == 0; }
  void keep(const Checkpoint& checkpoint, const numerics::DiffusionOperator&) override {
    checkpoints.push_back(checkpoint);
  }
  void keep(const FieldsView& fields) override {
    times.push_back(fields.tissue.time);
    since_session.push_back(fields.tissue.since_session);
    scar_cells = fields.scar_share.size();
    species = fields.tissue.species;
  }

  std::vector<Checkpoint> checkpoints;
  std::vector<double> times;
  std::vector<double> since_session;
  std::size_t scar_cells = 0;
  std::vector<double> species;  ///< of the last moment

 private:
  int every_;
  int steps_ = 0;
};

Course run(const Treatment& treatment, Keeper& keeper,
           std::optional<Checkpoint> resume = std::nullopt, std::uint64_t seed = 1) {
  SilentObserver silent;
  const numerics::OneRank alone;
  return simulate(treatment, parameters(), seed, silent, alone, keeper, std::move(resume));
}

Course run(const Treatment& treatment) {
  ForgetfulKeeper keeper;
  return run(treatment, keeper);
}

/// Everything that a result folder shows of a course, bit for bit.
void expect_same(const Course& a, const Course& b) {
  ASSERT_EQ(a.endpoints.size(), b.endpoints.size());
  for (std::size_t i = 0; i < a.endpoints.size(); ++i) {
    EXPECT_EQ(a.endpoints[i].name, b.endpoints[i].name);
    EXPECT_EQ(a.endpoints[i].value, b.endpoints[i].value) << a.endpoints[i].name;
  }
  EXPECT_EQ(a.timeline.time, b.timeline.time);
  ASSERT_EQ(a.timeline.series.size(), b.timeline.series.size());
  for (std::size_t i = 0; i < a.timeline.series.size(); ++i)
    EXPECT_EQ(a.timeline.series[i].values, b.timeline.series[i].values);
  EXPECT_EQ(a.injured_fraction, b.injured_fraction);
}

double value(const Course& course, std::string_view name, std::string_view observer) {
  for (const Endpoint& endpoint : course.endpoints) {
    if (endpoint.name == name && endpoint.observer == observer) return endpoint.value;
  }
  ADD_FAILURE() << name << " (" << observer << ") is not among the endpoints";
  return 0.0;
}

TEST(SimulateBlock, GoesOnFromAnyCheckpointToTheSameBytes) {
  for (const Treatment& treatment : {small_patch(), small_cell()}) {
    Memory straight(3);
    const Course whole = run(treatment, straight);
    ASSERT_GE(straight.checkpoints.size(), 4U);
    // Some before the second session, some after.
    EXPECT_EQ(straight.checkpoints.front().sessions, 1U);
    EXPECT_EQ(straight.checkpoints.back().sessions, 2U);
    // The first, one on the way, the last.
    const std::size_t last = straight.checkpoints.size() - 1;
    for (const std::size_t i : {std::size_t{0}, last / 2, last}) {
      Memory resumed;
      const Course rest = run(treatment, resumed, straight.checkpoints[i]);
      expect_same(whole, rest);
      EXPECT_EQ(resumed.species, straight.species);
    }
  }
}

TEST(SimulateBlock, AsManyProcessesAsThereAreGiveTheSameBytes) {
  const Treatment treatment = small_patch();
  const Course alone = run(treatment);
  for (const std::size_t processes : {2U, 3U}) {
    std::vector<Course> courses(processes);
    numerics::run_on_ranks(processes, [&](const numerics::Ranks& ranks) {
      SilentObserver silent;
      ForgetfulKeeper keeper;
      courses[ranks.rank()] = simulate(treatment, parameters(), 1, silent, ranks, keeper);
    });
    for (const Course& course : courses) expect_same(alone, course);
  }
}

TEST(SimulateBlock, KeepsFieldsAtTheirTimesAndAtTheEnd) {
  Memory memory;
  const Course course = run(small_patch(), memory);
  EXPECT_EQ(memory.times, (std::vector<double>{0.5 * day, 1.0 * day, 3.0 * day}));
  // At the time of a session, just after it.
  EXPECT_EQ(memory.since_session[1], 0.0);
  EXPECT_EQ(memory.scar_cells, memory.species.size() / healing::species_count);
  EXPECT_EQ(course.sessions.size(), 2U);
}

TEST(SimulateBlock, OnAPatchTheScarIsJudgedAndThePatchIsSetBesideIt) {
  const Course course = run(small_patch());
  // A disc of 1 mm on a square of 1.6 mm: pi / 4 / 2.56.
  EXPECT_NEAR(course.scar_share, 0.3068, 0.002);
  ASSERT_EQ(course.field.states.size(), course.history.states.size());
  const auto collagen = [&](const healing::History& history) {
    return healing::observe(history.states.front(), course.dermis, 0.0, 2e-4).collagen_total;
  };
  // The condition lacks a quarter of its collagen, the skin around lacks none.
  const double around = course.skin.collagen_capital / 0.75;
  EXPECT_NEAR(collagen(course.history), course.skin.collagen_capital, 0.03 * around);
  EXPECT_NEAR(collagen(course.field), around * (1.0 - 0.25 * course.scar_share), 0.01 * around);
  const char* const name = "healing.collagen_total.relative";
  EXPECT_NE(value(course, name, "papillary"), value(course, name, "papillary, whole patch"));
}

TEST(SimulateBlock, WithoutAScarTheWholePatchIsJudged) {
  const Course course = run(
      short_course({"numerics.fidelity=patch", "numerics.patch_width=1.6 mm",
                    "numerics.patch_height=1.6 mm", "numerics.voxel=200 um",
                    "condition.indication=fine-lines-and-wrinkles", "device.needle.pitch=1.5 mm"}));
  EXPECT_EQ(course.scar_share, 0.0);
  EXPECT_TRUE(course.field.states.empty());
  for (const Endpoint& endpoint : course.endpoints)
    EXPECT_THAT(endpoint.observer, testing::Not(testing::HasSubstr("patch")));
}

TEST(SimulateBlock, TheStrokesThatAreShownAreThoseThatInjured) {
  const Treatment treatment = small_patch();
  const Course course = run(treatment);
  const PunctureFields shown = puncture_fields(treatment, course, parameters(), 1);
  EXPECT_DOUBLE_EQ(shown.field.width, 1.6e-3);
  const numerics::Raster raster{16, 16, 1e-4, numerics::Sides::periodic};
  for (std::size_t i = 0; i < 2; ++i) {
    const std::vector<float> injured =
        injury::injured_voxels(shown.sessions[i].punctures, course.sessions[i].channels,
                               {course.dermis, raster, {0, 16}}, parameters().injury);
    for (std::size_t layer = 0; layer < 12; ++layer) {
      double mean = 0.0;
      for (std::size_t cell = 0; cell < 256; ++cell)
        mean += static_cast<double>(injured[layer * 256 + cell]) / 256.0;
      EXPECT_NEAR(course.sessions[i].injured_fraction[layer], mean, 1e-12);
    }
  }
}

TEST(SimulateBlock, AnotherSeedPutsTheStrokesElsewhere) {
  ForgetfulKeeper keeper;
  const Treatment treatment = small_patch();
  const Course one = run(treatment, keeper, std::nullopt, 1);
  const Course two = run(treatment, keeper, std::nullopt, 2);
  EXPECT_NE(one.injured_fraction, two.injured_fraction);
  EXPECT_EQ(one.channels.radius, two.channels.radius);
}

TEST(SimulateBlock, ACellIsInjuredByOneChannelInItsMiddle) {
  const Course cell = run(small_cell());
  const Course column = run(short_course({"numerics.fidelity=column"}));
  ASSERT_EQ(cell.injured_fraction.size(), column.injured_fraction.size());
  // The column's 1 - exp(-x) for channels at random is x for one in each cell.
  for (std::size_t i = 0; i < cell.injured_fraction.size(); ++i)
    EXPECT_NEAR(cell.injured_fraction[i], -std::log1p(-column.injured_fraction[i]), 2e-3);
  EXPECT_TRUE(cell.field.states.empty());
}

TEST(SimulateBlock, AColumnIsComputedAsEver) {
  const Treatment treatment = short_course({"numerics.fidelity=column"});
  SilentObserver silent;
  expect_same(run(treatment), simulate(treatment, parameters(), 1, silent));
}

TEST(SimulateBlock, TellsEveryDayAndHowFarItIs) {
  struct Log final : Observer {
    void progress(std::string_view, double fraction) override {
      EXPECT_GE(fraction, last);
      EXPECT_LE(fraction, 1.0);
      last = fraction;
    }
    void reached(std::string_view text) override { lines.emplace_back(text); }
    double last = 0.0;
    std::vector<std::string> lines;
  } log;
  const numerics::OneRank alone;
  ForgetfulKeeper keeper;
  (void)simulate(small_cell(), parameters(), 1, log, alone, keeper);
  EXPECT_EQ(log.last, 1.0);
  ASSERT_EQ(log.lines.size(), 4U);
  EXPECT_THAT(log.lines.front(), testing::StartsWith("day 0: collagen "));
  EXPECT_THAT(log.lines.back(), testing::StartsWith("day 3: collagen "));
}

}  // namespace
}  // namespace acicula::course

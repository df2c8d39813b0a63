// Figures printed by an independent implementation of the same equations (Python, LSODA, rtol 1e-6)
// to the digits given here: they check the code, they are not data.

#include <gtest/gtest.h>

#include "unit/healing/default_parameters.hpp"
#include "verification/healing/well_mixed.hpp"
#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace acicula::healing {
namespace {

using test::well_mixed;
using test::WellMixedCourse;
using test::whole;

const Parameters& defaults() {
  static const Parameters parameters = test::default_parameters();
  return parameters;
}

/// [%] Gains over healthy skin.
struct Gains {
  double collagen1, collagen3, total, immature, tropoelastin, elastin, epidermis, type3_share;
};

Gains gains(const State& state, const Patient& patient, const Parameters& parameters) {
  const Observation before = whole(healthy_state(test::one_cell(), patient, parameters));
  const Observation after = whole(state);
  const auto percent = [](double a, double b) { return 100.0 * (a / b - 1.0); };
  return {percent(after.collagen_1, before.collagen_1),
          percent(after.collagen_3, before.collagen_3),
          percent(after.collagen_total, before.collagen_total),
          after.immature_collagen,
          percent(after.tropoelastin, before.tropoelastin),
          percent(after.elastin, before.elastin),
          percent(state.epidermis, 1.0),
          after.collagen_3 / after.collagen_total};
}

struct DayOfTable {
  double day;
  Gains expected;
};

void expect_table(const WellMixedCourse& course, const std::vector<DayOfTable>& table) {
  for (const auto& [day, expected] : table) {
    SCOPED_TRACE("day " + std::to_string(day));
    const Gains got = gains(well_mixed(course, day, defaults()), course.patient, defaults());
    // Half of the last printed digit, plus the 1e-6 of the other solver.
    EXPECT_NEAR(got.collagen1, expected.collagen1, 0.051);
    EXPECT_NEAR(got.collagen3, expected.collagen3, 0.051);
    EXPECT_NEAR(got.total, expected.total, 0.051);
    EXPECT_NEAR(got.immature, expected.immature, 0.000051);
    EXPECT_NEAR(got.tropoelastin, expected.tropoelastin, 0.051);
    EXPECT_NEAR(got.elastin, expected.elastin, 0.051);
    EXPECT_NEAR(got.epidermis, expected.epidermis, 0.051);
    EXPECT_NEAR(got.type3_share, expected.type3_share, 0.00051);
  }
}

TEST(IndependentFigures, OneSession) {
  expect_table({}, {{3, {1.3, 3.0, 1.6, .0334, -0.6, -2.0, 0.8, .182}},
                    {7, {6.9, 12.2, 7.8, .0786, 10.1, -2.0, 2.4, .187}},
                    {14, {15.0, 23.9, 16.6, .1178, 28.9, -2.0, 5.5, .191}},
                    {30, {13.0, 18.4, 14.0, .0425, 45.0, -2.0, 9.5, .187}},
                    {60, {10.1, 13.3, 10.6, .0072, 39.1, -2.0, 10.0, .184}},
                    {90, {9.7, 12.2, 10.2, .0061, 27.4, -2.0, 9.6, .183}},
                    {180, {9.0, 10.0, 9.1, .0058, 7.4, -1.9, 8.6, .181}}});
}

TEST(IndependentFigures, SixSessionsTwoWeeksApart) {
  expect_table({.sessions = 6}, {{27.9, {30.3, 49.4, 33.7, .1527, 63.6, -4.0, 14.2, .201}},
                                 {30, {29.9, 49.8, 33.5, .1433, 61.1, -6.0, 15.6, .202}},
                                 {60, {56.3, 90.3, 62.5, .1315, 109.1, -9.7, 38.8, .211}},
                                 {90, {78.0, 116.0, 84.9, .1083, 140.5, -11.5, 60.9, .210}},
                                 {120, {69.9, 94.5, 74.4, .0088, 110.4, -11.4, 66.5, .201}},
                                 {180, {64.5, 77.3, 66.8, .0047, 48.4, -11.3, 63.4, .191}},
                                 {365, {51.8, 53.7, 52.1, .0048, 2.9, -11.1, 49.4, .182}}});
}

TEST(IndependentFigures, FiveMonthlySessions) {
  const State state = well_mixed({.sessions = 5, .interval = 30.0}, 176.0, defaults());
  const Gains got = gains(state, {}, defaults());
  EXPECT_NEAR(got.total, 53.3, 0.051);
  EXPECT_NEAR(got.epidermis, 50.4, 0.051);
}

TEST(IndependentFigures, DoseOfOneSession) {
  const std::vector<std::array<double, 3>> table{
      {.005, 0.56, -0.2}, {.01, 1.35, -0.4},  {.02, 3.39, -0.8},  {.05, 10.65, -2.0},
      {.10, 20.10, -4.0}, {.20, 25.84, -8.1}, {.40, 25.01, -16.2}};
  for (const auto& [injured, total, elastic] : table) {
    const Gains got =
        gains(well_mixed({.injured_fraction = injured}, 60.0, defaults()), {}, defaults());
    EXPECT_NEAR(got.total, total, 0.0051) << injured;
    EXPECT_NEAR(got.elastin, elastic, 0.051) << injured;
  }
}

TEST(IndependentFigures, AgeOfThePatient) {
  const std::vector<std::array<double, 3>> table{{1.00, 1.00, 1.849},
                                                 {.92, .91, 1.632},
                                                 {.84, .82, 1.425},
                                                 {.76, .73, 1.226},
                                                 {.68, .64, 1.037}};
  for (const auto& [capacity, capital, collagen] : table) {
    const Patient patient{.collagen_capital = capital, .synthesis_capacity = capacity};
    const State state = well_mixed({.sessions = 6, .patient = patient}, 90.0, defaults());
    EXPECT_NEAR(whole(state).collagen_total, collagen, 0.00051) << capital;
  }
}

TEST(IndependentFigures, LoopGainSwitchesToFibrosis) {
  struct Expected {
    double gain, total90, total365, total730, myofibroblasts;
  };
  const std::vector<Expected> table{{.10, 70, 43, 30, 0},       {.35, 85, 52, 35, 0},
                                    {.60, 104, 66, 43, 0},      {.80, 112, 80, 51, 0},
                                    {.95, 115, 250, 283, .606}, {1.20, 116, 259, 292, .776},
                                    {1.60, 115, 256, 289, .818}};
  for (const Expected& expected : table) {
    SCOPED_TRACE(expected.gain);
    Parameters parameters = defaults();
    parameters.fibrotic_loop_gain = expected.gain;
    const auto at = [&](double day) { return well_mixed({.sessions = 6}, day, parameters); };
    EXPECT_NEAR(gains(at(90), {}, parameters).total, expected.total90, 0.51);
    EXPECT_NEAR(gains(at(365), {}, parameters).total, expected.total365, 0.51);
    EXPECT_NEAR(gains(at(730), {}, parameters).total, expected.total730, 0.51);
    EXPECT_NEAR(at(365).cells[0][myofibroblasts], expected.myofibroblasts, 0.00051);
  }
}

TEST(IndependentFigures, IntervalOfSixSessions) {
  struct Expected {
    double interval, total, mean_inflammation, peak, elastin, type3_share;
  };
  const std::vector<Expected> table{
      {3, 37.7, .0139, .742, -11.5, .216},  {7, 55.8, .0120, .609, -11.5, .220},
      {10, 66.0, .0107, .501, -11.5, .218}, {14, 72.8, .0093, .376, -11.4, .213},
      {21, 70.8, .0074, .248, -11.2, .204}, {28, 62.9, .0062, .198, -11.2, .199},
      {42, 52.4, .0046, .163, -11.1, .194}, {56, 48.1, .0036, .151, -11.0, .191}};
  for (const Expected& expected : table) {
    SCOPED_TRACE(expected.interval);
    const WellMixedCourse course{.sessions = 6, .interval = expected.interval};
    const double last = 5.0 * expected.interval;
    double peak = 0.0;
    double integral = 0.0;
    double time = 0.0;
    double before = 0.0;
    const State end = well_mixed(course, last + 60.0, defaults(), [&](const State& state) {
      const double now = state.cells[0][inflammatory_macrophages];
      peak = std::max(peak, state.cells[0][myofibroblasts]);
      integral += 0.5 * (state.time - time) * (now + before);
      time = state.time;
      before = now;
    });
    const Gains got = gains(end, {}, defaults());
    EXPECT_NEAR(got.total, expected.total, 0.051);
    EXPECT_NEAR(got.elastin, expected.elastin, 0.051);
    EXPECT_NEAR(peak, expected.peak, 0.00051);
    EXPECT_NEAR(integral / end.time, expected.mean_inflammation, 0.000051);
    const Observation week_later = whole(well_mixed(course, last + 7.0, defaults()));
    EXPECT_NEAR(week_later.collagen_3 / week_later.collagen_total, expected.type3_share, 0.00051);
  }
}

/// A full wound: only damage and a few fibroblasts, which then migrate in from the edge.
class FullWound : public testing::Test {
 protected:
  FullWound() {
    parameters_.fibroblast_immigration = 0.10 / unit::day;
    state_.cells[0] = {};
    state_.cells[0][damage] = state_.cells[0][tgf_beta1] = state_.cells[0][tgf_beta3] = 1.0;
    state_.cells[0][fibroblasts] = 0.02;
  }
  const Observation& at(double day) {
    heal(state_, day * unit::day, test::one_cell(), {}, parameters_, test::tight);
    return seen_ = whole(state_);
  }
  Parameters parameters_ = defaults();
  State state_ = healthy_state(test::one_cell(), {}, parameters_);
  Observation seen_;
};

TEST_F(FullWound, PeaksOfCells) {
  struct Peak {
    double value = 0.0, time = 0.0;
    void see(double now, double at) {
      if (now > value) {
        value = now;
        time = at;
      }
    }
  };
  Peak neutrophil, macrophage, myofibroblast;
  heal(state_, 30.0 * unit::day, test::one_cell(), {}, parameters_, {1e-10, 1e-13},
       [&](const State& state) {
         const Cell& cell = state.cells[0];
         const double day = state.time / unit::day;
         neutrophil.see(cell[neutrophils], day);
         macrophage.see(cell[inflammatory_macrophages] + cell[repair_macrophages], day);
         myofibroblast.see(cell[myofibroblasts], day);
       });
  EXPECT_NEAR(neutrophil.value, .974, .00051);
  EXPECT_NEAR(neutrophil.time, .87, .02);  // steps here are 0.01 to 0.05 d long
  EXPECT_NEAR(macrophage.value, .986, .00051);
  EXPECT_NEAR(macrophage.time, 3.06, .04);
  EXPECT_NEAR(myofibroblast.value, .684, .00051);
  EXPECT_NEAR(myofibroblast.time, 14.96, .1);
}

TEST_F(FullWound, CollagenAndItsTypes) {
  struct Expected {
    double day, collagen, type3_share;
  };
  for (const auto& [day, collagen, type3_share] :
       std::vector<Expected>{{14, .41, .32}, {28, .71, .29}, {84, .60, .23}, {365, .58, .18}}) {
    const Observation& seen = at(day);
    EXPECT_NEAR(seen.collagen_total, collagen, .0051) << day;
    EXPECT_NEAR(seen.collagen_3 / seen.collagen_total, type3_share, .0051) << day;
  }
}

TEST_F(FullWound, StrengthIsMatureCollagen) {
  for (const auto& [day, mature] :
       std::vector<std::array<double, 2>>{{7, .02}, {21, .36}, {84, .59}}) {
    EXPECT_NEAR(at(day).mature_collagen, mature, .0051) << day;
  }
}

}  // namespace
}  // namespace acicula::healing

// Figures of the variants printed by an independent implementation of the same equations (Python,
// LSODA, rtol 1e-6): they check the values of data/variants as much as the code.

#include "acicula/evidence/catalogue.hpp"

#include <gtest/gtest.h>

#include "verification/healing/well_mixed.hpp"
#include <algorithm>
#include <array>
#include <string>

namespace acicula::healing {
namespace {

using test::well_mixed;
using test::WellMixedCourse;
using test::whole;

/// The model with the values of a variant, without their spreads.
Parameters variant(const std::string& name) {
  auto catalogue = evidence::Catalogue::read(evidence::embedded_files());
  const auto numbers = catalogue.entries("variants").at(name).numbers;
  for (const auto& [key, number] : numbers) catalogue.set(key, number.value);
  return parameters_from(catalogue);
}

/// [%] Gain over healthy skin.
double gain(double after, double before) { return 100.0 * (after / before - 1.0); }

struct Expected {
  std::array<double, 6> total;  ///< [%] collagen 60 days after the last of six sessions
  double collagen1;             ///< [%] on day 90 of six two-weekly sessions
  double peak;                  ///< [1] of myofibroblasts in the latter
};

void expect(const Parameters& parameters, const Expected& expected) {
  const Observation healthy = whole(healthy_state(test::one_cell(), {}, parameters));
  constexpr std::array intervals{7.0, 10.0, 14.0, 21.0, 28.0, 42.0};
  // Half of the last printed digit, and a little for the four digits of the parameters.
  constexpr double within = 0.6;
  for (std::size_t i = 0; i < intervals.size(); ++i) {
    SCOPED_TRACE(intervals[i]);
    const WellMixedCourse course{.sessions = 6, .interval = intervals[i]};
    const State end = well_mixed(course, 5.0 * intervals[i] + 60.0, parameters);
    EXPECT_NEAR(gain(whole(end).collagen_total, healthy.collagen_total), expected.total[i], within);
  }
  double peak = 0.0;
  const State end = well_mixed({.sessions = 6}, 90.0, parameters, [&](const State& state) {
    peak = std::max(peak, state.cells[0][myofibroblasts]);
  });
  EXPECT_NEAR(gain(whole(end).collagen_1, healthy.collagen_1), expected.collagen1, within);
  EXPECT_NEAR(peak, expected.peak, 0.0051);
}

TEST(Variants, SlowTurnoverOfFibroblastsGainsMost) {
  expect(variant("slow-fibroblast-turnover"), {{67, 77, 81, 75, 66, 56}, 89, 0.21});
}

TEST(Variants, FastTurnoverOfFibroblastsGainsLess) {
  expect(variant("fast-fibroblast-turnover"), {{49, 57, 63, 65, 61, 54}, 65, 0.63});
}

TEST(Variants, LinearConversionGainsMostByMonthlySessions) {
  expect(variant("linear-conversion"), {{41, 48, 54, 60, 62, 61}, 54, 0.78});
}

}  // namespace
}  // namespace acicula::healing

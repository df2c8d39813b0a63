#include "acicula/core/units.hpp"
#include "acicula/healing/healing.hpp"

#include <gtest/gtest.h>

#include "unit/healing/default_parameters.hpp"
#include <algorithm>
#include <cmath>
#include <vector>

namespace acicula::healing {
namespace {

/// Three sessions on a column, seen two days after each and 60 days after the last.
std::vector<State> course(const numerics::Grid& dermis, const Tolerance& tolerance) {
  const Parameters parameters = test::default_parameters();
  std::vector<double> injured;
  for (std::size_t i = 0; i < dermis.size(); ++i) {
    injured.push_back(0.05 * std::max(0.0, 1.0 - dermis.centre(i) / 1.5e-3));
  }
  State state = healthy_state(dermis, {}, parameters);
  std::vector<State> seen;
  for (const double day : {0.0, 14.0, 28.0}) {
    heal(state, day * unit::day, dermis, {}, parameters, tolerance);
    wound(state, injured, 0.0, parameters);
    heal(state, (day + 2.0) * unit::day, dermis, {}, parameters, tolerance);
    seen.push_back(state);
  }
  heal(state, 88.0 * unit::day, dermis, {}, parameters, tolerance);
  seen.push_back(state);
  return seen;
}

// The error of the whole course follows the tolerance of a step: for a method of order p it falls
// as tolerance^(p/(p+1)) to tolerance^1.
TEST(ToleranceOfHealing, GovernsTheErrorInProportion) {
  const numerics::Grid dermis = numerics::graded_grid(2e-3, 5e-5, 20);
  const std::vector<State> exact = course(dermis, {1e-11, 1e-14});
  std::vector<double> errors;
  for (const double relative : {1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8}) {
    const std::vector<State> seen = course(dermis, {relative, 1e-3 * relative});
    double largest = 0.0;
    for (std::size_t s = 0; s < seen.size(); ++s) {
      for (std::size_t i = 0; i < dermis.size(); ++i) {
        for (std::size_t k = 0; k < species_count; ++k) {
          const double expected = exact[s].cells[i][k];
          largest = std::max(largest, std::abs(seen[s].cells[i][k] - expected) / (1e-3 + expected));
        }
      }
    }
    errors.push_back(largest);
    EXPECT_LT(largest, relative) << relative;
  }
  for (std::size_t i = 1; i < errors.size(); ++i) {
    const double decades = std::log10(errors[i - 1] / errors[i]);
    EXPECT_GT(decades, 0.6) << i;
    EXPECT_LT(decades, 1.4) << i;
  }
  EXPECT_NEAR(std::log10(errors.front() / errors.back()) / 5.0, 0.9, 0.15);
}

}  // namespace
}  // namespace acicula::healing

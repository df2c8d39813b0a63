#include "acicula/healing/column.hpp"

#include "acicula/core/units.hpp"

#include <gtest/gtest.h>

#include "unit/healing/default_parameters.hpp"
#include <cmath>
#include <vector>

namespace acicula::healing {
namespace {

/// A state far from rest, different in every cell, off the kinks of the equations.
std::vector<double> lively_state(std::size_t cells, const Homeostasis& constants) {
  std::vector<double> y;
  for (std::size_t i = 0; i < cells; ++i) {
    const double x = 0.5 + 0.5 * std::sin(1.0 + 2.0 * static_cast<double>(i));
    Cell cell = healthy_cell(constants);
    cell[damage] = 0.3 * x;
    cell[neutrophils] = 0.2 + 0.1 * x;
    cell[inflammatory_macrophages] = 0.1 + 0.3 * x;
    cell[repair_macrophages] = 0.4 - 0.2 * x;
    cell[tgf_beta1] = 3.0 + 5.0 * x;
    cell[tgf_beta3] = 2.0 + 4.0 * x;
    cell[fibroblasts] = 0.8 + 0.5 * x;
    cell[myofibroblasts] = 0.1 + 0.2 * x;
    cell[immature_collagen1] = 0.1 + 0.05 * x;
    cell[immature_collagen3] = 0.05 + 0.03 * x;
    cell[mature_collagen1] += 0.1;
    cell[mature_collagen3] += 0.05;
    y.insert(y.end(), cell.begin(), cell.end());
  }
  y.push_back(1.2);
  return y;
}

class ColumnTest : public testing::TestWithParam<std::size_t> {
 protected:
  numerics::Grid dermis_ =
      numerics::graded_grid(1e-3, 0.5e-3 / static_cast<double>(GetParam()), GetParam());
  Parameters parameters_ = [] {
    Parameters parameters = test::default_parameters();
    parameters.fibroblast_immigration = 0.05 / unit::day;
    return parameters;
  }();
  Column column_{dermis_, {.collagen_capital = 0.8, .synthesis_capacity = 0.9}, parameters_};
};

/// The exact slope of f along x, by central differences, against what solve() inverts.
TEST_P(ColumnTest, SolvesWithTheExactSlopes) {
  const std::vector<double> y = lively_state(GetParam(), column_.constants());
  const double shift = 1.0 / (0.1 * unit::day);
  std::vector<double> b(column_.size());
  for (std::size_t i = 0; i < b.size(); ++i) {
    b[i] = shift * std::cos(3.0 * static_cast<double>(i));
  }
  std::vector<double> x = b;
  column_.linearise(y.data());
  column_.factorise(shift);
  column_.solve(x.data());

  const double step = 1e-6;
  std::vector<double> forward = y;
  std::vector<double> backward = y;
  for (std::size_t i = 0; i < y.size(); ++i) {
    forward[i] += step * x[i];
    backward[i] -= step * x[i];
  }
  std::vector<double> up(y.size());
  std::vector<double> down(y.size());
  column_.rate(forward.data(), up.data());
  column_.rate(backward.data(), down.data());
  for (std::size_t i = 0; i < y.size(); ++i) {
    const double slope = (up[i] - down[i]) / (2.0 * step);
    // Central differences: 1e-12 of curvature and 1e-10 of round-off, in units of shift.
    EXPECT_NEAR(shift * x[i] - slope, b[i], 1e-8 * shift) << "state " << i % species_count;
  }
}

INSTANTIATE_TEST_SUITE_P(Cells, ColumnTest, testing::Values(1u, 2u, 7u));

TEST(ColumnRate, VanishesInHealthySkin) {
  const numerics::Grid dermis = numerics::graded_grid(2e-3, 1e-5, 60);
  const Parameters parameters = test::default_parameters();
  Column column(dermis, {.collagen_capital = 0.64, .synthesis_capacity = 0.68}, parameters);
  std::vector<double> y;
  for (const Cell& cell : healthy_state(dermis, {.collagen_capital = 0.64}, parameters).cells) {
    y.insert(y.end(), cell.begin(), cell.end());
  }
  y.push_back(1.0);
  std::vector<double> f(y.size());
  column.rate(y.data(), f.data());
  // Round-off of terms of 0.1 per day at most.
  for (const double rate : f) EXPECT_LT(std::abs(rate) * unit::day, 1e-16);
}

}  // namespace
}  // namespace acicula::healing

// A block that is injured evenly heals as a column does.

#include "acicula/core/units.hpp"
#include "acicula/healing/healing.hpp"
#include "acicula/healing/tissue.hpp"
#include "acicula/numerics/raster_diffusion.hpp"
#include "acicula/numerics/ring_diffusion.hpp"

#include <gtest/gtest.h>

#include "unit/healing/default_parameters.hpp"
#include <algorithm>
#include <cmath>
#include <vector>

namespace acicula::healing {
namespace {

constexpr double day = unit::day;

const numerics::Grid dermis = numerics::graded_grid(1.5e-3, 2e-5, 24);
const numerics::OneRank one_rank;
const Constitution uniform{{1.0f}, {0.18f}, 1.0};

/// Injury that fades towards 1 mm.
double fading(double depth) { return 0.05 * std::max(0.0, 1.0 - depth / 1e-3); }

/// Wounded evenly over the plane, as a column is.
Tissue wounded(const numerics::DiffusionOperator& block, const Parameters& parameters) {
  Tissue tissue = healthy_tissue(block, uniform, parameters);
  std::vector<float> injured(block.cells());
  for (std::size_t i = 0; i < injured.size(); ++i) {
    injured[i] = static_cast<float>(fading(dermis.centre(i / block.plane_cells())));
  }
  wound(tissue, injured, std::vector<float>(block.plane_cells(), 35e-6f), parameters);
  return tissue;
}

State wounded_column(const Parameters& parameters) {
  State state = healthy_state(dermis, {}, parameters);
  std::vector<double> injured;
  for (std::size_t i = 0; i < dermis.size(); ++i) {
    injured.push_back(static_cast<double>(static_cast<float>(fading(dermis.centre(i)))));
  }
  wound(state, injured, static_cast<double>(35e-6f), parameters);
  return state;
}

void expect_near(const State& found, const State& expected, double tolerance) {
  for (std::size_t i = 0; i < expected.cells.size(); ++i) {
    for (std::size_t k = 0; k < species_count; ++k) {
      EXPECT_NEAR(found.cells[i][k], expected.cells[i][k],
                  tolerance * (0.01 + expected.cells[i][k]))
          << "layer " << i << " state " << k;
    }
  }
  EXPECT_NEAR(found.epidermis, expected.epidermis, tolerance);
  EXPECT_NEAR(found.channel_radius, expected.channel_radius, 1e-12);
}

TEST(Tissue, OneCellWideHealsAsAColumn) {
  const Parameters parameters = test::default_parameters();
  const numerics::RasterDiffusion block({1, 1, 2e-5}, dermis, one_rank);
  Tissue tissue = wounded(block, parameters);
  State column = wounded_column(parameters);
  for (const double end : {0.3 * day, 2.0 * day, 10.0 * day, 30.0 * day}) {
    heal(tissue, end, block, uniform, parameters, {1e-4, 1e-6});
    heal(column, end, dermis, {}, parameters, {1e-8, 1e-10});
    // Errors of some hundred steps of a tolerance of 1e-4.
    expect_near(mean_column(tissue, block), column, 3e-3);
  }
}

TEST(Tissue, RingsInjuredEvenlyHealAsAColumn) {
  const Parameters parameters = test::default_parameters();
  const numerics::RingDiffusion block(numerics::uniform_grid(0.0, 3e-4, 5), dermis);
  Tissue tissue = wounded(block, parameters);
  State column = wounded_column(parameters);
  heal(tissue, 10.0 * day, block, uniform, parameters, {1e-4, 1e-6});
  heal(column, 10.0 * day, dermis, {}, parameters, {1e-8, 1e-10});
  expect_near(mean_column(tissue, block), column, 3e-3);
}

TEST(Tissue, FibroblastsClimbTheSignalAsInAColumn) {
  Parameters parameters = test::default_parameters();
  // A strong one, so that it is seen: a tenth of a healthy level acts as their random motility.
  parameters.fibroblast_chemotaxis = 0.1 * parameters.fibroblast_motility;
  const numerics::RasterDiffusion block({1, 1, 2e-5}, dermis, one_rank);
  Tissue tissue = wounded(block, parameters);
  State column = wounded_column(parameters);
  State without = wounded_column(test::default_parameters());
  heal(tissue, 3.0 * day, block, uniform, parameters, {1e-4, 1e-6});
  heal(column, 3.0 * day, dermis, {}, parameters, {1e-6, 1e-9});
  heal(without, 3.0 * day, dermis, {}, test::default_parameters(), {1e-6, 1e-9});
  EXPECT_GT(std::abs(column.cells[0][fibroblasts] - without.cells[0][fibroblasts]), 0.005);
  expect_near(mean_column(tissue, block), column, 3e-3);
}

}  // namespace
}  // namespace acicula::healing

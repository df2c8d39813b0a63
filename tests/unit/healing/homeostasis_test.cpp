#include "acicula/healing/homeostasis.hpp"

#include "acicula/core/units.hpp"
#include "acicula/healing/healing.hpp"

#include <gtest/gtest.h>

#include "unit/healing/default_parameters.hpp"
#include <cmath>

namespace acicula::healing {
namespace {

// Computed by hand in an independent script from the same defaults.
TEST(Homeostasis, ClosedFormConstants) {
  const Homeostasis h = homeostasis({}, test::default_parameters());
  EXPECT_NEAR(h.fibroblast_proliferation * unit::day, 0.1, 1e-12);
  EXPECT_NEAR(h.mature_collagen_loss * unit::day, 1.26515570e-4, 5e-13);
  EXPECT_NEAR(h.immature_collagen1, 5.005316367e-3, 5e-13);
  EXPECT_NEAR(h.immature_collagen3, 1.098727983e-3, 5e-13);
  EXPECT_NEAR(h.mature_collagen1, 0.8149946836, 5e-11);
  EXPECT_NEAR(h.mature_collagen3, 0.1789012720, 5e-11);
  EXPECT_NEAR(h.collagen_synthesis * unit::day, 1.444448847e-3, 5e-13);
  EXPECT_NEAR(h.type3_synthesis_share, 0.173201261, 5e-10);
  EXPECT_NEAR(h.tgf_beta1_from_myofibroblasts, 1.455021834, 5e-10);
  EXPECT_NEAR(h.elastin_loss * unit::day, 2.711047934e-5, 5e-15);
  EXPECT_NEAR(h.tropoelastin, 7.040187738e-3, 5e-13);
  EXPECT_NEAR(h.tropoelastin_synthesis * unit::day, 1.084419174e-4, 5e-14);
}

TEST(Homeostasis, CollagenIsTheCapitalOfThePatient) {
  const Cell cell =
      healthy_cell(homeostasis({.collagen_capital = 0.7}, test::default_parameters()));
  EXPECT_NEAR(cell[immature_collagen1] + cell[immature_collagen3] + cell[mature_collagen1] +
                  cell[mature_collagen3],
              0.7, 1e-15);
  EXPECT_NEAR((cell[immature_collagen3] + cell[mature_collagen3]) / 0.7, 0.18, 1e-15);
}

TEST(Homeostasis, HealthySkinStaysHealthyForAYear) {
  const numerics::Grid dermis = numerics::graded_grid(2e-3, 1e-5, 60);
  const Patient patient{.collagen_capital = 0.73, .synthesis_capacity = 0.76};
  const Parameters parameters = test::default_parameters();
  const State healthy = healthy_state(dermis, patient, parameters);
  State state = healthy;
  // Daily stops, so that many steps are taken.
  for (int day = 1; day <= 365; ++day) {
    heal(state, day * unit::day, dermis, patient, parameters, {});
  }
  for (std::size_t i = 0; i < dermis.size(); ++i) {
    for (std::size_t k = 0; k < species_count; ++k) {
      EXPECT_NEAR(state.cells[i][k], healthy.cells[i][k], 1e-13) << i << " " << k;
    }
  }
  EXPECT_NEAR(state.epidermis, 1.0, 1e-13);
  EXPECT_EQ(state.time, 365 * unit::day);
}

TEST(Homeostasis, IsReachedAgainFromNearby) {
  const numerics::Grid dermis = numerics::uniform_grid(0.0, 1e-3, 1);
  const Parameters parameters = test::default_parameters();
  State state = healthy_state(dermis, {}, parameters);
  state.cells[0][fibroblasts] = 0.5;
  state.cells[0][tgf_beta1] = 3.0;
  state.cells[0][inflammatory_macrophages] = 0.05;
  heal(state, 400.0 * unit::day, dermis, {}, parameters, {1e-7, 1e-10});
  // Independent implementation: F 1.0000, T1 1.0000, Y 2.7e-19, C 1.009.
  const Cell& cell = state.cells[0];
  EXPECT_NEAR(cell[fibroblasts], 1.0, 5e-5);
  EXPECT_NEAR(cell[tgf_beta1], 1.0, 5e-5);
  EXPECT_LT(cell[myofibroblasts], 1e-9);
  EXPECT_NEAR(cell[immature_collagen1] + cell[immature_collagen3] + cell[mature_collagen1] +
                  cell[mature_collagen3],
              1.009, 5e-4);
}

}  // namespace
}  // namespace acicula::healing

// Published numbers that the fit of the parameters used: they show that the calibration holds in
// this program, not that the model predicts.

#include <gtest/gtest.h>

#include "unit/healing/default_parameters.hpp"
#include "verification/healing/well_mixed.hpp"

namespace acicula::healing {
namespace {

// lotfi-2013: five monthly sessions, biopsy 8 weeks after the last. Masson collagen of the
// papillary dermis +53.2 %, epidermis +50 %. The injured fraction of 0.05 was held in the fit.
TEST(CalibrationData, FiveMonthlySessionsOfLotfi) {
  const Parameters parameters = test::default_parameters();
  const State state =
      test::well_mixed({.sessions = 5, .interval = 30.0}, 4 * 30.0 + 56.0, parameters);
  EXPECT_NEAR(test::whole(state).collagen_total - 1.0, 0.532, 0.01);
  EXPECT_NEAR(state.epidermis - 1.0, 0.50, 0.01);
}

// engelhardt-1998: human wounds have most neutrophils on day 1 and most macrophages on day 2 (the
// model: day 3, as in mice), counted on whole days.
TEST(CalibrationData, LeucocytesOfAFullWound) {
  Parameters parameters = test::default_parameters();
  parameters.fibroblast_immigration = 0.10 / unit::day;
  State state = healthy_state(test::one_cell(), {}, parameters);
  state.cells[0] = {};
  state.cells[0][damage] = state.cells[0][tgf_beta1] = state.cells[0][tgf_beta3] = 1.0;
  state.cells[0][fibroblasts] = 0.02;
  double most_neutrophils = 0.0;
  double most_macrophages = 0.0;
  int neutrophil_day = 0;
  int macrophage_day = 0;
  for (int day = 1; day <= 14; ++day) {
    heal(state, day * unit::day, test::one_cell(), {}, parameters, {});
    const Cell& cell = state.cells[0];
    const double macrophages = cell[inflammatory_macrophages] + cell[repair_macrophages];
    if (cell[neutrophils] > most_neutrophils) {
      most_neutrophils = cell[neutrophils];
      neutrophil_day = day;
    }
    if (macrophages > most_macrophages) {
      most_macrophages = macrophages;
      macrophage_day = day;
    }
  }
  EXPECT_EQ(neutrophil_day, 1);
  EXPECT_GE(macrophage_day, 2);
  EXPECT_LE(macrophage_day, 3);
}

}  // namespace
}  // namespace acicula::healing

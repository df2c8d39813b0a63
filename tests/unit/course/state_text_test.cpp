#include "acicula/course/state_text.hpp"

#include "acicula/core/units.hpp"

#include <gtest/gtest.h>

namespace acicula::course {
namespace {

TEST(StateText, IsTheDayAndMeansOverTheDepth) {
  const numerics::Grid dermis = numerics::uniform_grid(0.0, 4e-4, 2);
  healing::State state;
  state.time = 2.25 * unit::day;
  state.epidermis = 1.05;
  state.cells.assign(2, healing::Cell{});
  state.cells[0][healing::damage] = 0.5;
  state.cells[0][healing::mature_collagen1] = 0.75;
  state.cells[0][healing::immature_collagen3] = 0.125;
  state.cells[0][healing::tgf_beta1] = 3.5;
  state.cells[0][healing::myofibroblasts] = 0.25;
  state.cells[1][healing::mature_collagen1] = 9.0;
  EXPECT_EQ(state_text(state, dermis, 2e-4),
            "day 2.25: collagen 0.8750, damage 5.00e-01, TGF-beta1 3.500, myofibroblasts 0.2500, "
            "epidermis 1.0500");
}

}  // namespace
}  // namespace acicula::course

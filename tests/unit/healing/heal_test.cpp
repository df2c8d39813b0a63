#include "acicula/core/units.hpp"
#include "acicula/healing/healing.hpp"
#include "acicula/healing/observe.hpp"

#include <gtest/gtest.h>

#include "unit/healing/default_parameters.hpp"
#include <cmath>
#include <stdexcept>

namespace acicula::healing {
namespace {

constexpr double day = unit::day;

class Heal : public testing::Test {
 protected:
  numerics::Grid dermis_ = numerics::graded_grid(2e-3, 1e-5, 60);
  Parameters parameters_ = test::default_parameters();

  /// Injury that fades towards 1.5 mm.
  [[nodiscard]] std::vector<double> fading() const {
    std::vector<double> injured;
    for (std::size_t i = 0; i < dermis_.size(); ++i) {
      injured.push_back(0.05 * std::max(0.0, 1.0 - dermis_.centre(i) / 1.5e-3));
    }
    return injured;
  }
  [[nodiscard]] State wounded() const {
    State state = healthy_state(dermis_, {}, parameters_);
    wound(state, fading(), 35e-6, parameters_);
    return state;
  }
};

TEST_F(Heal, EndsAtTheTimeAskedFor) {
  State state = wounded();
  heal(state, 3.3 * day, dermis_, {}, parameters_, {});
  EXPECT_EQ(state.time, 3.3 * day);
  EXPECT_DOUBLE_EQ(state.since_session, 3.3 * day);
  EXPECT_GT(state.next_step, 0.0);
}

TEST_F(Heal, DoesNothingInNoTime) {
  State state = wounded();
  const State before = state;
  heal(state, 0.0, dermis_, {}, parameters_, {});
  EXPECT_EQ(state.cells, before.cells);
}

TEST_F(Heal, ShowsEveryStep) {
  State state = wounded();
  double last = 0.0;
  std::size_t steps = 0;
  Cell shown{};
  heal(state, 10.0 * day, dermis_, {}, parameters_, {}, [&](const State& now) {
    EXPECT_GT(now.time, last);
    last = now.time;
    shown = now.cells[0];
    ++steps;
  });
  EXPECT_EQ(last, 10.0 * day);
  EXPECT_GT(steps, 10u);
  EXPECT_EQ(shown, state.cells[0]);
}

TEST_F(Heal, GivesTheSameBytesAgain) {
  State first = wounded();
  State second = wounded();
  heal(first, 30.0 * day, dermis_, {}, parameters_, {});
  heal(second, 30.0 * day, dermis_, {}, parameters_, {});
  EXPECT_EQ(first.cells, second.cells);
  EXPECT_EQ(first.epidermis, second.epidermis);
}

TEST_F(Heal, StopsOnTheWayChangeLittle) {
  State straight = wounded();
  State stopping = wounded();
  heal(straight, 30.0 * day, dermis_, {}, parameters_, {});
  for (int k = 1; k <= 30; ++k) heal(stopping, k * day, dermis_, {}, parameters_, {});
  for (std::size_t i = 0; i < dermis_.size(); ++i) {
    for (std::size_t k = 0; k < species_count; ++k) {
      // Ten times the default tolerance: errors of some fifty steps.
      EXPECT_NEAR(straight.cells[i][k], stopping.cells[i][k], 1e-6 + 1e-3 * straight.cells[i][k]);
    }
  }
}

TEST_F(Heal, LooksInOnTheWayWithoutStopping) {
  State straight = wounded();
  State looked = wounded();
  State stopping = wounded();
  heal(straight, 30.0 * day, dermis_, {}, parameters_, {});
  std::vector<double> times{0.0};
  for (int k = 1; k <= 60; ++k) times.push_back(0.5 * k * day);
  std::size_t seen = 0;
  heal_through(looked, times, dermis_, {}, parameters_, {}, [&](const State& now) {
    ASSERT_EQ(now.time, times[seen++]);
    heal(stopping, now.time, dermis_, {}, parameters_, {1e-7, 1e-10});
    EXPECT_DOUBLE_EQ(now.since_session, now.time);
    EXPECT_DOUBLE_EQ(now.channel_radius, stopping.channel_radius);
    for (std::size_t i = 0; i < dermis_.size(); ++i) {
      for (std::size_t k = 0; k < species_count; ++k) {
        EXPECT_NEAR(now.cells[i][k], stopping.cells[i][k], 1e-5 + 1e-3 * stopping.cells[i][k])
            << "state " << k << " of cell " << i << " at " << now.time / day << " days";
      }
    }
  });
  EXPECT_EQ(seen, times.size());
  EXPECT_EQ(looked.cells, straight.cells);
  EXPECT_EQ(looked.next_step, straight.next_step);
}

TEST_F(Heal, UniformInjuryHealsAsWithoutDepth) {
  const numerics::Grid one = numerics::uniform_grid(0.0, 2e-3, 1);
  State column = healthy_state(dermis_, {}, parameters_);
  State cell = healthy_state(one, {}, parameters_);
  wound(column, std::vector<double>(dermis_.size(), 0.05), 0.0, parameters_);
  wound(cell, std::vector<double>{0.05}, 0.0, parameters_);
  const Tolerance tight{1e-9, 1e-12};
  heal(column, 30.0 * day, dermis_, {}, parameters_, tight);
  heal(cell, 30.0 * day, one, {}, parameters_, tight);
  for (std::size_t i = 0; i < dermis_.size(); ++i) {
    for (std::size_t k = 0; k < species_count; ++k) {
      EXPECT_NEAR(column.cells[i][k], cell.cells[0][k], 1e-9 + 1e-8 * cell.cells[0][k]);
    }
  }
  EXPECT_NEAR(column.epidermis, cell.epidermis, 1e-8);
}

TEST_F(Heal, InjuryActsWhereItIs) {
  State state = wounded();
  heal(state, 30.0 * day, dermis_, {}, parameters_, {});
  const double above = observe(state, dermis_, 0.0, 200e-6).collagen_total;
  const double below = observe(state, dermis_, 1.7e-3, 2e-3).collagen_total;
  EXPECT_GT(above, below);
  EXPECT_GT(below, 1.0 - 1e-3);
}

TEST_F(Heal, ClosesTheChannelAtConstantSpeedAfterTheLag) {
  // 35 um at 0.12 mm/day take 7 h, after a lag of 5 h.
  State state = wounded();
  heal(state, 5.0 * unit::hour, dermis_, {}, parameters_, {});
  EXPECT_DOUBLE_EQ(state.channel_radius, 35e-6);
  heal(state, 8.5 * unit::hour, dermis_, {}, parameters_, {});
  EXPECT_NEAR(state.channel_radius, 17.5e-6, 1e-12);
  heal(state, 11.99 * unit::hour, dermis_, {}, parameters_, {});
  EXPECT_GT(state.channel_radius, 0.0);
  heal(state, 12.01 * unit::hour, dermis_, {}, parameters_, {});
  EXPECT_EQ(state.channel_radius, 0.0);
}

TEST_F(Heal, EpidermisFollowsThePapillaryDermisOnly) {
  State deep = healthy_state(dermis_, {}, parameters_);
  std::vector<double> injured(dermis_.size(), 0.0);
  for (std::size_t i = 0; i < dermis_.size(); ++i)
    injured[i] = dermis_.centre(i) > 1.7e-3 ? 0.05 : 0.0;
  wound(deep, injured, 0.0, parameters_);
  State shallow = wounded();
  heal(deep, 30.0 * day, dermis_, {}, parameters_, {});
  heal(shallow, 30.0 * day, dermis_, {}, parameters_, {});
  EXPECT_GT(shallow.epidermis - 1.0, 10.0 * (deep.epidermis - 1.0));
}

TEST_F(Heal, RefusesWhatDoesNotFit) {
  State state = wounded();
  EXPECT_THROW(heal(state, -1.0, dermis_, {}, parameters_, {}), std::invalid_argument);
  EXPECT_THROW(heal(state, std::nan(""), dermis_, {}, parameters_, {}), std::invalid_argument);
  const numerics::Grid other = numerics::uniform_grid(0.0, 2e-3, 3);
  EXPECT_THROW(heal(state, 1.0, other, {}, parameters_, {}), std::invalid_argument);
  const std::vector<double> turning_back{2.0, 1.0};
  EXPECT_THROW(heal_through(state, turning_back, dermis_, {}, parameters_, {}, {}),
               std::invalid_argument);
}

}  // namespace
}  // namespace acicula::healing

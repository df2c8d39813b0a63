#include "acicula/healing/interpolate.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <stdexcept>

namespace acicula::healing {
namespace {

State column(double time, double damage_level, double epidermis, double radius) {
  State state;
  state.time = time;
  state.since_session = time - 100.0;
  state.cells.assign(2, Cell{});
  state.cells[1][damage] = damage_level;
  state.epidermis = epidermis;
  state.channel_radius = radius;
  return state;
}

TEST(Interpolate, TwoStepsGiveTheStraightLine) {
  const std::vector<State> steps{column(200.0, 1.0, 2.0, 4e-5), column(300.0, 3.0, 1.0, 2e-5)};
  const State between = interpolate(225.0, steps);
  EXPECT_EQ(between.time, 225.0);
  EXPECT_EQ(between.since_session, 125.0);
  EXPECT_DOUBLE_EQ(between.cells[1][damage], 1.5);
  EXPECT_DOUBLE_EQ(between.cells[0][damage], 0.0);
  EXPECT_DOUBLE_EQ(between.epidermis, 1.75);
  EXPECT_DOUBLE_EQ(between.channel_radius, 3.5e-5);
}

TEST(Interpolate, ThreeStepsGiveTheParabola) {
  // (t/100)^2 at 1, 2, 4 hundred: at 3 it is 9.
  const std::vector<State> steps{column(100.0, 1.0, 1.0, 0.0), column(200.0, 4.0, 1.0, 0.0),
                                 column(400.0, 16.0, 1.0, 0.0)};
  EXPECT_DOUBLE_EQ(interpolate(300.0, steps).cells[1][damage], 9.0);
  EXPECT_DOUBLE_EQ(interpolate(300.0, steps).epidermis, 1.0);
}

TEST(Interpolate, ErrsByTheThirdPowerOfTheStep) {
  const auto error = [](double step) {
    std::vector<State> steps;
    for (int i = 0; i < 3; ++i) {
      const double time = 1.0 + step * i;
      steps.push_back(column(time, std::exp(-time), 1.0, 0.0));
    }
    const double time = 1.0 + 1.5 * step;
    return std::abs(interpolate(time, steps).cells[1][damage] - std::exp(-time));
  };
  // The middle of the interval moves with the step, which costs a little of the order.
  EXPECT_NEAR(std::log2(error(0.02) / error(0.01)), 3.0, 0.05);
}

TEST(Interpolate, AtTheLastStepItIsThatStep) {
  const std::vector<State> steps{column(200.0, 1.0, 2.0, 4e-5), column(300.0, 3.1, 1.3, 2e-5)};
  EXPECT_EQ(interpolate(300.0, steps).cells[1][damage], 3.1);
  EXPECT_EQ(interpolate(300.0, {&steps[1], 1}).epidermis, 1.3);
}

TEST(Interpolate, NothingFallsBelowZero) {
  // Through 9, 1, 0 at 1, 2, 3 hundred the parabola is -0.36 at 2.8.
  const std::vector<State> steps{column(100.0, 9.0, 9.0, 9.0), column(200.0, 1.0, 1.0, 1.0),
                                 column(300.0, 0.0, 0.0, 0.0)};
  const State between = interpolate(280.0, steps);
  EXPECT_EQ(between.cells[1][damage], 0.0);
  EXPECT_EQ(between.epidermis, 0.0);
  EXPECT_EQ(between.channel_radius, 0.0);
}

TEST(Interpolate, RefusesATimeThatTheStepsDoNotHold) {
  const std::vector<State> steps{column(100.0, 1.0, 1.0, 0.0), column(200.0, 1.0, 1.0, 0.0),
                                 column(300.0, 1.0, 1.0, 0.0)};
  EXPECT_THROW((void)interpolate(150.0, steps), std::invalid_argument);
  EXPECT_THROW((void)interpolate(301.0, steps), std::invalid_argument);
  EXPECT_THROW((void)interpolate(299.0, {&steps[2], 1}), std::invalid_argument);
  EXPECT_THROW((void)interpolate(100.0, {}), std::invalid_argument);
}

}  // namespace
}  // namespace acicula::healing

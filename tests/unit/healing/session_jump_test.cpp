#include "acicula/healing/healing.hpp"

#include <gtest/gtest.h>

#include "unit/healing/default_parameters.hpp"
#include <cmath>
#include <stdexcept>

namespace acicula::healing {
namespace {

class SessionJump : public testing::Test {
 protected:
  numerics::Grid dermis_ = numerics::uniform_grid(0.0, 1e-3, 2);
  Parameters parameters_ = test::default_parameters();
  State state_ = healthy_state(dermis_, {}, parameters_);
};

TEST_F(SessionJump, RemovesWhatTheNeedlesTook) {
  const Cell before = state_.cells[0];
  state_.cells[0][neutrophils] = 0.3;
  const std::vector<double> injured{0.2, 0.0};
  wound(state_, injured, 35e-6, parameters_);
  const Cell& after = state_.cells[0];
  // 1 - 0.2, and 1 - 0.3 x 0.2, 1 - 0.4 x 0.2 for what is mostly pushed aside.
  EXPECT_DOUBLE_EQ(after[damage], 0.2);
  EXPECT_DOUBLE_EQ(after[fibroblasts], 0.8);
  EXPECT_DOUBLE_EQ(after[immature_collagen1], 0.8 * before[immature_collagen1]);
  EXPECT_DOUBLE_EQ(after[immature_collagen3], 0.8 * before[immature_collagen3]);
  EXPECT_DOUBLE_EQ(after[tropoelastin], 0.8 * before[tropoelastin]);
  EXPECT_DOUBLE_EQ(after[mature_collagen1], 0.94 * before[mature_collagen1]);
  EXPECT_DOUBLE_EQ(after[mature_collagen3], 0.94 * before[mature_collagen3]);
  EXPECT_DOUBLE_EQ(after[elastin], 0.92);
  // Migrating leucocytes and growth factors do not jump.
  EXPECT_DOUBLE_EQ(after[neutrophils], 0.3);
  EXPECT_DOUBLE_EQ(after[tgf_beta1], 1.0);
  EXPECT_DOUBLE_EQ(state_.channel_radius, 35e-6);
  EXPECT_DOUBLE_EQ(state_.epidermis, 1.0);
  EXPECT_EQ(state_.cells[1], healthy_state(dermis_, {}, parameters_).cells[1]);
}

TEST_F(SessionJump, KeepsTheWiderChannel) {
  const std::vector<double> none{0.0, 0.0};
  state_.channel_radius = 50e-6;
  wound(state_, none, 35e-6, parameters_);
  EXPECT_DOUBLE_EQ(state_.channel_radius, 50e-6);
}

TEST_F(SessionJump, RestartsTheClockAndTheStep) {
  state_.since_session = 1e5;
  state_.next_step = 1e4;
  wound(state_, std::vector<double>{0.1, 0.1}, 0.0, parameters_);
  EXPECT_EQ(state_.since_session, 0.0);
  EXPECT_EQ(state_.next_step, 0.0);
}

TEST_F(SessionJump, RefusesWhatIsNoFraction) {
  EXPECT_THROW(wound(state_, std::vector<double>{0.1}, 0.0, parameters_), std::invalid_argument);
  EXPECT_THROW(wound(state_, std::vector<double>{0.1, 1.1}, 0.0, parameters_),
               std::invalid_argument);
  EXPECT_THROW(wound(state_, std::vector<double>{0.1, -0.1}, 0.0, parameters_),
               std::invalid_argument);
  EXPECT_THROW(wound(state_, std::vector<double>{0.1, std::nan("")}, 0.0, parameters_),
               std::invalid_argument);
}

}  // namespace
}  // namespace acicula::healing

#include "acicula/outcome/ecca.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace acicula::outcome {
namespace {

Parameters simple() {
  Parameters p{};
  p.ecca_weight_icepick = 15.0;
  p.ecca_weight_boxcar = 20.0;
  p.ecca_weight_rolling = 25.0;
  p.ecca_few_scars = 5.0;
  p.ecca_many_scars = 20.0;
  p.scar_count = 12.0;
  p.scar_visible_depth = 0.15e-3;
  p.scar_depth_spread = 0.4;
  return p;
}

skin::Condition scar(skin::ScarType type) {
  skin::Condition condition;
  condition.scar_type = type;
  condition.scar_depth = 0.4e-3;
  return condition;
}

TEST(EccaClass, IsTheExpectedClassOfACount) {
  EXPECT_EQ(ecca_class(0.0, simple()), 0.0);
  // Sums of Poisson probabilities, by an independent script.
  EXPECT_NEAR(ecca_class(1.0, simple()), 0.63578041, 1e-7);
  EXPECT_NEAR(ecca_class(3.0, simple()), 1.13494969, 1e-7);
  EXPECT_NEAR(ecca_class(12.0, simple()), 2.00399120, 1e-7);
  EXPECT_NEAR(ecca_class(30.0, simple()), 2.96471538, 1e-7);
  EXPECT_NEAR(ecca_class(100.0, simple()), 3.0, 1e-12);
  EXPECT_NEAR(ecca_class(1e4, simple()), 3.0, 1e-12);
}

TEST(Ecca, LosesTheScarsThatAreNoLongerSeen) {
  const Ecca score = ecca(scar(skin::ScarType::boxcar), -0.5, simple());
  EXPECT_NEAR(score.before, 40.0798240, 1e-6);
  // 12 scars x P(x > 0.15; 0.2) / P(x > 0.15; 0.4) = 9.233.
  EXPECT_NEAR(score.after, 39.0585734, 1e-6);
  EXPECT_EQ(ecca(scar(skin::ScarType::boxcar), -1.0, simple()).after, 0.0);
  EXPECT_EQ(ecca(scar(skin::ScarType::boxcar), 0.0, simple()).after, score.before);
}

TEST(Ecca, WeighsTheTypes) {
  const auto before = [](skin::ScarType type) { return ecca(scar(type), 0.0, simple()).before; };
  EXPECT_NEAR(before(skin::ScarType::icepick) / before(skin::ScarType::boxcar), 0.75, 1e-12);
  EXPECT_NEAR(before(skin::ScarType::rolling) / before(skin::ScarType::boxcar), 1.25, 1e-12);
  EXPECT_EQ(before(skin::ScarType::none), 0.0);
}

// The largest score of the scale, 540, is three classes of six kinds of scars; the three kinds of
// pits have 180 of it.
TEST(Ecca, EndsAtTheTopOfTheScale) {
  Parameters p = simple();
  p.scar_count = 1000.0;
  double pits = 0.0;
  for (const auto type :
       {skin::ScarType::icepick, skin::ScarType::boxcar, skin::ScarType::rolling}) {
    pits += ecca(scar(type), 0.0, p).before;
  }
  EXPECT_NEAR(pits, 180.0, 1e-9);
  EXPECT_NEAR(pits + 3.0 * (30.0 + 40.0 + 50.0), 540.0, 1e-9);
}

TEST(Ecca, CountsNothingWithoutDepth) {
  skin::Condition flat = scar(skin::ScarType::boxcar);
  flat.scar_depth = 0.0;
  EXPECT_EQ(ecca(flat, 0.0, simple()).before, 0.0);
}

}  // namespace
}  // namespace acicula::outcome

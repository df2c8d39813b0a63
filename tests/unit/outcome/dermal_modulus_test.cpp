#include "acicula/outcome/dermal_modulus.hpp"

#include <gtest/gtest.h>

namespace acicula::outcome {
namespace {

Parameters simple() {
  Parameters p{};
  p.collagen_stiffness_share = 0.5;
  p.collagen_exponent = 1.5;
  p.immature_stiffness = 0.3;
  return p;
}

healing::Observation seen(double mature, double immature, double elastin) {
  healing::Observation observation;
  observation.mature_collagen = mature;
  observation.immature_collagen = immature;
  observation.elastin = elastin;
  return observation;
}

TEST(DermalModulus, AddsElastinAndCollagen) {
  // 0.5 x 0.8 + 0.5 x 1.44^1.5 = 0.4 + 0.5 x 1.728
  EXPECT_NEAR(relative_dermal_modulus(seen(1.44, 0.0, 0.8), seen(1.0, 0.0, 1.0), simple()), 1.264,
              1e-12);
}

TEST(DermalModulus, IsOneForUntouchedSkin) {
  EXPECT_EQ(relative_dermal_modulus(seen(0.9, 0.01, 0.7), seen(0.9, 0.01, 0.7), simple()), 1.0);
}

TEST(DermalModulus, GainsLessFromImmatureCollagen) {
  const auto before = seen(1.0, 0.0, 1.0);
  EXPECT_GT(relative_dermal_modulus(seen(1.2, 0.0, 1.0), before, simple()),
            relative_dermal_modulus(seen(1.0, 0.2, 1.0), before, simple()));
  // 0.2 immature carries as much as 0.06 mature.
  EXPECT_NEAR(relative_dermal_modulus(seen(1.0, 0.2, 1.0), before, simple()),
              relative_dermal_modulus(seen(1.06, 0.0, 1.0), before, simple()), 1e-12);
}

TEST(DermalModulus, StaysFiniteWithoutFibres) {
  EXPECT_EQ(relative_dermal_modulus(seen(0.0, 0.0, 0.0), seen(1.0, 0.0, 1.0), simple()), 0.0);
  EXPECT_EQ(relative_dermal_modulus(seen(1.0, 0.0, 1.0), seen(0.0, 0.0, 0.0), simple()), 1.0);
}

}  // namespace
}  // namespace acicula::outcome

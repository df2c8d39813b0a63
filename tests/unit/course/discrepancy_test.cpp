#include "acicula/course/discrepancy.hpp"

#include "acicula/course/endpoints.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace acicula::course {
namespace {

double applied(const char* endpoint, double value, double factor) {
  Discrepancy discrepancy;
  discrepancy.*discrepancy_family(endpoint)->member = factor;
  Treatment treatment;
  treatment.device.needle.length = 1.5e-3;
  std::vector<Endpoint> endpoints(1);
  endpoints[0].name = endpoint;
  endpoints[0].value = value;
  apply(discrepancy, treatment, endpoints);
  return endpoints[0].value;
}

// -36 % is 0.64; a doubled effect leaves 0.64^2, half of one 0.8. +44 % is 1.44: halved 1.2.
TEST(Discrepancy, MultipliesTheLogarithmOfAChange) {
  EXPECT_NEAR(applied("outcome.scar_depth.relative", -0.36, 2.0), 0.64 * 0.64 - 1.0, 1e-12);
  EXPECT_NEAR(applied("outcome.scar_depth.relative", -0.36, 0.5), -0.2, 1e-12);
  EXPECT_NEAR(applied("healing.collagen_total.relative", 0.44, 0.5), 0.2, 1e-12);
}

// -10 % is 0.9 of what was there; a fifth more of that is 1.08.
TEST(Discrepancy, OfAnAmountMayTurnTheSign) {
  EXPECT_NEAR(applied("healing.elastin.relative", -0.1, 1.2), 0.08, 1e-12);
  EXPECT_NEAR(applied("healing.tropoelastin.relative", 0.44, 0.5), 0.2, 1e-12);
}

// 5 of 10 is half of the scale; twice the pain leaves a quarter of it.
TEST(Discrepancy, KeepsPainOnItsScale) {
  EXPECT_NEAR(applied("safety.pain_vas", 5.0, 2.0), 7.5, 1e-12);
  EXPECT_EQ(applied("safety.pain_vas", 10.0, 2.0), 10.0);
  EXPECT_LT(applied("safety.pain_vas", 9.0, 10.0), 10.0);
}

// Odds 1 to 4, doubled 1 to 2.
TEST(Discrepancy, MultipliesOdds) {
  EXPECT_NEAR(applied("safety.pih_probability", 0.2, 2.0), 1.0 / 3.0, 1e-12);
}

TEST(Discrepancy, NoTipIsDeeperThanItsNeedleIsLong) {
  EXPECT_NEAR(applied("puncture.depth", 1.0e-3, 1.2), 1.2e-3, 1e-15);
  EXPECT_NEAR(applied("puncture.depth", 1.0e-3, 3.0), 1.5e-3, 1e-15);
}

TEST(Discrepancy, OfOneChangesNothing) {
  for (const DiscrepancyFamily& family : discrepancy_families()) {
    EXPECT_NE(find_endpoint(family.endpoint), nullptr) << family.endpoint;
    EXPECT_EQ(applied(std::string(family.endpoint).c_str(), -0.12345, 1.0), -0.12345);
  }
  EXPECT_EQ(discrepancy_family("puncture.density"), nullptr);
}

TEST(Effect, HasAnInverse) {
  using enum EffectMeasure;
  for (const EffectMeasure measure : {size, change, amount, analogue, odds}) {
    EXPECT_NEAR(value_of(effect_of(0.3, measure), measure), 0.3, 1e-15);
  }
}

}  // namespace
}  // namespace acicula::course

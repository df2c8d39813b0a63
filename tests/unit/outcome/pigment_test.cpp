#include "acicula/outcome/pigment.hpp"

#include <gtest/gtest.h>

#include "unit/outcome/example.hpp"
#include <cmath>

namespace acicula::outcome {
namespace {

using unit::day;

Parameters simple() {
  Parameters p{};
  p.inflammation_decay = 7.0 * day;
  p.melanocyte_response = 4.5 * day;
  p.melanocyte_stimulation = 0.2;
  p.pigment_injury_area = 0.01;
  p.pigment_clearance = 0.1;
  return p;
}

TEST(MelaninResponse, PeaksWhereTheChainIntegratedInStepsPeaks) {
  // Runge-Kutta in an independent script, at the peak.
  EXPECT_NEAR(melanin_response(16.48 * day, 36.2 * day, simple()), 0.1937768, 1e-7);
  EXPECT_LT(melanin_response(12.0 * day, 36.2 * day, simple()), 0.193);
  EXPECT_LT(melanin_response(22.0 * day, 36.2 * day, simple()), 0.193);
}

TEST(MelaninResponse, StartsAndEndsAtNothing) {
  EXPECT_EQ(melanin_response(-1.0, 36.2 * day, simple()), 0.0);
  EXPECT_EQ(melanin_response(0.0, 36.2 * day, simple()), 0.0);
  EXPECT_NEAR(melanin_response(1.0, 36.2 * day, simple()), 0.0, 1e-12);
  EXPECT_NEAR(melanin_response(5.0 * 365.0 * day, 36.2 * day, simple()), 0.0, 1e-12);
}

TEST(MelaninResponse, IsContinuousWhereTimeConstantsMeet) {
  Parameters p = simple();
  p.melanocyte_response = p.inflammation_decay;
  const double together = melanin_response(14.0 * day, 14.0 * day, p);
  // Three equal stages of tau: (t / tau)^2 / 2 exp(-t / tau) at t = 2 tau is 2 exp(-2).
  EXPECT_NEAR(together, 2.0 * std::exp(-2.0), 1e-3);
}

TEST(Pigment, IgnoresSessionsThatHaveNotHappened) {
  const std::vector<double> sessions{0.0, 30.0 * day};
  skin::Condition melasma;
  melasma.melanin_excess = 0.4;
  const Pigment before = pigment(0.0, 0.02, sessions, test::cheek(), melasma, simple());
  EXPECT_EQ(before.excess, 0.4);
  EXPECT_EQ(before.stimulus, 0.0);
  EXPECT_EQ(before.melanin(), 1.4);
  const std::vector<double> first{0.0};
  EXPECT_EQ(pigment(30.0 * day, 0.02, sessions, test::cheek(), melasma, simple()).melanin(),
            pigment(30.0 * day, 0.02, first, test::cheek(), melasma, simple()).melanin());
}

TEST(Pigment, ClearsAnExcessOverOneRenewal) {
  const std::vector<double> sessions{0.0, 30.0 * day};
  skin::Condition melasma;
  melasma.melanin_excess = 0.4;
  // Long after two full sessions: 0.4 x 0.9^2.
  const Pigment late = pigment(10.0 * 365.0 * day, 1.0, sessions, test::cheek(), melasma, simple());
  EXPECT_NEAR(late.excess, 0.324, 1e-12);
  EXPECT_NEAR(late.stimulus, 0.0, 1e-12);
}

TEST(Pigment, RisesForAWhileAndMoreInDarkSkin) {
  const std::vector<double> sessions{0.0};
  skin::Skin dark = test::cheek();
  dark.melanin = 1.65;
  const auto stimulus = [&](const skin::Skin& skin) {
    return pigment(16.0 * day, 0.01, sessions, skin, {}, simple()).stimulus;
  };
  EXPECT_GT(stimulus(test::cheek()), 0.0);
  EXPECT_NEAR(stimulus(dark) / stimulus(test::cheek()), 1.65, 1e-12);
}

TEST(Pigment, IsUnchangedByNeedlesThatBreachNothing) {
  const std::vector<double> sessions{0.0};
  const Pigment untouched = pigment(20.0 * day, 0.0, sessions, test::cheek(), {}, simple());
  EXPECT_EQ(untouched.melanin(), 1.0);
}

}  // namespace
}  // namespace acicula::outcome

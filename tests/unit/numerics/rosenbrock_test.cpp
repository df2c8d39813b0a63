#include "acicula/numerics/rosenbrock.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace acicula::numerics {
namespace {

/// y' = rate y.
struct Decay {
  double coefficient;
  double shift = 0.0;
  [[nodiscard]] std::size_t size() const { return 1; }
  void rate(const double* y, double* f) const { f[0] = -coefficient * y[0]; }
  void linearise(const double*) {}
  void factorise(double s) { shift = s; }
  void solve(double* b) const { b[0] /= shift + coefficient; }
};

constexpr auto ignore = [](double) {};

TEST(Rosenbrock, EndsExactlyWhereAsked) {
  Decay decay{1.0};
  Rosenbrock<Decay> integrator(decay);
  std::vector<double> y{1.0};
  double last = 0.0;
  integrator.advance(y, 0.1, 0.7, 0.0, {1e-8, 1e-12}, [&](double time) { last = time; });
  EXPECT_EQ(last, 0.7);
  EXPECT_NEAR(y[0], std::exp(-0.6), 1e-8);
}

TEST(Rosenbrock, TakesOneStepWhenNothingChanges) {
  Decay still{0.0};
  Rosenbrock<Decay> integrator(still);
  std::vector<double> y{1.0};
  integrator.advance(y, 0.0, 1e6, 0.0, {1e-8, 1e-12}, ignore);
  EXPECT_EQ(integrator.count().accepted, 1u);
  EXPECT_EQ(y[0], 1.0);
}

TEST(Rosenbrock, ProposesTheStepItHadPlanned) {
  Decay decay{1e-3};
  Rosenbrock<Decay> integrator(decay);
  std::vector<double> y{1.0};
  // A stop after a tenth of the planned step must not shorten the next one.
  const double proposal = integrator.advance(y, 0.0, 1.0, 10.0, {1e-4, 1e-7}, ignore);
  EXPECT_GE(proposal, 10.0);
}

TEST(Rosenbrock, DampsStiffModesInOneStep) {
  // L-stable: the ratio of a step at h lambda = -1e8 tends to 0 (an A-stable one may keep it).
  Decay stiff{1e8};
  Rosenbrock<Decay> integrator(stiff);
  std::vector<double> y{1.0};
  integrator.advance(y, 0.0, 1.0, 1.0, {1e10, 1e10}, ignore);
  EXPECT_EQ(integrator.count().accepted, 1u);
  EXPECT_LT(y[0], 1e-7);
}

TEST(Rosenbrock, NeverReturnsLessThanZero) {
  Decay decay{1.0};
  Rosenbrock<Decay> integrator(decay);
  std::vector<double> y{1.0};
  integrator.advance(y, 0.0, 200.0, 0.0, {1e-3, 1e-6}, [&](double) { EXPECT_GE(y[0], 0.0); });
  EXPECT_LT(y[0], 1e-5);
}

/// y' = -1: leaves the positive numbers whatever the step.
struct Drain {
  [[nodiscard]] std::size_t size() const { return 1; }
  void rate(const double*, double* f) const { f[0] = -1.0; }
  void linearise(const double*) {}
  void factorise(double s) { shift = s; }
  void solve(double* b) const { b[0] /= shift; }
  double shift = 0.0;
};

TEST(Rosenbrock, StopsWithTheTimeWhenNoStepIsSmallEnough) {
  Drain drain;
  Rosenbrock<Drain> integrator(drain);
  std::vector<double> y{0.5};
  try {
    // No tolerance below 0, so nothing may be clipped.
    integrator.advance(y, 0.0, 1.0, 0.1, {1e-6, 0.0}, ignore);
    FAIL() << "the solution left the positive numbers unnoticed";
  } catch (const NumericsError& error) {
    EXPECT_NEAR(error.time, 0.5, 1e-9);
  }
}

}  // namespace
}  // namespace acicula::numerics

#include "acicula/study/calibration/response_surface.hpp"

#include "acicula/core/random.hpp"
#include "acicula/study/calibration/calibration_likelihood.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace acicula::study {
namespace {

Eigen::MatrixXd normal_points(Eigen::Index points, Eigen::Index axes) {
  Eigen::MatrixXd z(points, axes);
  for (Eigen::Index i = 0; i < points; ++i) {
    RandomStream random(3, 0x54455354, static_cast<std::uint64_t>(i));
    for (Eigen::Index k = 0; k < axes; ++k) z(i, k) = random.normal();
  }
  return z;
}

TEST(ResponseSurface, IsExactForAQuadraticWithoutProducts) {
  const Eigen::MatrixXd z = normal_points(60, 3);
  Eigen::MatrixXd v(60, 1);
  const auto truth = [](double a, double b, double c) {
    return 2.0 - a + 0.5 * b * b + 3.0 * c * c - c;
  };
  for (Eigen::Index i = 0; i < 60; ++i) v(i, 0) = truth(z(i, 0), z(i, 1), z(i, 2));
  const ResponseSurface surface = fit_response_surface(z, v);
  const std::array at{0.3, -1.2, 2.0};
  EXPECT_NEAR(surface.at(at)[0], truth(at[0], at[1], at[2]), 1e-10);
  EXPECT_NEAR(surface.residual(0, 0), 0.0, 1e-18);
  EXPECT_NEAR(surface.predicted_share[0], 1.0, 1e-12);
}

// A linear answer of variance 4 under noise of variance 1: a fifth of the variance is beyond any
// surface, and the residual is the noise. Two results that share their noise have it as covariance.
TEST(ResponseSurface, LeavesOverWhatItDoesNotExplain) {
  constexpr Eigen::Index points = 4000;
  const Eigen::MatrixXd z = normal_points(points, 3);
  Eigen::MatrixXd v(points, 2);
  for (Eigen::Index i = 0; i < points; ++i) {
    v(i, 0) = 2.0 * z(i, 0) + z(i, 2);
    v(i, 1) = -0.5 * z(i, 2);
  }
  const ResponseSurface surface = fit_response_surface(z.leftCols(2), v);
  EXPECT_NEAR(surface.residual(0, 0), 1.0, 0.1);
  EXPECT_NEAR(surface.residual(0, 1), -0.5, 0.05);
  EXPECT_NEAR(surface.predicted_share[0], 0.8, 0.03);
  EXPECT_NEAR(surface.predicted_share[1], 0.0, 0.02);
}

TEST(ResponseSurface, NeedsMorePointsThanTerms) {
  EXPECT_EQ(quadratic_terms(3), 7U);
  EXPECT_THROW(static_cast<void>(fit_response_surface(normal_points(7, 3), normal_points(7, 1))),
               std::invalid_argument);
}

/// One parameter, a number whose surface is v = z, measured 1.5 on its scale with no noise.
struct OneNumber {
  io::Study study;
  io::Measurement measured;
  Targets targets;
  ResponseSurface surface;

  explicit OneNumber(double residual) {
    measured.kind = io::ClaimKind::number;
    targets.targets.push_back(
        {.study = &study, .measured = &measured, .result = 0, .family = 0, .observed = 1.5});
    targets.families = {"discrepancy.scar"};
    surface.coefficients = Eigen::MatrixXd::Zero(3, 1);
    surface.coefficients(1, 0) = 1.0;
    surface.residual = Eigen::MatrixXd::Constant(1, 1, residual);
  }
};

constexpr Parameters parameters{
    .discrepancy_prior = 0.6, .discrepancy_prior_spread = 0.5, .claim_error = 0.1};

// -z^2/2 - 0 - (1.5 - z)^2 / (2 var) - ln sqrt(var), var = 0.25 + 0.36.
TEST(CalibrationLikelihood, IsNormalInANumber) {
  const OneNumber one(0.25);
  const CalibrationLikelihood likelihood(one.surface, one.targets, parameters);
  ASSERT_EQ(likelihood.dimensions(), 2U);
  const std::array at{0.7, std::log(0.6)};
  const double expected = -0.5 * 0.49 - 0.5 * 0.64 / 0.61 - 0.5 * std::log(0.61);
  EXPECT_NEAR(likelihood(at), expected, 1e-12);
}

TEST(CalibrationLikelihood, WithoutTheStudyIsThePrior) {
  const OneNumber one(0.25);
  const CalibrationLikelihood likelihood(one.surface, one.targets, parameters, &one.study);
  const std::array at{0.7, std::log(0.6) + 0.5};
  EXPECT_NEAR(likelihood(at), -0.5 * 0.49 - 0.5, 1e-12);
}

// A bound far on the right side holds but for the chance of another cause, far on the wrong one by
// that chance alone.
TEST(CalibrationLikelihood, ABoundCostsAtMostTheChanceOfAnotherCause) {
  OneNumber one(0.25);
  one.measured.kind = io::ClaimKind::at_least;
  const CalibrationLikelihood likelihood(one.surface, one.targets, parameters);
  const std::array above{30.0, std::log(0.6)};
  const std::array below{-30.0, std::log(0.6)};
  EXPECT_NEAR(likelihood(above), -450.0 + std::log(0.9), 1e-9);
  EXPECT_NEAR(likelihood(below), -450.0 + std::log(0.1), 1e-9);
}

}  // namespace
}  // namespace acicula::study

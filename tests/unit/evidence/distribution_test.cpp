#include "acicula/evidence/distribution.hpp"

#include "acicula/evidence/incomplete_beta.hpp"
#include "acicula/evidence/standard_normal.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numeric>
#include <stdexcept>
#include <vector>

namespace acicula::evidence {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

Parameter parameter(Shape shape, double value, double spread, double low = -infinity,
                    double high = infinity) {
  Parameter p;
  p.shape = shape;
  p.value = value;
  p.spread = spread;
  p.minimum = low;
  p.maximum = high;
  return p;
}

// Tables of the normal law (e.g. Abramowitz and Stegun 26.5, NIST); the far tail from an
// independent computation with 40 digits (mpmath).
TEST(NormalQuantile, AgreesWithTables) {
  EXPECT_NEAR(normal_quantile(0.5), 0.0, 1e-16);
  EXPECT_NEAR(normal_quantile(0.975), 1.959963984540054, 1e-14);
  EXPECT_NEAR(normal_quantile(0.95), 1.6448536269514722, 1e-14);
  EXPECT_NEAR(normal_quantile(0.84134474606854293), 1.0, 1e-14);
  EXPECT_NEAR(normal_quantile(0.001), -3.0902323061678132, 1e-14);
  EXPECT_NEAR(normal_quantile(1e-10), -6.361340902404056, 1e-13);
  EXPECT_NEAR(normal_quantile(1e-300), -37.047096299361199, 1e-11);
}

TEST(NormalQuantile, EndsAtInfinity) {
  EXPECT_EQ(normal_quantile(0.0), -infinity);
  EXPECT_EQ(normal_quantile(1.0), infinity);
}

TEST(NormalQuantile, InvertsTheCumulativeLaw) {
  for (double z = -8.0; z <= 5.0; z += 0.25) {
    EXPECT_NEAR(normal_quantile(normal_cumulative(z)), z, 1e-9) << z;
  }
}

// Closed forms: I_x(1, 1) = x, I_x(2, 1) = x^2, I_x(1, 3) = 1 - (1 - x)^3, I_x(2, 2) = 3 x^2 - 2
// x^3, and the arcsine law I_x(1/2, 1/2) = (2 / pi) asin sqrt x.
TEST(IncompleteBeta, AgreesWithClosedForms) {
  EXPECT_NEAR(incomplete_beta(1.0, 1.0, 0.3), 0.3, 1e-15);
  EXPECT_NEAR(incomplete_beta(2.0, 1.0, 0.3), 0.09, 1e-15);
  EXPECT_NEAR(incomplete_beta(1.0, 3.0, 0.2), 0.488, 1e-15);
  EXPECT_NEAR(incomplete_beta(2.0, 2.0, 0.7), 0.784, 1e-15);
  EXPECT_NEAR(incomplete_beta(0.5, 0.5, 0.25), 1.0 / 3.0, 1e-14);
  EXPECT_NEAR(incomplete_beta(500.0, 500.0, 0.5), 0.5, 1e-12);
  EXPECT_EQ(incomplete_beta(2.0, 3.0, 0.0), 0.0);
  EXPECT_EQ(incomplete_beta(2.0, 3.0, 1.0), 1.0);
}

TEST(IncompleteBeta, IsInverted) {
  EXPECT_NEAR(incomplete_beta_inverse(2.0, 1.0, 0.09), 0.3, 1e-14);
  EXPECT_NEAR(incomplete_beta_inverse(0.5, 0.5, 1.0 / 3.0), 0.25, 1e-13);
  EXPECT_NEAR(incomplete_beta_inverse(2.0, 5.0, incomplete_beta(2.0, 5.0, 0.123)), 0.123, 1e-13);
}

TEST(Quantile, OfAFixedNumberIsItsValue) {
  EXPECT_EQ(quantile(parameter(Shape::fixed, 3.0, 0.0), 0.01), 3.0);
}

TEST(Quantile, OfANormalLaw) {
  const Parameter p = parameter(Shape::normal, 10.0, 2.0);
  EXPECT_NEAR(quantile(p, 0.975), 10.0 + 2.0 * 1.959963984540054, 1e-12);
  EXPECT_DOUBLE_EQ(quantile(p, 0.5), 10.0);
}

TEST(Quantile, OfALognormalLaw) {
  const Parameter p = parameter(Shape::lognormal, 0.05, std::log(3.0));
  EXPECT_NEAR(quantile(p, 0.84134474606854293), 0.15, 1e-14);
  EXPECT_DOUBLE_EQ(quantile(p, 0.5), 0.05);
  // A lower bound at or below 0 cuts nothing off.
  EXPECT_DOUBLE_EQ(quantile(parameter(Shape::lognormal, 0.05, 1.0, 0.0), 0.5), 0.05);
}

TEST(Quantile, OfUniformLaws) {
  EXPECT_DOUBLE_EQ(quantile(parameter(Shape::uniform, 2.0, 0.0, 1.0, 5.0), 0.25), 2.0);
  EXPECT_DOUBLE_EQ(quantile(parameter(Shape::loguniform, 2.0, 0.0, 1.0, 100.0), 0.25),
                   std::sqrt(10.0));
}

// Mean 1/2 and variance 1/20 is the law (2, 2); mean 1/4, variance 3/80 the law (1, 3).
TEST(Quantile, OfABetaLaw) {
  EXPECT_NEAR(quantile(parameter(Shape::beta, 0.5, std::sqrt(0.05)), 0.784), 0.7, 1e-13);
  EXPECT_NEAR(quantile(parameter(Shape::beta, 0.25, std::sqrt(0.0375)), 0.488), 0.2, 1e-13);
}

// Half of a normal law, cut at its mean: the median is where the whole law has 3/4.
TEST(Quantile, IsCutAndRenormalised) {
  const Parameter upper = parameter(Shape::normal, 0.0, 1.0, 0.0);
  EXPECT_NEAR(quantile(upper, 0.5), 0.6744897501960817, 1e-14);
  EXPECT_NEAR(quantile(upper, 0.0), 0.0, 1e-17);
  // Beta (2, 2) cut to its upper half: probability 1/2 + 0.568 / 2 = 0.784 of the whole law.
  EXPECT_NEAR(quantile(parameter(Shape::beta, 0.5, std::sqrt(0.05), 0.5, 1.0), 0.568), 0.7, 1e-13);
}

// The median of what lies above z = 30, solved with 40 digits (mpmath).
TEST(Quantile, ResolvesACutInTheUpperTail) {
  EXPECT_NEAR(quantile(parameter(Shape::normal, 0.0, 1.0, 30.0), 0.5), 30.023070467827311, 1e-12);
}

TEST(Quantile, IncreasesAndStaysInside) {
  const std::vector<Parameter> laws{
      parameter(Shape::normal, 1.0, 2.0, 0.5, 4.0), parameter(Shape::lognormal, 1.0, 2.0, 0.5, 4.0),
      parameter(Shape::uniform, 1.0, 0.0, 0.5, 4.0),
      parameter(Shape::loguniform, 1.0, 0.0, 0.5, 4.0), parameter(Shape::beta, 0.6, 0.2, 0.5, 0.9)};
  for (const Parameter& p : laws) {
    double previous = p.minimum;
    for (int i = 0; i <= 100; ++i) {
      const double x = quantile(p, i / 100.0);
      EXPECT_GE(x, previous) << name(p.shape) << ' ' << i;
      EXPECT_LE(x, p.maximum) << name(p.shape) << ' ' << i;
      previous = x;
    }
    EXPECT_NEAR(quantile(p, 0.0), p.minimum, 1e-12);
    EXPECT_NEAR(quantile(p, 1.0), p.maximum, 1e-12);
  }
}

// Midpoints of equal probabilities: their mean and standard deviation are those of the law.
TEST(Quantile, HasTheMomentsThatAreAsked) {
  constexpr int n = 20000;
  const auto moments = [](const Parameter& p) {
    double sum = 0.0;
    double squares = 0.0;
    for (int i = 0; i < n; ++i) {
      const double x = quantile(p, (i + 0.5) / n);
      sum += x;
      squares += x * x;
    }
    const double mean = sum / n;
    return std::pair{mean, std::sqrt(squares / n - mean * mean)};
  };
  const auto [mean, deviation] = moments(parameter(Shape::normal, 5.0, 0.3));
  EXPECT_NEAR(mean, 5.0, 1e-9);
  EXPECT_NEAR(deviation, 0.3, 1e-4);
  const auto [beta_mean, beta_deviation] = moments(parameter(Shape::beta, 0.5, 0.12));
  EXPECT_NEAR(beta_mean, 0.5, 1e-9);
  EXPECT_NEAR(beta_deviation, 0.12, 1e-5);
}

TEST(Quantile, RefusesWhatIsNoProbability) {
  const Parameter p = parameter(Shape::normal, 0.0, 1.0);
  EXPECT_THROW((void)quantile(p, -0.1), std::invalid_argument);
  EXPECT_THROW((void)quantile(p, 1.1), std::invalid_argument);
  EXPECT_THROW((void)quantile(p, std::numeric_limits<double>::quiet_NaN()), std::invalid_argument);
}

}  // namespace
}  // namespace acicula::evidence

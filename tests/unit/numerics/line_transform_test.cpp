#include "acicula/numerics/line_transform.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <vector>

namespace acicula::numerics {
namespace {

constexpr std::size_t lines = 19;  // two strips of 8 and a part of one

/// Value i of line l at i * lines + l.
std::vector<float> values(std::size_t n) {
  std::vector<float> result;
  for (std::size_t i = 0; i < n * lines; ++i) {
    result.push_back(static_cast<float>(std::sin(0.7 * static_cast<double>(i * i % 997) + 1.0)));
  }
  return result;
}

/// The sums that the header defines, term by term.
double plain_sum(const std::vector<float>& x, std::size_t n, std::size_t line, std::size_t k,
                 Sides sides) {
  constexpr double pi = std::numbers::pi;
  double sum = 0.0;
  for (std::size_t i = 0; i < n; ++i) {
    const auto value = static_cast<double>(x[i * lines + line]);
    const auto place = static_cast<double>(i);
    const auto count = static_cast<double>(n);
    if (sides == Sides::zero_flux) {
      sum += value * std::cos(pi * static_cast<double>(k) * (place + 0.5) / count);
    } else if (2 * k <= n) {
      sum += value * std::cos(2.0 * pi * static_cast<double>(k) * place / count);
    } else {
      sum += value * std::sin(2.0 * pi * static_cast<double>(n - k) * place / count);
    }
  }
  return sum;
}

class LineTransformOf : public testing::TestWithParam<std::size_t> {};

TEST_P(LineTransformOf, IsThePlainSumAndUndoneByItsInverse) {
  const std::size_t n = GetParam();
  for (const Sides sides : {Sides::zero_flux, Sides::periodic}) {
    const LineTransform transform(n, sides);
    LineTransform::Work work(transform);
    const std::vector<float> x = values(n);
    std::vector<float> coefficients = x;
    transform.forward_columns(coefficients.data(), lines, lines, work);
    // Rounding of a float sum of n terms, none beyond 1.
    const double tolerance = 4e-7 * std::sqrt(static_cast<double>(n)) * 3.0;
    for (std::size_t k = 0; k < n; ++k) {
      for (const std::size_t line : {std::size_t{0}, std::size_t{7}, lines - 1}) {
        ASSERT_NEAR(static_cast<double>(coefficients[k * lines + line]),
                    plain_sum(x, n, line, k, sides), tolerance)
            << "coefficient " << k << " of line " << line;
      }
    }
    transform.backward_columns(coefficients.data(), lines, lines, work);
    for (std::size_t i = 0; i < x.size(); ++i) ASSERT_NEAR(coefficients[i], x[i], 2e-6) << i;
  }
}

TEST_P(LineTransformOf, GivesRowsTheBytesOfColumns) {
  const std::size_t n = GetParam();
  const LineTransform transform(n, Sides::zero_flux);
  LineTransform::Work work(transform);
  std::vector<float> columns = values(n);
  std::vector<float> rows(columns.size());
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t l = 0; l < lines; ++l) rows[l * n + i] = columns[i * lines + l];
  }
  const auto expect_equal = [&] {
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t l = 0; l < lines; ++l) ASSERT_EQ(rows[l * n + i], columns[i * lines + l]);
    }
  };
  transform.forward_columns(columns.data(), lines, lines, work);
  transform.forward_rows(rows.data(), lines, work);
  expect_equal();
  transform.backward_columns(columns.data(), lines, lines, work);
  transform.backward_rows(rows.data(), lines, work);
  expect_equal();
}

INSTANTIATE_TEST_SUITE_P(Lengths, LineTransformOf,
                         testing::Values(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17,
                                         18, 20, 22, 24, 25, 26, 27, 30, 32, 36, 49, 50, 60, 64, 75,
                                         77, 96, 97, 100, 121, 128, 150, 194, 200, 210, 250, 251,
                                         256, 360, 450, 500, 502));

TEST(LineTransform, EigenvaluesAreThoseOfTheSecondDifference) {
  for (const Sides sides : {Sides::zero_flux, Sides::periodic}) {
    for (const std::size_t n : {1u, 2u, 9u, 12u}) {
      const LineTransform transform(n, sides);
      LineTransform::Work work(transform);
      EXPECT_EQ(transform.eigenvalues()[0], 0.0);
      for (std::size_t k = 0; k < n; ++k) {
        std::vector<float> u(n, 0.0F);
        u[k] = 1.0F;
        transform.backward_columns(u.data(), 1, 1, work);
        for (std::size_t i = 0; i < n; ++i) {
          const bool wrap = sides == Sides::periodic;
          const float before = u[i > 0 ? i - 1 : wrap ? n - 1 : i];
          const float after = u[i + 1 < n ? i + 1 : wrap ? 0 : i];
          EXPECT_NEAR(static_cast<double>(before - 2.0F * u[i] + after),
                      -transform.eigenvalues()[k] * static_cast<double>(u[i]), 2e-6);
        }
      }
    }
  }
}

TEST(LineTransform, GoodCountsAreEvenWithoutPrimesBeyondFive) {
  EXPECT_EQ(good_count(1), 2u);
  EXPECT_EQ(good_count(7), 8u);
  EXPECT_EQ(good_count(100), 100u);
  EXPECT_EQ(good_count(101), 108u);
  EXPECT_EQ(good_count(491), 500u);
  EXPECT_EQ(good_count(501), 512u);
}

}  // namespace
}  // namespace acicula::numerics

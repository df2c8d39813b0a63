#include "acicula/puncture/distinct_holes.hpp"

#include "acicula/core/random.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <utility>
#include <vector>

namespace acicula::puncture {
namespace {

constexpr double pi = std::numbers::pi;

TEST(DistinctHoles, BothEnds) {
  const double radius = 1e-4;
  const double area = pi * radius * radius;
  EXPECT_NEAR(distinct_holes(1e-12 / area, radius) * area, 1e-12, 1e-24);
  // n A = u - u^2 / 2 + k u^3, u = rho A. Term by term from dc/dt = 1 - 4 c + 6 sqrt(3) / pi c^2:
  // c = t - 2 t^2 + (8 + 3.307973) / 3 t^3, and n A = 4 c, u = 4 t.
  const double k = (8.0 + 6.0 * std::sqrt(3.0) / pi) / 48.0;
  for (const double u : {1e-3, 2e-3, 4e-3}) {
    const double rest = distinct_holes(u / area, radius) * area - (u - 0.5 * u * u + k * u * u * u);
    EXPECT_NEAR(rest / (u * u * u), 0.0, u) << u;
  }
  // Full at a coverage of 0.547 by discs of diameter r_c: n = 0.547 * 4 / A, met as rho^(-1/2).
  EXPECT_NEAR(distinct_holes(1e14 / area, radius) * area, 2.188, 1e-6);
  const double gap = 2.188 - distinct_holes(1e6 / area, radius) * area;
  EXPECT_NEAR(gap / (2.188 - distinct_holes(1e8 / area, radius) * area), 10.0, 0.02);
}

TEST(DistinctHoles, RiseWithStrokesAndNeverExceedThem) {
  const double radius = 1e-4;
  double previous = 0.0;
  for (double rho = 1.0; rho < 1e20; rho *= 1.3) {
    const double holes = distinct_holes(rho, radius);
    EXPECT_GE(holes, previous) << rho;
    EXPECT_LE(holes, rho);
    EXPECT_LE(distinct_holes(rho, 1.1 * radius), holes) << rho;
    previous = holes;
  }
}

TEST(DistinctHoles, SolveThePublishedRateOfFilling) {
  // Runge-Kutta of fourth order with 20000 steps over the coefficients as published to four
  // digits (-0.812, 0.2335, 0.0845), which move the result by less than 1e-5.
  const double radius = 1e-4;
  const double area = pi * radius * radius;
  for (const auto& [strokes, holes] : {std::pair{0.21422, 0.1933883}, std::pair{1.0, 0.6622891},
                                       std::pair{10.0, 1.6340845}, std::pair{100.0, 2.0214610}}) {
    EXPECT_NEAR(distinct_holes(strokes / area, radius) * area / holes, 1.0, 1e-5) << strokes;
  }
}

/// Holes of one fall of strokes at random on the periodic unit square, rho A of them per disc of
/// the capture radius.
double fall_at_random(int strokes, double crowding, std::uint64_t entity) {
  const double reach = crowding / (strokes * pi);  // squared
  RandomStream random(20131, purpose::stroke, entity);
  std::vector<std::array<double, 2>> holes;
  for (int i = 0; i < strokes; ++i) {
    const double x = random.uniform();
    const double y = random.uniform();
    const bool captured = std::any_of(holes.begin(), holes.end(), [&](const auto& hole) {
      const double dx = std::abs(x - hole[0]);
      const double dy = std::abs(y - hole[1]);
      const double across = std::min(dx, 1.0 - dx);
      const double along = std::min(dy, 1.0 - dy);
      return across * across + along * along < reach;
    });
    if (!captured) holes.push_back({x, y});
  }
  return static_cast<double>(holes.size());
}

TEST(DistinctHoles, AreThoseOfStrokesAtRandom) {
  // Mean of 40 falls within three of its standard errors, and of what the interpolation between the
  // sparse and the full end is off: seen to be below 0.3 % up to rho A = 4, and 1.2 % too high
  // at 12.
  const int falls = 40;
  for (const auto& [strokes, crowding] :
       {std::pair{3000, 0.05}, std::pair{3000, 0.3}, std::pair{3000, 1.0}, std::pair{6000, 4.0},
        std::pair{12000, 12.0}}) {
    double sum = 0.0;
    double squares = 0.0;
    for (int fall = 0; fall < falls; ++fall) {
      const double holes = fall_at_random(strokes, crowding, static_cast<std::uint64_t>(fall));
      sum += holes;
      squares += holes * holes;
    }
    const double mean = sum / falls;
    const double error = std::sqrt((squares / falls - mean * mean) / (falls - 1));
    const double radius = std::sqrt(crowding / (strokes * pi));
    EXPECT_LT(error, 2e-3 * mean);
    const double law = crowding > 4.0 ? 1.5e-2 : 3e-3;
    EXPECT_NEAR(distinct_holes(strokes, radius), mean, 3.0 * error + law * mean) << crowding;
  }
}

}  // namespace
}  // namespace acicula::puncture

#include "acicula/study/uncertainty/latin_hypercube.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace acicula::study {
namespace {

TEST(LatinHypercube, EverySliceOfEveryAxisHoldsOnePoint) {
  constexpr std::size_t samples = 37;
  constexpr std::size_t axes = 11;
  const std::vector<double> points = latin_hypercube(5, samples, axes);
  ASSERT_EQ(points.size(), samples * axes);
  for (std::size_t axis = 0; axis < axes; ++axis) {
    std::set<int> slices;
    for (std::size_t i = 0; i < samples; ++i) {
      const double point = points[i * axes + axis];
      EXPECT_GT(point, 0.0);
      EXPECT_LT(point, 1.0);
      slices.insert(static_cast<int>(point * samples));
    }
    EXPECT_EQ(slices.size(), samples) << "axis " << axis;
  }
}

TEST(LatinHypercube, AnAxisKeepsItsPointsWhenOthersAreAdded) {
  const std::vector<double> few = latin_hypercube(1, 20, 2);
  const std::vector<double> many = latin_hypercube(1, 20, 7);
  for (std::size_t i = 0; i < 20; ++i) {
    EXPECT_EQ(few[i * 2], many[i * 7]);
    EXPECT_EQ(few[i * 2 + 1], many[i * 7 + 1]);
  }
}

TEST(LatinHypercube, AnotherSeedGivesOtherPoints) {
  EXPECT_EQ(latin_hypercube(1, 10, 3), latin_hypercube(1, 10, 3));
  EXPECT_NE(latin_hypercube(1, 10, 3), latin_hypercube(2, 10, 3));
}

// The axes are independent: among 400 samples the correlation of two axes has a standard error of
// 1/20, and 4.5 of them are exceeded once in 150,000 pairs.
TEST(LatinHypercube, AxesAreNotCorrelated) {
  constexpr std::size_t samples = 400;
  constexpr std::size_t axes = 8;
  const std::vector<double> points = latin_hypercube(3, samples, axes);
  for (std::size_t a = 0; a < axes; ++a) {
    for (std::size_t b = a + 1; b < axes; ++b) {
      double sum = 0.0;
      for (std::size_t i = 0; i < samples; ++i)
        sum += (points[i * axes + a] - 0.5) * (points[i * axes + b] - 0.5);
      EXPECT_LT(std::abs(12.0 * sum / samples), 4.5 / 20.0);
    }
  }
}

}  // namespace
}  // namespace acicula::study

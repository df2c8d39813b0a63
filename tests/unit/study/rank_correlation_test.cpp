#include "acicula/study/rank_correlation.hpp"

#include <gtest/gtest.h>

#include <array>

namespace acicula::study {
namespace {

TEST(Spearman, MonotonePairsAreOneWhateverTheirShape) {
  EXPECT_DOUBLE_EQ(*spearman(std::array{1.0, 2.0, 3.0, 4.0}, std::array{1.0, 8.0, 27.0, 64.0}),
                   1.0);
  EXPECT_DOUBLE_EQ(*spearman(std::array{1.0, 2.0, 3.0, 4.0}, std::array{9.0, 7.0, 5.0, -1.0}),
                   -1.0);
}

TEST(Spearman, AgreesWithAHandCalculation) {
  // Ranks 1 2 3 4 5 against 2 1 4 3 5: sum d^2 = 4, rho = 1 - 6 * 4 / (5 * 24) = 0.8.
  EXPECT_NEAR(
      *spearman(std::array{10.0, 20.0, 30.0, 40.0, 50.0}, std::array{2.0, 1.0, 4.0, 3.0, 5.0}), 0.8,
      1e-14);
}

TEST(Spearman, TiesShareTheirMeanRank) {
  // Ranks 1.5 1.5 3 against 1 2 3: covariance 1.5, variances 1.5 and 2, rho = 1.5 / sqrt(3).
  EXPECT_NEAR(*spearman(std::array{5.0, 5.0, 6.0}, std::array{1.0, 2.0, 3.0}), 0.8660254037844387,
              1e-14);
}

TEST(Spearman, NothingToCorrelate) {
  EXPECT_FALSE(spearman(std::array{1.0, 2.0}, std::array{1.0, 2.0}));
  EXPECT_FALSE(spearman(std::array{1.0, 1.0, 1.0}, std::array{1.0, 2.0, 3.0}));
}

}  // namespace
}  // namespace acicula::study

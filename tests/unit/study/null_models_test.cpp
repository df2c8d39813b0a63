#include "acicula/study/null_models.hpp"

#include "acicula/course/endpoints.hpp"

#include <gtest/gtest.h>

namespace acicula::study {
namespace {

TEST(NullModels, KnowWhichWayIsBetter) {
  EXPECT_DOUBLE_EQ(*null_45("outcome.scar_depth.relative"), -0.45);
  EXPECT_DOUBLE_EQ(*null_45("healing.collagen_total.relative"), 0.45);
  EXPECT_FALSE(null_45("puncture.depth"));
}

TEST(NullModels, RetentionGivesThePublishedBenchmark) {
  // Mean reductions at 3, 4 and 5 sessions with r = .203: 46, 56 and 64 %.
  EXPECT_NEAR(*null_retention("outcome.goodman_baron.relative", 3, 0.203), -0.46, 0.005);
  EXPECT_NEAR(*null_retention("outcome.goodman_baron.relative", 4, 0.203), -0.56, 0.005);
  EXPECT_NEAR(*null_retention("outcome.goodman_baron.relative", 5, 0.203), -0.64, 0.005);
}

TEST(NullModels, RetentionWidthGivesThePublishedIntervals) {
  // 90 % intervals 17-64, 23-75 and 27-82 % at 3, 4 and 5 sessions.
  const Parameters benchmark{.improvement_rate = 0.203, .improvement_rate_spread = 0.085};
  EXPECT_NEAR(null_retention_width(3, benchmark), 0.47, 0.01);
  EXPECT_NEAR(null_retention_width(4, benchmark), 0.52, 0.01);
  EXPECT_NEAR(null_retention_width(5, benchmark), 0.55, 0.01);
}

}  // namespace
}  // namespace acicula::study

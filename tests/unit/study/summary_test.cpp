#include "acicula/study/summary.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace acicula::study {
namespace {

Comparison number(double measured, double predicted) {
  Comparison comparison;
  comparison.measured.endpoint = "outcome.scar_depth.relative";
  comparison.measured.value = measured;
  comparison.predicted = predicted;
  comparison.null_45 = -0.45;
  comparison.null_retention = -0.50;
  comparison.null_retention_width = 0.4;
  return comparison;
}

Comparison ordering(std::optional<bool> right) {
  Comparison comparison;
  comparison.measured.kind = io::ClaimKind::decrease;
  comparison.right = right;
  return comparison;
}

std::vector<StudyResult> one_study(std::vector<Comparison> comparisons) {
  StudyResult study;
  study.comparisons = std::move(comparisons);
  return {study};
}

TEST(Summary, ErrorsAreMeansOfAbsoluteDifferences) {
  const Summary summary =
      summarise(one_study({number(-0.40, -0.50), number(-0.60, -0.40), number(-0.50, -0.45)}));
  EXPECT_EQ(summary.numbers, 3);
  EXPECT_NEAR(*summary.mean_absolute_error, (0.10 + 0.20 + 0.05) / 3.0, 1e-15);
  EXPECT_NEAR(*summary.null_45_error, (0.05 + 0.15 + 0.05) / 3.0, 1e-15);
  EXPECT_NEAR(*summary.null_retention_error, (0.10 + 0.10 + 0.0) / 3.0, 1e-15);
}

TEST(Summary, AnOrderingThatCannotBeDecidedCountsAsNotRight) {
  const Summary summary =
      summarise(one_study({ordering(true), ordering(false), ordering(std::nullopt)}));
  EXPECT_EQ(summary.orderings, 3);
  EXPECT_EQ(summary.orderings_right, 1);
}

TEST(Summary, NumbersWithoutAPredictionAreCountedNotScored) {
  Comparison missing = number(-0.4, 0.0);
  missing.predicted.reset();
  const Summary summary = summarise(one_study({missing}));
  EXPECT_EQ(summary.numbers, 0);
  EXPECT_EQ(summary.unpredicted, 1);
  EXPECT_FALSE(summary.mean_absolute_error);
}

TEST(Summary, CoverageAndWidthComeFromIntervals) {
  Comparison inside = number(-0.4, -0.5);
  inside.interval90 = {-0.7, -0.3};
  inside.inside = true;
  Comparison outside = number(-0.1, -0.5);
  outside.interval90 = {-0.6, -0.4};
  outside.inside = false;
  const Summary summary = summarise(one_study({inside, outside}));
  EXPECT_DOUBLE_EQ(*summary.coverage90, 0.5);
  EXPECT_EQ(summary.intervals, 2);
  EXPECT_NEAR(*summary.interval_width_ratio, (1.0 + 0.5) / 2.0, 1e-12);
}

TEST(Summary, WithoutIntervalsThereIsNoCoverage) {
  EXPECT_FALSE(summarise(one_study({number(-0.4, -0.5)})).coverage90);
}

}  // namespace
}  // namespace acicula::study

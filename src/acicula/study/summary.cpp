#include "acicula/study/summary.hpp"

#include "acicula/study/rank_correlation.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <vector>

namespace acicula::study {
namespace {

/// Mean of a sample, or none when it is empty.
std::optional<double> mean(const std::vector<double>& values) {
  if (values.empty()) return std::nullopt;
  double sum = 0.0;
  for (const double value : values) sum += value;
  return sum / static_cast<double>(values.size());
}

/// Columns of the scored comparisons.
struct Scores {
  std::vector<double> measured, predicted, error, error_45, error_retention, width_ratio, inside;

  void add(const Comparison& comparison) {
    const double truth = *comparison.measured.value;
    measured.push_back(truth);
    predicted.push_back(*comparison.predicted);
    error.push_back(std::abs(*comparison.predicted - truth));
    error_45.push_back(std::abs(*comparison.null_45 - truth));
    error_retention.push_back(std::abs(*comparison.null_retention - truth));
    if (comparison.interval90) {
      const auto [low, high] = *comparison.interval90;
      width_ratio.push_back((high - low) / comparison.null_retention_width);
    }
  }
};

}  // namespace

Summary summarise(std::span<const StudyResult> results) {
  Summary summary;
  Scores scores;
  for (const StudyResult& result : results) {
    for (const Comparison& comparison : result.comparisons) {
      if (comparison.measured.kind != io::ClaimKind::number) {
        ++summary.orderings;
        if (comparison.right.value_or(false)) ++summary.orderings_right;
      } else if (comparison.predicted) {
        if (comparison.null_45) scores.add(comparison);
        if (comparison.inside) scores.inside.push_back(*comparison.inside ? 1.0 : 0.0);
      } else {
        ++summary.unpredicted;
      }
    }
  }
  summary.numbers = static_cast<int>(scores.measured.size());
  summary.intervals = static_cast<int>(scores.inside.size());
  summary.coverage90 = mean(scores.inside);
  summary.mean_absolute_error = mean(scores.error);
  summary.null_45_error = mean(scores.error_45);
  summary.null_retention_error = mean(scores.error_retention);
  summary.interval_width_ratio = mean(scores.width_ratio);
  summary.spearman = spearman(scores.predicted, scores.measured);
  return summary;
}

Summary summarise(std::span<const StudyResult> results, io::Role role) {
  std::vector<StudyResult> of_role;
  std::ranges::copy_if(results, std::back_inserter(of_role),
                       [&](const StudyResult& result) { return result.role == role; });
  return summarise(of_role);
}

}  // namespace acicula::study

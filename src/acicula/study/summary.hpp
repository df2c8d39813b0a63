#pragma once

#include "acicula/study/evaluate.hpp"

#include <optional>
#include <span>

namespace acicula::study {

/// Scores over all studies. Errors are of relative changes, as fractions; none where nothing can be
/// scored.
struct Summary {
  int numbers = 0;                   ///< relative changes with a measured and a predicted number
  int unpredicted = 0;               ///< numbers for which the model gives no prediction
  int intervals = 0;                 ///< numbers whose prediction has an interval
  std::optional<double> coverage90;  ///< [1] share of numbers inside their interval
  std::optional<double> mean_absolute_error;   ///< [1]
  std::optional<double> null_45_error;         ///< [1] of "45 % better for everyone"
  std::optional<double> null_retention_error;  ///< [1] of a fixed gain per session
  int orderings_right = 0;
  int orderings = 0;  ///< increase, decrease, greater_than, at_least, at_most
  std::optional<double>
      interval_width_ratio;  ///< [1] mean width over the width of the retention null's interval
  std::optional<double> spearman;  ///< [1] predicted against measured
};

[[nodiscard]] Summary summarise(std::span<const StudyResult> results);

/// The scores of the studies of one role alone: what was seen in a calibration proves nothing of
/// what was not.
[[nodiscard]] Summary summarise(std::span<const StudyResult> results, io::Role role);

}  // namespace acicula::study

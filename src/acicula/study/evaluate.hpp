#pragma once

#include "acicula/course/parameters.hpp"
#include "acicula/io/study_file.hpp"
#include "acicula/study/parameters.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace acicula::study {

/// One published result beside what acicula predicts.
struct Comparison {
  io::Measurement measured;
  std::optional<double> predicted;  ///< SI; none when the model does not give the endpoint
  std::optional<std::array<double, 2>> interval90;  ///< SI
  std::optional<bool> inside;                       ///< of the interval; numbers only
  std::optional<bool> right;                        ///< orderings only
  std::optional<double> null_45;                    ///< what the first null model predicts
  std::optional<double> null_retention;             ///< what the second null model predicts
  double null_retention_width = 0.0;                ///< [1] of its 90 % interval
  std::string problem;                              ///< why there is no prediction; empty otherwise
};

struct StudyResult {
  std::string id;
  std::string citation;
  io::Role role = io::Role::validation;
  std::vector<Comparison> comparisons;
};

/// Simulates every arm of a study and sets the predictions beside the measurements.
/// @param benchmark  of the second null model
/// A treatment that the models refuse is not an error here: its comparisons carry the reason.
[[nodiscard]] StudyResult evaluate(const io::Study& study, const course::Parameters& parameters,
                                   const Parameters& benchmark);

}  // namespace acicula::study

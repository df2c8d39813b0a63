#pragma once

#include "acicula/core/observer.hpp"
#include "acicula/course/parameters.hpp"
#include "acicula/io/study_file.hpp"
#include "acicula/study/parameters.hpp"
#include "acicula/study/uncertainty/propagate.hpp"

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
///
/// With samples, every predicted number has the 90 % interval of the mean of the measurement's n
/// subjects in another study like it (one subject where the study does not tell n).
/// A treatment that the models refuse is not an error here: its comparisons carry the reason.
/// @param samples  [1] runs of each arm; 0: no intervals
/// @param seed     of the samples
[[nodiscard]] StudyResult evaluate(const io::Study& study, const evidence::Catalogue& catalogue,
                                   int samples = 0, std::uint64_t seed = 1);

/// The same; what the observer throws ends it.
[[nodiscard]] StudyResult evaluate(const io::Study& study, const evidence::Catalogue& catalogue,
                                   int samples, std::uint64_t seed, Observer& observer);

}  // namespace acicula::study

#pragma once

#include "acicula/study/permeability_table/predict_permeability.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace acicula::study {

/// Medians over the records of one compound, all log10.
struct CompoundPermeability {
  std::string compound;
  double log10_kow = 0.0;
  double measured_cm_per_h = 0.0;   ///< log10 of the number in cm/h
  double predicted_cm_per_h = 0.0;  ///< log10 of the number in cm/h
};

/// How far the predictions of some compounds lie from the measurements, in log10 units.
struct PermeabilityScore {
  int compounds = 0;
  double root_mean_square = 0.0;
  double bias = 0.0;          ///< mean of predicted - measured
  double within_1_log = 0.0;  ///< [1] share of compounds at most one decade off
};

/// Compounds of one class of log10 Kow, low <= log10 Kow < high.
struct KowClass {
  std::string label;  ///< "-1 to 1"
  std::optional<double> low;
  std::optional<double> high;
};

struct PermeabilitySummary {
  int rows = 0;
  int compounds = 0;                                       ///< of all rows
  int unpredicted_rows = 0;                                ///< nothing crosses by the model
  std::optional<PermeabilityScore> all;                    ///< none without measurements
  std::vector<std::optional<PermeabilityScore>> by_class;  ///< in the order of kow_classes()
};

/// The classes in which the score is also given: below -1, -1 to 1, 1 to 3, 3 and above.
[[nodiscard]] const std::vector<KowClass>& kow_classes();

/// Index of the class of a log10 Kow.
[[nodiscard]] std::size_t kow_class(double log10_kow);

/// The compounds that have a measurement and a prediction, by name. Medians are taken over those of
/// a compound's records that have both.
[[nodiscard]] std::vector<CompoundPermeability> compound_medians(
    std::span<const PredictedPermeability> rows);

[[nodiscard]] PermeabilitySummary score_permeability(std::span<const PredictedPermeability> rows);

}  // namespace acicula::study

#include "acicula/study/permeability_table/score_permeability.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace acicula::study {
namespace {

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const std::size_t half = values.size() / 2;
  return values.size() % 2 == 1 ? values[half] : 0.5 * (values[half - 1] + values[half]);
}

std::optional<PermeabilityScore> score(const std::vector<double>& errors) {
  if (errors.empty()) return std::nullopt;
  PermeabilityScore result;
  for (const double error : errors) {
    result.bias += error;
    result.root_mean_square += error * error;
    if (std::abs(error) <= 1.0) result.within_1_log += 1.0;
  }
  const auto count = static_cast<double>(errors.size());
  result.compounds = static_cast<int>(errors.size());
  result.bias /= count;
  result.root_mean_square = std::sqrt(result.root_mean_square / count);
  result.within_1_log /= count;
  return result;
}

}  // namespace

const std::vector<KowClass>& kow_classes() {
  static const std::vector<KowClass> classes{{"below -1", std::nullopt, -1.0},
                                             {"-1 to 1", -1.0, 1.0},
                                             {"1 to 3", 1.0, 3.0},
                                             {"3 and above", 3.0, std::nullopt}};
  return classes;
}

std::size_t kow_class(double log10_kow) {
  std::size_t index = 0;
  while (kow_classes()[index].high && log10_kow >= *kow_classes()[index].high) ++index;
  return index;
}

std::vector<CompoundPermeability> compound_medians(std::span<const PredictedPermeability> rows) {
  struct Records {
    std::vector<double> kow, measured, predicted;
  };
  std::map<std::string, Records> by_name;
  for (const PredictedPermeability& row : rows) {
    if (!row.record.log10_kp_cm_per_h || !row.log10_kp_cm_per_h) continue;
    Records& records = by_name[row.record.compound];
    records.kow.push_back(row.record.log10_kow);
    records.measured.push_back(*row.record.log10_kp_cm_per_h);
    records.predicted.push_back(*row.log10_kp_cm_per_h);
  }
  std::vector<CompoundPermeability> compounds;
  for (const auto& [name, records] : by_name) {
    compounds.push_back(
        {name, median(records.kow), median(records.measured), median(records.predicted)});
  }
  return compounds;
}

PermeabilitySummary score_permeability(std::span<const PredictedPermeability> rows) {
  PermeabilitySummary summary;
  std::set<std::string> names;
  for (const PredictedPermeability& row : rows) {
    names.insert(row.record.compound);
    if (!row.log10_kp_cm_per_h) ++summary.unpredicted_rows;
  }
  summary.rows = static_cast<int>(rows.size());
  summary.compounds = static_cast<int>(names.size());
  std::vector<double> all;
  std::vector<std::vector<double>> by_class(kow_classes().size());
  for (const CompoundPermeability& compound : compound_medians(rows)) {
    all.push_back(compound.predicted_cm_per_h - compound.measured_cm_per_h);
    by_class[kow_class(compound.log10_kow)].push_back(all.back());
  }
  summary.all = score(all);
  for (const auto& errors : by_class) summary.by_class.push_back(score(errors));
  return summary;
}

}  // namespace acicula::study

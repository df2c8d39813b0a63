#include "acicula/study/permeability_table/permeability_report.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace acicula::study {
namespace {

using Json = nlohmann::ordered_json;

/// Digits beyond the fourth say nothing about a permeability.
double rounded(double value) {
  constexpr double scale = 1e4;
  return std::round(value * scale) / scale;
}

Json or_null(const std::optional<double>& value) {
  return value ? Json(rounded(*value)) : Json(nullptr);
}

/// An input as it was, to the digits that a change of unit leaves.
Json input(double value) {
  constexpr double scale = 1e9;
  return std::round(value * scale) / scale;
}

Json row_json(const PredictedPermeability& row) {
  const io::PermeabilityRecord& record = row.record;
  std::optional<double> error;
  if (row.log10_kp_cm_per_h && record.log10_kp_cm_per_h) {
    error = *row.log10_kp_cm_per_h - *record.log10_kp_cm_per_h;
  }
  Json codes = Json::array();
  for (const absorption::Caution& caution : row.cautions) codes.push_back(caution.code);
  return {{"line", record.line},
          {"record_id", record.record_id},
          {"compound_key", record.compound},
          {"molar_mass_kg_per_mol", input(record.molar_mass)},
          {"log10_kow", record.log10_kow},
          {"temperature_K", record.temperature ? Json(*record.temperature) : Json(nullptr)},
          {"predicted_log10_kp_cm_per_h", or_null(row.log10_kp_cm_per_h)},
          {"measured_log10_kp_cm_per_h", or_null(record.log10_kp_cm_per_h)},
          {"error_log10", or_null(error)},
          {"dominant_part", name(row.dominant)},
          {"cautions", std::move(codes)}};
}

Json score_json(const std::optional<PermeabilityScore>& score) {
  if (!score) {
    return {{"scored_compounds", 0},
            {"rmse_log10_per_compound", nullptr},
            {"bias", nullptr},
            {"within_1_log", nullptr}};
  }
  return {{"scored_compounds", score->compounds},
          {"rmse_log10_per_compound", rounded(score->root_mean_square)},
          {"bias", rounded(score->bias)},
          {"within_1_log", rounded(score->within_1_log)}};
}

Json summary_json(const PermeabilitySummary& summary) {
  Json classes = Json::array();
  for (std::size_t i = 0; i < summary.by_class.size(); ++i) {
    const KowClass& known = kow_classes()[i];
    Json entry{
        {"log10_kow", known.label}, {"low", or_null(known.low)}, {"high", or_null(known.high)}};
    entry.update(score_json(summary.by_class[i]));
    classes.push_back(std::move(entry));
  }
  Json json{{"rows", summary.rows},
            {"compounds", summary.compounds},
            {"unpredicted_rows", summary.unpredicted_rows}};
  json.update(score_json(summary.all));
  json["by_log_kow"] = std::move(classes);
  return json;
}

}  // namespace

std::string permeability_json(std::span<const PredictedPermeability> rows,
                              absorption::TransBilayerFit fit) {
  Json list = Json::array();
  Json cautions = Json::object();
  for (const PredictedPermeability& row : rows) {
    list.push_back(row_json(row));
    for (const absorption::Caution& caution : row.cautions) cautions[caution.code] = caution.text;
  }
  const Json all{{"schema", 1},
                 {"trans_bilayer_fit",
                  fit == absorption::TransBilayerFit::cdc_2020 ? "cdc-2020" : "dancik-2013"},
                 {"rows", std::move(list)},
                 {"cautions", std::move(cautions)},
                 {"summary", summary_json(score_permeability(rows))}};
  return all.dump(2) + "\n";
}

}  // namespace acicula::study

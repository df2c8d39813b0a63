#include "acicula/study/permeability_table/permeability_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace acicula::study {
namespace {

constexpr std::size_t name_width = 36;
constexpr double gram_per_mole = 1e-3;

/// A name cut to its column; control characters, which a terminal would obey, become blanks.
std::string cut(const std::string& name) {
  std::string text;
  std::size_t characters = 0;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    const bool continues_character = (byte & 0xC0U) == 0x80U;
    if (!continues_character && ++characters > name_width) break;
    text += byte < 0x20 || byte == 0x7F ? ' ' : c;
  }
  return text + std::string(name_width - std::min(characters, name_width), ' ');
}

std::string number(const std::optional<double>& value) {
  return value ? fmt::format("{:.2f}", *value) : "-";
}

std::string row_text(const PredictedPermeability& row) {
  std::optional<double> error;
  if (row.log10_kp_cm_per_h && row.record.log10_kp_cm_per_h) {
    error = *row.log10_kp_cm_per_h - *row.record.log10_kp_cm_per_h;
  }
  std::string codes;
  for (const absorption::Caution& caution : row.cautions) {
    codes += (codes.empty() ? "" : " ") + caution.code;
  }
  std::string line =
      fmt::format("{:>5} {} {:>6.1f} {:>6.2f} {:>8} {:>9} {:>6}  {:<11} {}", row.record.line,
                  cut(row.record.compound), row.record.molar_mass / gram_per_mole,
                  row.record.log10_kow, number(row.record.log10_kp_cm_per_h),
                  number(row.log10_kp_cm_per_h), number(error), name(row.dominant), codes);
  line.erase(line.find_last_not_of(' ') + 1);
  return line + "\n";
}

std::string score_text(const std::string& label, const std::optional<PermeabilityScore>& score) {
  if (!score) return fmt::format("{:<22}{:>9}\n", label, 0);
  return fmt::format("{:<22}{:>9}{:>8.2f}{:>8.2f}{:>17.0f} %\n", label, score->compounds,
                     score->bias, score->root_mean_square, 100.0 * score->within_1_log);
}

}  // namespace

std::string permeability_text(std::span<const PredictedPermeability> rows,
                              absorption::TransBilayerFit fit) {
  std::string text = fmt::format("{:>5} {:<{}} {:>6} {:>6} {:>8} {:>9} {:>6}  {:<11} {}\n", "line",
                                 "compound", name_width, "g/mol", "logKow", "measured", "predicted",
                                 "error", "limited by", "cautions");
  std::map<std::string, std::string> cautions;
  for (const PredictedPermeability& row : rows) {
    text += row_text(row);
    for (const absorption::Caution& caution : row.cautions) cautions[caution.code] = caution.text;
  }
  const PermeabilitySummary summary = score_permeability(rows);
  text += fmt::format(
      "\nlog10 of the permeability in cm/h; trans-bilayer fit {}; {} rows, {} compounds\n",
      fit == absorption::TransBilayerFit::cdc_2020 ? "cdc-2020" : "dancik-2013", summary.rows,
      summary.compounds);
  if (summary.all) {
    text += fmt::format("\n{:<22}{:>9}{:>8}{:>8}{:>19}\n", "medians of compounds", "compounds",
                        "bias", "RMSE", "within one log10");
    text += score_text("all", summary.all);
    for (std::size_t i = 0; i < summary.by_class.size(); ++i) {
      text += score_text("log10 Kow " + kow_classes()[i].label, summary.by_class[i]);
    }
  } else {
    text += "no measurements to score\n";
  }
  if (!cautions.empty()) text += "\ncautions\n";
  for (const auto& [code, words] : cautions) text += fmt::format("  {}: {}\n", code, words);
  return text;
}

}  // namespace acicula::study

#include "acicula/core/units.hpp"
#include "acicula/io/display.hpp"
#include "acicula/io/protocol_words.hpp"
#include "acicula/study/formulation_report/amounts.hpp"
#include "acicula/study/formulation_report/formulation_words.hpp"
#include "acicula/study/formulation_report/render_formulation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace acicula::study {
namespace {

using io::significant;

std::string shown(double value, std::string_view unit, std::string_view name = "") {
  return io::display(value, unit, name).text();
}

std::string absorbed_line(const FormulationReport& report) {
  const absorption::Delivered& delivered = report.delivered;
  return fmt::format("{} of what was put on ({} of {}), read at {}",
                     shown(delivered.fraction_absorbed, "1", "share"),
                     shown(delivered.absorbed, "kg m-2"), shown(delivered.applied, "kg m-2"),
                     shown(delivered.assessed_at, "s"));
}

std::string permeability_line(const FormulationReport& report) {
  const RoutePermeabilities& permeability = report.permeability;
  const auto rate = [](double value) { return shown(value, "m s-1", "absorption"); };
  const std::string intact =
      fmt::format("intact skin {} (its lipids {}, its water {})", rate(permeability.intact),
                  rate(permeability.lipid), rate(permeability.polar));
  return report.needled() ? "channels (P_mn) " + rate(permeability.channels) + "; " + intact
                          : intact;
}

std::string enhancement_line(const FormulationReport& report) {
  if (!report.needled()) return "none: intact skin";
  if (report.delivered.enhancement == 0.0) return "no ratio: intact skin lets nothing through";
  return significant(report.delivered.enhancement) + " times intact skin";
}

std::string band_line(const absorption::DepthBand& band) {
  return fmt::format("{}: peak {} after {}, area under the curve {} g/L h",
                     depth_words(band.top, band.bottom), shown(band.peak, "kg m-3"),
                     shown(band.peak_time, "s"), significant(band.area_under_curve / unit::hour));
}

std::string channels_line(const FormulationReport& report) {
  const puncture::Channels& channels = report.channels;
  return fmt::format("{} per cm², {} deep after recoil, closed after {}",
                     io::display(channels.density, "m-2").number,
                     shown(channels.residual_depth.mean, "m"),
                     shown(report.delivered.closure_time, "s"));
}

/// Amounts by place at a few times, per area and over the treated area.
std::string amounts_table(const FormulationReport& report) {
  const absorption::Delivered& delivered = report.delivered;
  const double area = report.treatment.serum.area;
  std::string text = fmt::format("\n{:<10}", "after");
  for (const Place& place : places()) text += fmt::format("{:>14}", place.words);
  text += "\n";
  for (const std::size_t row : told_rows(delivered)) {
    text += fmt::format("{:<10}", shown(delivered.time[row], "s"));
    for (const Place& place : places()) {
      text += fmt::format("{:>14}", amount_words((delivered.*place.amount)[row], delivered.applied,
                                                 microgram_per_square_centimetre));
    }
    text += "\n";
  }
  return text + fmt::format("in ug per cm²; times {} for ug over the treated area\n",
                            significant(area * unit::per_square_centimetre));
}

}  // namespace

std::string formulation_text(const io::Run& run, const FormulationReport& report) {
  const absorption::Delivered& delivered = report.delivered;
  std::vector<std::pair<std::string, std::string>> lines;
  lines.emplace_back("serum", serum_words(report));
  lines.emplace_back("skin", skin_words(run, report));
  if (report.channels.density > 0.0) lines.emplace_back("channels", channels_line(report));
  lines.emplace_back("absorbed", absorbed_line(report));
  lines.emplace_back("enhancement", enhancement_line(report));
  lines.emplace_back("permeability", permeability_line(report));
  lines.emplace_back("delivery", delivery_words(report));
  for (const absorption::DepthBand& band : delivered.bands) {
    lines.emplace_back(lines.back().first == "depth" ? "" : "depth", band_line(band));
  }
  lines.emplace_back("blood", systemic_words(report));
  if (report.unit_cell) lines.emplace_back("unit cell", unit_cell_words(report));
  std::string text;
  for (const auto& [term, words] : lines) text += fmt::format("{:<14}{}\n", term, words);
  text += amounts_table(report);
  for (const course::Warning& warning : report.warnings) {
    text +=
        fmt::format("\n{} {} [{}]", warning.stop ? "STOP" : "Note:", warning.text, warning.code);
  }
  return text + (report.warnings.empty() ? "" : "\n");
}

}  // namespace acicula::study

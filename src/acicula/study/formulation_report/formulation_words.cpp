#include "acicula/study/formulation_report/formulation_words.hpp"

#include "acicula/core/units.hpp"
#include "acicula/io/display.hpp"
#include "acicula/io/protocol_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace acicula::study {
namespace {

using io::significant;

std::string shown(double value, std::string_view unit, std::string_view name = "") {
  return io::display(value, unit, name).text();
}

}  // namespace

std::string serum_words(const FormulationReport& report) {
  const absorption::Serum& serum = report.treatment.serum;
  std::string text = fmt::format("{}: {} at pH {}, film of {} ({}), ", report.molecule,
                                 shown(serum.concentration, "kg m-3"),
                                 significant(serum.vehicle_ph), shown(serum.film_thickness, "m"),
                                 shown(serum.concentration * serum.film_thickness, "kg m-2"));
  if (report.needled()) {
    text += serum.application == absorption::Application::during ? "put on during needling, "
            : serum.delay > 0.0 ? shown(serum.delay, "s") + " after needling, "
                                : "right after needling, ";
  }
  text += "on for " + shown(serum.duration, "s");
  if (serum.doses > 1) {
    text += fmt::format(", {} doses {} apart", serum.doses, shown(serum.dose_interval, "s"));
  }
  return serum.occluded ? text + ", covered" : text;
}

std::string skin_words(const io::Run& run, const FormulationReport& report) {
  const std::string site =
      fmt::format("{}, {} years, ", io::entry_title(run, "sites", report.treatment.site.name),
                  significant(report.treatment.subject.age / unit::year));
  if (!report.needled()) return site + "intact";
  const device::Technique& technique = report.treatment.technique;
  return site + fmt::format("{} at {}, {} pass{} in {} direction{}",
                            io::entry_title(run, "devices", report.treatment.device.name),
                            shown(report.treatment.device.needle.length, "m"), technique.passes,
                            technique.passes == 1 ? "" : "es", technique.directions,
                            technique.directions == 1 ? "" : "s");
}

std::string delivery_words(const FormulationReport& report) {
  const absorption::Delivered& delivered = report.delivered;
  std::string text = "peak flux " + shown(delivered.peak_flux, "kg m-2 s-1");
  if (delivered.delivery_window > 0.0) {
    text += ", nine tenths of it within " + shown(delivered.delivery_window, "s");
  }
  if (delivered.lag_time > 0.0) {
    text += ", lag time of the intact horny layer " + shown(delivered.lag_time, "s");
  }
  return text;
}

std::string systemic_words(const FormulationReport& report) {
  constexpr double milligram = 1e-6;
  const Systemic& systemic = report.systemic;
  std::string text =
      fmt::format("{} mg over {} cm² within {}", significant(systemic.total / milligram),
                  significant(report.treatment.serum.area * unit::per_square_centimetre),
                  shown(report.treatment.schedule.follow_up, "s"));
  if (systemic.limit) {
    text += fmt::format("; {} % of the published limit of {} mg for an adult",
                        significant(100.0 * *systemic.limit_share),
                        significant(*systemic.limit / milligram));
  } else {
    text += "; no published limit is in the data";
  }
  return text;
}

std::string unit_cell_words(const FormulationReport& report) {
  const UnitCellComparison& comparison = *report.unit_cell;
  const double applied = report.delivered.applied;
  std::string text =
      fmt::format("{} of what was put on ({}) absorbed at {}",
                  shown(applied > 0.0 ? comparison.absorbed / applied : 0.0, "1", "share"),
                  shown(comparison.absorbed, "kg m-2"), shown(report.delivered.assessed_at, "s"));
  if (comparison.difference) {
    text += fmt::format(", {} % {} than the columns",
                        significant(100.0 * std::abs(*comparison.difference)),
                        *comparison.difference < 0.0 ? "less" : "more");
  }
  return text + fmt::format("; mesh of {} by {} cells", comparison.cell.radius.size(),
                            comparison.cell.depth.size());
}

std::string depth_words(double top, double bottom) {
  return fmt::format("{} to {} µm", significant(top / unit::micrometre),
                     significant(bottom / unit::micrometre));
}

std::string amount_words(double amount, double applied, double unit) {
  // The relative accuracy to which amounts add up.
  constexpr double rounding = 1e-8;
  return std::abs(amount) < rounding * applied ? "0" : significant(amount / unit);
}

std::vector<std::size_t> told_rows(const absorption::Delivered& delivered) {
  std::vector<std::size_t> rows;
  for (const double time : {10.0 * unit::minute, unit::hour, 4.0 * unit::hour, 8.0 * unit::hour,
                            unit::day, 3.0 * unit::day, delivered.time.back()}) {
    const auto at = std::ranges::lower_bound(delivered.time, time);
    if (at == delivered.time.end()) continue;
    const auto row = static_cast<std::size_t>(at - delivered.time.begin());
    if (rows.empty() || row > rows.back()) rows.push_back(row);
  }
  return rows;
}

}  // namespace acicula::study

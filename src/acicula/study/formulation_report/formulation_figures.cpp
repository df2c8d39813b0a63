#include "acicula/study/formulation_report/formulation_figures.hpp"

#include "acicula/core/units.hpp"
#include "acicula/evidence/unit.hpp"
#include "acicula/io/display.hpp"
#include "acicula/io/report/chart.hpp"
#include "acicula/study/formulation_report/amounts.hpp"
#include "acicula/study/formulation_report/formulation_words.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace acicula::study {
namespace {

using absorption::Delivered;
using io::report::Chart;
using io::report::Curve;
using io::report::figure;
using Values = std::vector<double>;

// Hours on a logarithmic axis start with the first row of the series, a minute.
constexpr double first_hour_shown = 1.0 / 60.0;
// Concentrations below a millionth of the highest are not told apart from none.
constexpr double smallest_shown = 1e-6;

Values scaled(Values values, double factor) {
  for (double& value : values) value *= factor;
  return values;
}

double highest(const Values& values) {
  return values.empty() ? 0.0 : *std::ranges::max_element(values);
}

/// A chart against hours after the session.
Chart over_hours(bool logarithmic) {
  Chart chart;
  chart.x_title = "hours after the session";
  chart.x_logarithmic = logarithmic;
  if (!logarithmic) chart.x_title = "hours";
  return chart;
}

/// Adds a curve unless it is zero all the time.
void add(Chart& chart, const Delivered& delivered, std::string label, const Values& values,
         double last_hour = 0.0) {
  if (highest(values) <= 0.0) return;
  Curve curve{.label = std::move(label), .x = {}, .y = {}};
  for (std::size_t i = 0; i < std::min(values.size(), delivered.time.size()); ++i) {
    const double hours = delivered.time[i] / unit::hour;
    if (chart.x_logarithmic && hours < first_hour_shown) continue;
    if (last_hour > 0.0 && hours > last_hour) continue;
    curve.x.push_back(hours);
    curve.y.push_back(values[i]);
  }
  chart.curves.push_back(std::move(curve));
}

/// [h] until which the linear axes run: twice the time on the skin shows the rise and the fall.
double linear_end(const FormulationReport& report) {
  const double end = std::min(2.0 * report.delivered.assessed_at, report.delivered.time.back());
  return end / unit::hour;
}

/// [kg m-2] past the surface, against time.
Values absorbed(const Delivered& delivered) {
  Values sum = delivered.viable_epidermis;
  for (std::size_t i = 0; i < sum.size(); ++i) {
    sum[i] += delivered.dermis[i] + delivered.cleared[i] + delivered.degraded[i];
  }
  return sum;
}

/// Drops what a logarithmic axis would stretch over many empty decades.
Values floored(Values values, double top) {
  for (double& value : values) {
    if (value < smallest_shown * top) value = std::nan("");
  }
  return values;
}

std::string share_figure(const FormulationReport& report) {
  const Delivered& delivered = report.delivered;
  Chart chart = over_hours(true);
  chart.id = "shares";
  chart.title = "Where the active is";
  chart.y_title = "share of the applied amount (%)";
  chart.from_zero = true;
  chart.caption = "Applied: " + io::display(delivered.applied, "kg m-2").text() +
                  ", all doses together. The shares of all places add up to 100 % from the last "
                  "dose on. Time on a logarithmic axis.";
  for (const Place& place : places()) {
    add(chart, delivered, std::string(place.words),
        scaled(delivered.*place.amount, 100.0 / delivered.applied));
  }
  return figure(chart);
}

std::string living_skin_figure(const FormulationReport& report) {
  const Delivered& delivered = report.delivered;
  Chart chart = over_hours(false);
  chart.id = "living-skin";
  chart.title = "Amount in the skin";
  chart.y_title = "µg/cm²";
  chart.from_zero = true;
  chart.caption =
      "Amount per area in each layer, on a linear axis of time: until twice the time of wash-off.";
  for (const Place& place : places()) {
    if (place.key == "film" || place.key == "lost" || place.key == "degraded") continue;
    add(chart, delivered, std::string(place.words),
        scaled(delivered.*place.amount, 1.0 / microgram_per_square_centimetre), linear_end(report));
  }
  return figure(chart);
}

/// A profile down to the lowest band of depth; below it lies most of the dermis and little news.
Curve upper_skin(const FormulationReport& report, const absorption::Profile& profile,
                 const Values& values) {
  const auto& bands = report.delivered.bands;
  Curve curve{.label = io::display(profile.time, "s").text(), .x = {}, .y = {}};
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!bands.empty() && profile.depth[i] > bands.back().bottom) break;
    curve.x.push_back(values[i]);
    curve.y.push_back(profile.depth[i] / unit::micrometre);
  }
  return curve;
}

/// Needled against intact on a logarithmic axis of values.
std::string comparison(const FormulationReport& report, Chart chart, const Values& now,
                       const Values& intact) {
  chart.y_logarithmic = true;
  const double top = std::max(highest(now), highest(intact));
  add(chart, report.delivered, report.needled() ? "needled" : "intact", floored(now, top));
  if (report.intact) add(chart, *report.intact, "intact", floored(intact, top));
  return figure(chart);
}

std::string band_label(const absorption::DepthBand& band) {
  return depth_words(band.top, band.bottom);
}

std::string profile_figure(const FormulationReport& report, bool of_channels) {
  Chart chart;
  chart.id = of_channels ? "profile-channels" : "profile-tissue";
  chart.title = of_channels ? "Concentration in the channels with depth"
                            : "Concentration in the tissue with depth";
  chart.x_title = of_channels ? "g/L of liquid" : "g/L of tissue";
  chart.y_title = "depth below the surface (µm)";
  chart.y_downwards = true;
  chart.x_logarithmic = true;
  chart.caption = of_channels
                      ? "Liquid in the channels, as long as they are open."
                      : "Tissue between the channels; the jumps lie at the borders of the layers, "
                        "where the active partitions. The dermis further down is in absorb.json.";
  double top = 0.0;
  for (const absorption::Profile& profile : report.delivered.profiles) {
    top = std::max(top, highest(of_channels ? profile.channel : profile.tissue));
  }
  for (const absorption::Profile& profile : report.delivered.profiles) {
    const Values& values = of_channels ? profile.channel : profile.tissue;
    if (highest(values) <= smallest_shown * top) continue;
    chart.curves.push_back(upper_skin(report, profile, floored(values, top)));
  }
  return figure(chart);
}

std::string layer_figure(const FormulationReport& report) {
  const Delivered& delivered = report.delivered;
  Chart chart = over_hours(true);
  chart.id = "layers";
  chart.title = "Mean concentration of each layer";
  chart.y_title = "g/L";
  chart.y_logarithmic = true;
  chart.caption = "Amount over the volume of the layer, bound and free together.";
  const double top = std::max({highest(delivered.stratum_corneum_concentration),
                               highest(delivered.viable_epidermis_concentration),
                               highest(delivered.dermis_concentration)});
  add(chart, delivered, "horny layer", floored(delivered.stratum_corneum_concentration, top));
  add(chart, delivered, "epidermis", floored(delivered.viable_epidermis_concentration, top));
  add(chart, delivered, "dermis", floored(delivered.dermis_concentration, top));
  return figure(chart);
}

std::string band_figure(const FormulationReport& report) {
  const Delivered& delivered = report.delivered;
  Chart chart = over_hours(true);
  chart.id = "bands";
  chart.title = "Concentration where melanocytes and fibroblasts are";
  chart.y_title = "g/L";
  chart.y_logarithmic = true;
  chart.caption =
      "Mean over a stretch of depth: the upper one holds the basal layer with its melanocytes, the "
      "lower one the fibroblasts of the upper dermis.";
  double top = 0.0;
  for (const absorption::DepthBand& band : delivered.bands) {
    top = std::max(top, highest(band.concentration));
  }
  for (const absorption::DepthBand& band : delivered.bands) {
    add(chart, delivered, band_label(band), floored(band.concentration, top));
  }
  if (report.intact) {
    for (const absorption::DepthBand& band : report.intact->bands) {
      add(chart, *report.intact, "intact, " + band_label(band), floored(band.concentration, top));
    }
  }
  return figure(chart);
}

}  // namespace

std::string amount_figures(const FormulationReport& report) {
  return share_figure(report) + living_skin_figure(report);
}

std::string absorption_figures(const FormulationReport& report) {
  Chart amount = over_hours(true);
  amount.id = "absorbed-total";
  amount.title = "Absorbed amount";
  amount.y_title = "µg/cm²";
  amount.caption =
      "Past the surface into living skin, blood and lymph, and what was broken down there.";
  Chart flux = over_hours(true);
  flux.id = "flux";
  flux.title = "Flux into living skin";
  flux.y_title = "µg/cm²/h";
  flux.caption = "Mean between two rows of the series. What flows back to the surface is left out.";
  const double per_area = 1.0 / microgram_per_square_centimetre;
  const double per_hour = evidence::convert(1.0, "kg m-2 s-1", "ug cm-2 hour-1");
  const Values intact = report.intact ? absorbed(*report.intact) : Values{};
  return comparison(report, amount, scaled(absorbed(report.delivered), per_area),
                    scaled(intact, per_area)) +
         comparison(report, flux, scaled(report.flux, per_hour),
                    scaled(report.intact_flux, per_hour));
}

std::string depth_figures(const FormulationReport& report) {
  return profile_figure(report, false) + profile_figure(report, true) + layer_figure(report) +
         band_figure(report);
}

std::string unit_cell_curve(const FormulationReport& report) {
  Chart chart = over_hours(true);
  chart.id = "unit-cell-absorbed";
  chart.title = "Absorbed amount by both levels";
  chart.y_title = "µg/cm²";
  chart.from_zero = true;
  chart.caption =
      "Columns know depth alone and the spread of depths; the unit cell resolves the tissue round "
      "the mean channel. Every other number of this report is that of the columns.";
  Values cell;
  for (const absorption::Balance& row : report.unit_cell->cell.rows) cell.push_back(row.absorbed());
  const double per_area = 1.0 / microgram_per_square_centimetre;
  add(chart, report.delivered, "columns", scaled(absorbed(report.delivered), per_area));
  add(chart, report.delivered, "unit cell", scaled(cell, per_area));
  return figure(chart);
}

}  // namespace acicula::study

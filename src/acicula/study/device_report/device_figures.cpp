#include "acicula/study/device_report/device_figures.hpp"

#include "acicula/core/units.hpp"
#include "acicula/evidence/unit.hpp"
#include "acicula/io/display.hpp"
#include "acicula/io/report/chart.hpp"
#include "acicula/io/report/layers.hpp"

#include <fmt/format.h>

namespace acicula::study {
namespace {

using io::report::Chart;
using Values = std::vector<double>;

double millimetres(double length) { return length / unit::millimetre; }
double millinewtons(double force) { return evidence::convert(force, "N", "mN"); }
double per_square_centimetre(double density) { return density / unit::per_square_centimetre; }

/// value(result) of every element.
template <class Result, class Value>
Values each(const std::vector<Result>& results, const Value& value) {
  Values values;
  for (const Result& result : results) values.push_back(value(result));
  return values;
}

Values lengths(const DeviceReport& report) {
  return each(report.lengths, [](const LengthResult& r) { return millimetres(r.length); });
}

/// Adds the median of a depth as a curve and its 5 to 95 % as a band.
void add_depth(Chart& chart, const DeviceReport& report, std::string label,
               puncture::DepthDistribution puncture::Channels::*depth) {
  const auto at = [&](double puncture::DepthDistribution::*quantile) {
    return each(report.lengths,
                [&](const LengthResult& r) { return millimetres(r.channels.*depth.*quantile); });
  };
  using puncture::DepthDistribution;
  chart.bands.push_back({.curve = chart.curves.size(),
                         .x = lengths(report),
                         .low = at(&DepthDistribution::p05),
                         .high = at(&DepthDistribution::p95)});
  chart.curves.push_back({std::move(label), lengths(report), at(&DepthDistribution::p50)});
}

std::string depth_figure(const io::Run& run, const DeviceReport& report) {
  Chart chart;
  chart.id = "depth";
  chart.title = "Depth against nominal length";
  chart.caption = fmt::format(
      "Medians, with bands from the 5 to the 95 % of needles that broke the skin. The grey dotted "
      "line is the maximum safe depth, {}. Behind: the layers with their mean thickness.",
      io::display(report.thickness.p05, "m").text());
  chart.x_title = "needle length (mm)";
  chart.y_title = "depth (mm)";
  chart.y_downwards = true;
  chart.reference = millimetres(report.thickness.p05);
  for (const io::report::DrawnLayer& layer : io::report::drawn_layers(run)) {
    chart.horizons.push_back({.label = layer.name,
                              .css = layer.css,
                              .from = millimetres(layer.top),
                              .to = millimetres(layer.base)});
  }
  add_depth(chart, report, "needle in", &puncture::Channels::dynamic_depth);
  add_depth(chart, report, "recoiled", &puncture::Channels::residual_depth);
  chart.curves.push_back({"length", lengths(report), lengths(report)});
  return figure(chart);
}

std::string force_figure(const DeviceReport& report) {
  Chart chart;
  chart.id = "forces";
  chart.title = "Force on one needle";
  chart.caption =
      "To break the skin, at the deepest, where it falls once the tip stands in fat, and the load "
      "at which the needle buckles.";
  chart.x_title = "needle length (mm)";
  chart.y_title = "force (mN)";
  chart.y_logarithmic = true;
  const auto add = [&](std::string label, double puncture::Channels::*force) {
    chart.curves.push_back(
        {std::move(label), lengths(report), each(report.lengths, [&](const LengthResult& r) {
           return millinewtons(r.channels.*force);
         })});
  };
  add("insertion", &puncture::Channels::insertion_force);
  add("rupture", &puncture::Channels::rupture_force);
  add("buckling", &puncture::Channels::buckling_load);
  return figure(chart);
}

std::string head_force_figure(const DeviceReport& report) {
  Chart chart;
  chart.id = "head-force";
  chart.title = "Force on the head";
  chart.caption = "What the needles in contact take of the hand; dotted: what the hand gives.";
  chart.x_title = "needle length (mm)";
  chart.y_title = "force (N)";
  chart.from_zero = true;
  chart.reference = report.treatment.technique.hand_force;
  chart.curves = {{"head", lengths(report), each(report.lengths, [](const LengthResult& r) {
                     return r.channels.head_force;
                   })}};
  return figure(chart);
}

std::string pain_figure(const DeviceReport& report) {
  Chart chart;
  chart.id = "pain";
  chart.title = "Pain and bleeding";
  chart.caption = fmt::format(
      "Pain on the visual analogue scale, 0 to 10; bleeding as an ordinal, 0 none to 3 free, after "
      "{} over each point. Both are wide guesses: nobody has measured bleeding against depth.",
      report.treatment.technique.passes * report.treatment.technique.directions == 1
          ? "one pass"
          : "all passes");
  chart.x_title = "needle length (mm)";
  chart.y_title = "score";
  chart.from_zero = true;
  chart.curves = {{"pain", lengths(report),
                   each(report.lengths, [](const LengthResult& r) { return r.channels.pain; })},
                  {"bleeding", lengths(report), each(report.lengths, [](const LengthResult& r) {
                     return r.channels.bleeding_grade;
                   })}};
  return figure(chart);
}

bool is_pressed(device::Kind kind) {
  return kind == device::Kind::stamp || kind == device::Kind::patch;
}

std::string speed_caption(device::Kind kind) {
  if (is_pressed(kind)) return "A head that is pressed leaves the same punctures at any speed.";
  if (kind == device::Kind::roller) return "A roller leaves the same punctures at any speed.";
  return "Against the speed of the hand, over the spread of its usual speed.";
}

}  // namespace

std::string length_figures(const io::Run& run, const DeviceReport& report) {
  return depth_figure(run, report) + force_figure(report) + pain_figure(report) +
         head_force_figure(report);
}

std::string way_figure(const DeviceReport& report) {
  const puncture::ForceDisplacement& way = report.force_displacement;
  Chart chart;
  chart.id = "force-displacement";
  chart.title = "Force and displacement of one needle";
  chart.caption =
      "From the moment the tip meets skin of mean thickness to the end of its way. The "
      "force drops where the skin breaks.";
  chart.x_title = "displacement of the needle's base (mm)";
  chart.y_title = "force (mN)";
  chart.from_zero = true;
  const auto scaled = [](const Values& values, const auto& unit) {
    Values result;
    for (const double value : values) result.push_back(unit(value));
    return result;
  };
  chart.curves = {
      {"force", scaled(way.displacement, millimetres), scaled(way.force, millinewtons)}};
  return figure(chart);
}

std::string density_figures(const DeviceReport& report) {
  Chart speed;
  speed.id = "density";
  speed.title = is_pressed(report.treatment.device.kind) ? "Punctures of one application"
                                                         : "Punctures of one pass";
  speed.caption = speed_caption(report.treatment.device.kind);
  speed.x_title = "hand speed (mm/s)";
  speed.y_title = "punctures per cm²";
  speed.from_zero = true;
  speed.curves = {
      {"one pass",
       each(report.speeds, [](const SpeedResult& r) { return millimetres(r.hand_speed); }),
       each(report.speeds, [](const SpeedResult& r) {
         return per_square_centimetre(r.delivery.punctures_per_area_per_pass);
       })}};
  Chart passes;
  passes.id = "passes";
  passes.title = "Holes against passes";
  passes.caption =
      "Strokes that broke the skin, and distinct holes: later needles slide into "
      "holes that are there.";
  passes.x_title = "passes over each point";
  passes.y_title = "per cm²";
  passes.from_zero = true;
  const Values counts =
      each(report.passes, [](const PassesResult& r) { return static_cast<double>(r.passes); });
  passes.curves = {{"strokes", counts,
                    each(report.passes,
                         [](const PassesResult& r) {
                           return per_square_centimetre(r.channels.punctures_per_area);
                         })},
                   {"holes", counts, each(report.passes, [](const PassesResult& r) {
                      return per_square_centimetre(r.channels.density);
                    })}};
  return figure(speed) + figure(passes);
}

}  // namespace acicula::study

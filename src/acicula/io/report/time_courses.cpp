#include "acicula/io/report/time_courses.hpp"

#include "acicula/core/units.hpp"
#include "acicula/io/report/chart.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>

namespace acicula::io::report {
namespace {

/// A series of the timeline and its words in a chart.
struct Shown {
  std::string_view series;
  std::string_view label;
};

using Values = std::vector<double>;

const Values* find(const course::Timeline& timeline, std::string_view name) {
  const auto found = std::find_if(timeline.series.begin(), timeline.series.end(),
                                  [name](const course::Series& s) { return s.name == name; });
  return found == timeline.series.end() ? nullptr : &found->values;
}

Values scaled(Values values, double factor) {
  for (double& value : values) value *= factor;
  return values;
}

/// [%] change against the first value.
Values change(const Values& values) {
  Values changes;
  for (const double value : values) changes.push_back(100.0 * (value / values.front() - 1.0));
  return changes;
}

/// A chart over the whole course, in weeks, with its sessions.
Chart over_course(const Run& run) {
  Chart chart;
  chart.x_title = "weeks since the first session";
  for (const course::Session& session : run.course.sessions) {
    chart.sessions.push_back(session.time / unit::week);
  }
  return chart;
}

void add(Chart& chart, const Run& run, std::string_view label, Values values) {
  chart.curves.push_back(
      {std::string(label), scaled(run.course.timeline.time, 1.0 / unit::week), std::move(values)});
}

/// Adds the series that the run has.
void add(Chart& chart, const Run& run, std::initializer_list<Shown> wanted) {
  for (const Shown& shown : wanted) {
    if (const Values* values = find(run.course.timeline, shown.series)) {
      add(chart, run, shown.label, *values);
    }
  }
}

void add_changes(Chart& chart, const Run& run, std::initializer_list<Shown> wanted) {
  for (const Shown& shown : wanted) {
    const Values* values = find(run.course.timeline, shown.series);
    if (values != nullptr && !values->empty()) add(chart, run, shown.label, change(*values));
  }
}

/// The days after the first session alone: until `days`, the second session or the end.
Chart first_days(Chart chart, const Run& run, double days) {
  double end = days * unit::day;
  if (run.course.sessions.size() > 1) end = std::min(end, run.course.sessions[1].time);
  chart.x_title = "days since the first session";
  chart.sessions = {0.0};
  const Values& time = run.course.timeline.time;
  for (Curve& curve : chart.curves) {
    Curve early{.label = curve.label, .x = {}, .y = {}};
    for (std::size_t i = 0; i < std::min(time.size(), curve.y.size()) && time[i] <= end; ++i) {
      // The second session's own moment is kept twice, before and after; only before belongs here.
      if (time[i] == end && !early.x.empty() && early.x.back() == end / unit::day) break;
      early.x.push_back(time[i] / unit::day);
      early.y.push_back(curve.y[i]);
    }
    curve = std::move(early);
  }
  return chart;
}

constexpr double days_of_inflammation = 14.0;

/// [%] immature share of all collagen.
Values immature_share(const course::Timeline& timeline) {
  const Values* n1 = find(timeline, "healing.immature_collagen1");
  const Values* n3 = find(timeline, "healing.immature_collagen3");
  const Values* total = find(timeline, "healing.collagen_total");
  Values share;
  if (n1 == nullptr || n3 == nullptr || total == nullptr) return share;
  for (std::size_t i = 0; i < total->size(); ++i) {
    share.push_back(100.0 * ((*n1)[i] + (*n3)[i]) / (*total)[i]);
  }
  return share;
}

}  // namespace

std::string cell_figures(const Run& run) {
  Chart cells = over_course(run);
  cells.y_title = "relative";
  cells.from_zero = true;
  add(cells, run,
      {{"healing.neutrophils", "neutrophils"},
       {"healing.inflammatory_macrophages", "M1"},
       {"healing.repair_macrophages", "M2"},
       {"healing.myofibroblasts", "myofibroblasts"}});
  Chart early = first_days(cells, run, days_of_inflammation);
  early.id = "cells-early";
  early.title = "Inflammation in the days after the first session";
  early.caption =
      "Mean over the papillary dermis. Neutrophils: 1 is the peak of a full wound; the others are "
      "in "
      "the scale of the healing model, 0 in healthy skin. M1: inflammatory, M2: repair "
      "macrophages.";
  cells.id = "cells";
  cells.title = "Inflammation over the whole course";
  cells.caption = "The same cells; each triangle is a session.";
  Chart fibroblasts = over_course(run);
  fibroblasts.id = "fibroblasts";
  fibroblasts.title = "Fibroblasts";
  fibroblasts.y_title = "times healthy skin";
  fibroblasts.reference = 1.0;
  fibroblasts.caption = "The cells that make collagen and elastin. Mean over the papillary dermis.";
  add(fibroblasts, run, {{"healing.fibroblasts", "fibroblasts"}});
  Chart signals = over_course(run);
  signals.id = "signals";
  signals.title = "Transforming growth factors";
  signals.y_title = "times the healthy level";
  signals.from_zero = true;
  signals.caption =
      "Active TGF-β1 drives fibrosis; TGF-β3 opposes it. Mean over the papillary dermis.";
  add(signals, run, {{"healing.tgf_beta1", "TGF-β1"}, {"healing.tgf_beta3", "TGF-β3"}});
  return figure(early) + figure(cells) + figure(fibroblasts) + figure(signals);
}

std::string tissue_figures(const Run& run) {
  Chart collagen = over_course(run);
  collagen.id = "collagen";
  collagen.title = "Collagen";
  collagen.y_title = "change against before (%)";
  collagen.reference = 0.0;
  collagen.caption =
      "Mean over the papillary dermis, against the same skin before the first session.";
  add_changes(collagen, run,
              {{"healing.collagen_total", "total"},
               {"healing.collagen_1", "type I"},
               {"healing.collagen_3", "type III"}});
  Chart share = over_course(run);
  share.id = "immature";
  share.title = "Immature collagen";
  share.y_title = "share of all collagen (%)";
  share.from_zero = true;
  share.caption = "New fibres not yet cross-linked into the mature network.";
  add(share, run, "immature", immature_share(run.course.timeline));
  Chart elastin = over_course(run);
  elastin.id = "elastin";
  elastin.title = "Elastin";
  elastin.y_title = "change against before (%)";
  elastin.reference = 0.0;
  elastin.caption = "Tropoelastin is the soluble precursor; elastin the cross-linked fibre.";
  add_changes(elastin, run,
              {{"healing.tropoelastin", "tropoelastin"}, {"healing.elastin", "elastin"}});
  Chart epidermis = over_course(run);
  epidermis.id = "epidermis";
  epidermis.title = "Epidermis";
  epidermis.y_title = "change of thickness (%)";
  epidermis.reference = 0.0;
  epidermis.caption = "Thickness of the epidermis against before the first session.";
  add_changes(epidermis, run, {{"healing.epidermis", "thickness"}});
  return figure(collagen) + figure(share) + figure(elastin) + figure(epidermis);
}

std::string outcome_figure(const Run& run) {
  Chart chart = over_course(run);
  chart.id = "outcome";
  chart.title = "Clinical measures";
  chart.y_title = "change against before (%)";
  chart.reference = 0.0;
  chart.caption =
      "As a clinician would measure them. See the table of endpoints for how far each was tested.";
  for (const Shown& shown : {Shown{"outcome.scar_depth.relative", "scar depth"},
                             Shown{"outcome.goodman_baron.relative", "scar score"},
                             Shown{"outcome.wrinkle_depth.relative", "wrinkle depth"},
                             Shown{"outcome.pore_area.relative", "pore area"},
                             Shown{"outcome.firmness_E.relative", "firmness"},
                             Shown{"outcome.melanin.relative", "melanin"}}) {
    if (const Values* values = find(run.course.timeline, shown.series)) {
      add(chart, run, shown.label, scaled(*values, 100.0));
    }
  }
  return figure(chart);
}

std::string injury_figure(const Run& run) {
  Chart chart;
  chart.id = "injury";
  chart.title = "Injured share of the dermis with depth";
  chart.x_title = "injured share (%)";
  chart.y_title = "depth below the epidermis (mm)";
  chart.y_downwards = true;
  chart.from_zero = true;
  chart.caption =
      "Share of the tissue at each depth that one session destroys or bruises: what starts "
      "healing.";
  chart.curves = {{"injured", scaled(run.course.injured_fraction, 100.0),
                   scaled(run.course.injury_depth, 1.0 / unit::millimetre)}};
  return figure(chart);
}

}  // namespace acicula::io::report

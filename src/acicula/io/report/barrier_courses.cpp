#include "acicula/io/report/barrier_courses.hpp"

#include "acicula/core/units.hpp"
#include "acicula/evidence/unit.hpp"
#include "acicula/io/display.hpp"
#include "acicula/io/report/chart.hpp"

#include <algorithm>

namespace acicula::io::report {
namespace {

using Values = std::vector<double>;

// Hours after a session on a logarithmic axis; a session's first six minutes are one moment there.
constexpr double first_hour_shown = 0.1;
// A week: channels are long closed then.
constexpr double last_hour_shown = 168.0;

Values scaled(Values values, double factor) {
  for (double& value : values) value *= factor;
  return values;
}

/// A chart against hours after the session; time 0 itself has no place on its axis.
Chart over_hours() {
  Chart chart;
  chart.x_title = "hours after the session";
  chart.x_logarithmic = true;
  chart.from_zero = true;
  return chart;
}

void add(Chart& chart, const absorption::Delivered& serum, std::string label, Values values) {
  Curve curve{.label = std::move(label), .x = {}, .y = {}};
  for (std::size_t i = 0; i < std::min(values.size(), serum.time.size()); ++i) {
    const double hours = serum.time[i] / unit::hour;
    if (hours < first_hour_shown || hours > last_hour_shown) continue;
    curve.x.push_back(hours);
    curve.y.push_back(values[i]);
  }
  chart.curves.push_back(std::move(curve));
}

std::string absorbed_figure(const absorption::Delivered& serum) {
  Chart chart = over_hours();
  chart.id = "absorbed";
  chart.title = "Where the active is";
  chart.y_title = "share of the applied amount (%)";
  chart.caption = "Applied: " + display(serum.applied, "kg m-2").text() +
                  " of the active. The shares of all places add up to 100 %.";
  const double percent = 100.0 / serum.applied;
  add(chart, serum, "on the skin", scaled(serum.film, percent));
  add(chart, serum, "horny layer", scaled(serum.stratum_corneum, percent));
  add(chart, serum, "channels", scaled(serum.channel, percent));
  add(chart, serum, "epidermis", scaled(serum.viable_epidermis, percent));
  add(chart, serum, "dermis", scaled(serum.dermis, percent));
  add(chart, serum, "blood, lymph", scaled(serum.cleared, percent));
  add(chart, serum, "lost", scaled(serum.lost, percent));
  return figure(chart);
}

}  // namespace

std::string closure_figures(const Run& run) {
  if (run.course.sessions.empty()) return "";
  const absorption::Delivered& serum = run.course.sessions.front().serum;
  Chart loss = over_hours();
  loss.id = "water-loss";
  loss.title = "Transepidermal water loss";
  loss.y_title = "g/m²/h";
  loss.reference = evidence::convert(run.course.skin.water_loss, "kg m-2 s-1", "g m-2 hour-1");
  loss.caption = "After the first session; dashed: intact skin.";
  add(loss, serum, "water loss",
      scaled(serum.water_loss, evidence::convert(1.0, "kg m-2 s-1", "g m-2 hour-1")));
  Chart open = over_hours();
  open.id = "open-share";
  open.title = "Open channels";
  open.y_title = "permeable area, share of the start (%)";
  open.caption = "Permeable channel area after the first session, as it closes.";
  add(open, serum, "open", scaled(serum.open_share, 100.0));
  return figure(loss) + figure(open);
}

std::string barrier_figures(const Run& run) {
  if (run.course.sessions.empty()) return "";
  const absorption::Delivered& serum = run.course.sessions.front().serum;
  return closure_figures(run) + (serum.applied > 0.0 ? absorbed_figure(serum) : "");
}

}  // namespace acicula::io::report

#include "acicula/io/report/bar_figure.hpp"

#include "acicula/io/report/axis.hpp"
#include "acicula/io/report/escape.hpp"
#include "acicula/io/report/figure_style.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace acicula::io::report {
namespace {

// The drawing [px of its own].
constexpr double width = 860.0;
constexpr double left = 340.0;
constexpr double right = 830.0;
constexpr double top = 64.0;
constexpr double row_height = 26.0;
constexpr double bar_height = 8.0;
constexpr double below = 56.0;
constexpr int wanted_ticks = 6;

constexpr std::string_view light =
    ".interval{stroke:#1d2129}.zero{stroke:#565d69}.strong{fill:#0b5fa5}.pale{fill:#9cc3e6}";
constexpr std::string_view dark =
    ".interval{stroke:#eceae6}.zero{stroke:#a9afba}.strong{fill:#6cb2f5}.pale{fill:#2f5878}";

Axis axis_of(const std::vector<BarRow>& rows) {
  Axis axis{.low = 0.0, .high = 0.0, .start = left, .end = right};
  const auto include = [&axis](double value) {
    axis.low = std::min(axis.low, value);
    axis.high = std::max(axis.high, value);
  };
  for (const BarRow& row : rows) {
    for (const std::optional<Bar>& bar : row.bars) {
      if (!bar) continue;
      include(bar->from);
      include(bar->to);
      if (bar->interval) std::for_each(bar->interval->begin(), bar->interval->end(), include);
    }
  }
  round_outwards(axis, wanted_ticks);
  return axis;
}

void draw_axis(std::string& svg, const Axis& x, double bottom, std::string_view quantity) {
  const auto out = std::back_inserter(svg);
  for (const double tick : ticks(x, wanted_ticks)) {
    fmt::format_to(out,
                   R"(<path class="{}" d="M{:.1f} {}V{:.1f}"/>)"
                   R"(<text text-anchor="middle" x="{:.1f}" y="{:.1f}">{}</text>)",
                   tick == 0.0 ? "zero" : "grid", x.pixel(tick), top - 6.0, bottom, x.pixel(tick),
                   bottom + 18.0, tick_label(tick));
  }
  fmt::format_to(out, R"(<text text-anchor="middle" x="{}" y="{:.1f}">{}</text>)",
                 (left + right) / 2.0, bottom + 42.0, escape(quantity));
}

void draw_bar(std::string& svg, const Axis& x, const Bar& bar, double y, std::string_view kind) {
  const auto out = std::back_inserter(svg);
  const auto [from, to] = std::minmax(bar.from, bar.to);
  fmt::format_to(out, R"(<rect class="{}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{}"/>)",
                 kind, x.pixel(from), y, x.pixel(to) - x.pixel(from), bar_height);
  if (!bar.interval) return;
  fmt::format_to(out, R"(<path class="interval" d="M{:.1f} {:.1f}H{:.1f}"/>)",
                 x.pixel(bar.interval->front()), y + bar_height / 2.0,
                 x.pixel(bar.interval->back()));
}

void draw_row(std::string& svg, const Axis& x, const BarRow& row, double y) {
  fmt::format_to(std::back_inserter(svg),
                 R"(<g><title>{}</title><text text-anchor="end" x="{}" y="{:.1f}">{}</text>)",
                 escape(row.meaning), left - 10.0, y + 13.0, escape(row.label));
  if (row.bars[0]) draw_bar(svg, x, *row.bars[0], y, "pale");
  if (row.bars[1]) draw_bar(svg, x, *row.bars[1], y + bar_height, "strong");
  svg += "</g>";
}

}  // namespace

std::string bar_figure(const BarFigure& figure) {
  const double bottom = top + row_height * static_cast<double>(figure.rows.size());
  const Axis x = axis_of(figure.rows);
  std::string svg;
  draw_axis(svg, x, bottom, figure.axis);
  double y = top;
  for (const BarRow& row : figure.rows) {
    draw_row(svg, x, row, y);
    y += row_height;
  }
  return fmt::format(
      R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {1:.0f}" role="img" aria-labelledby="t d">)"
      R"(<title id="t">{2}</title><desc id="d">{3}</desc>)"
      R"(<style>{4}</style><rect class="paper" width="100%" height="100%"/>)"
      R"(<text x="16" y="24">{2}</text>)"
      R"(<rect class="pale" x="{5}" y="38" width="14" height="8"/><text x="{6}" y="47">{7}</text>)"
      R"(<rect class="strong" x="{8}" y="38" width="14" height="8"/><text x="{9}" y="47">{10}</text>)"
      R"({11}</svg>)"
      "\n",
      width, bottom + below, escape(figure.title), escape(figure.description),
      figure_style(light, dark), left, left + 20.0, escape(figure.kinds[0]), left + 180.0,
      left + 200.0, escape(figure.kinds[1]), svg);
}

}  // namespace acicula::io::report

#include "acicula/io/report/axis.hpp"
#include "acicula/io/report/escape.hpp"
#include "acicula/io/report/figure_style.hpp"
#include "acicula/study/sensitivity/sensitivity_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string_view>

namespace acicula::study {
namespace {

using io::report::Axis;

// The drawing [px of its own].
constexpr double width = 860.0;
constexpr double left = 340.0;
constexpr double right = 830.0;
constexpr double top = 64.0;
constexpr double row_height = 26.0;
constexpr double bar_height = 8.0;
constexpr double below = 56.0;

constexpr std::string_view light =
    ".error{stroke:#1d2129}.zero{stroke:#565d69}.alone{fill:#0b5fa5}.with{fill:#9cc3e6}";
constexpr std::string_view dark =
    ".error{stroke:#eceae6}.zero{stroke:#a9afba}.alone{fill:#6cb2f5}.with{fill:#2f5878}";

/// One index: its bar and, across it, its interval.
void draw_index(std::string& svg, const Axis& x, const SobolIndex& index, double y,
                const char* css) {
  if (!std::isfinite(index.value)) return;
  const double from = x.pixel(std::clamp(std::min(0.0, index.value), x.low, x.high));
  const double to = x.pixel(std::clamp(std::max(0.0, index.value), x.low, x.high));
  const double low = x.pixel(std::clamp(index.interval90[0], x.low, x.high));
  const double high = x.pixel(std::clamp(index.interval90[1], x.low, x.high));
  fmt::format_to(std::back_inserter(svg),
                 R"(<rect class="{}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{}"/>)"
                 R"(<path class="error" d="M{:.1f} {:.1f}H{:.1f}"/>)",
                 css, from, y, to - from, bar_height, low, y + bar_height / 2.0, high);
}

void draw_row(std::string& svg, const Axis& x, const std::string& label,
              const InputSensitivity& input, double y) {
  fmt::format_to(std::back_inserter(svg),
                 R"(<g><title>{}</title><text text-anchor="end" x="{}" y="{:.1f}">{}</text>)",
                 io::report::escape(input.meaning), left - 10.0, y + 13.0,
                 io::report::escape(label));
  draw_index(svg, x, input.total, y, "with");
  draw_index(svg, x, input.first_order, y + bar_height, "alone");
  svg += "</g>";
}

/// From a little below 0 for what scatters round it, to what the longest interval needs.
Axis axis_of(const Sensitivity& sensitivity) {
  Axis axis{.low = 0.0, .high = 0.0, .start = left, .end = right};
  const auto include = [&](const InputSensitivity& input) {
    for (const SobolIndex& index : {input.first_order, input.total}) {
      if (!std::isfinite(index.value)) continue;
      axis.low = std::min(axis.low, index.interval90[0]);
      axis.high = std::max({axis.high, index.value, index.interval90[1]});
    }
  };
  for (const InputSensitivity& input : sensitivity.inputs) include(input);
  if (sensitivity.others) include(*sensitivity.others);
  constexpr int wanted_ticks = 6;
  io::report::round_outwards(axis, wanted_ticks);
  return axis;
}

void draw_axis(std::string& svg, const Axis& x, double bottom) {
  const auto out = std::back_inserter(svg);
  for (const double tick : io::report::ticks(x, 6)) {
    fmt::format_to(out, R"(<path class="{}" d="M{:.1f} {}V{:.1f}"/>)",
                   tick == 0.0 ? "zero" : "grid", x.pixel(tick), top - 6.0, bottom);
    fmt::format_to(out, R"(<text text-anchor="middle" x="{:.1f}" y="{:.1f}">{}</text>)",
                   x.pixel(tick), bottom + 18.0, io::report::tick_label(tick));
  }
  fmt::format_to(out,
                 R"(<text text-anchor="middle" x="{}" y="{:.1f}">share of the variance</text>)",
                 (left + right) / 2.0, bottom + 42.0);
}

}  // namespace

std::string sensitivity_figure(const Sensitivity& sensitivity) {
  if (!(sensitivity.standard_deviation > 0.0)) return "";
  const std::size_t rows = sensitivity.inputs.size() + (sensitivity.others ? 1 : 0);
  const double bottom = top + row_height * static_cast<double>(rows);
  const Axis x = axis_of(sensitivity);
  std::string svg;
  draw_axis(svg, x, bottom);
  double y = top;
  for (const InputSensitivity& input : sensitivity.inputs) {
    draw_row(svg, x, input.key, input, y);
    y += row_height;
  }
  if (sensitivity.others) {
    draw_row(svg, x, fmt::format("the other {} together", sensitivity.other_inputs),
             *sensitivity.others, y);
  }
  const std::string title = io::report::escape(
      "What " + sensitivity.endpoint.name +
      (sensitivity.endpoint.observer.empty() ? "" : " (" + sensitivity.endpoint.observer + ")") +
      " depends on");
  return fmt::format(
      R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {1:.0f}" role="img" aria-labelledby="t d">)"
      R"(<title id="t">{2}</title>)"
      R"(<desc id="d">Sobol indices of {3} uncertain inputs, with 90 % intervals.</desc>)"
      R"(<style>{4}</style><rect class="paper" width="100%" height="100%"/>)"
      R"(<text x="16" y="24">{2}</text>)"
      R"(<rect class="with" x="{5}" y="38" width="14" height="8"/><text x="{6}" y="47">with others (total)</text>)"
      R"(<rect class="alone" x="{7}" y="38" width="14" height="8"/><text x="{8}" y="47">alone (first order)</text>)"
      R"({9}</svg>)"
      "\n",
      width, bottom + below, title, sensitivity.inputs.size(),
      io::report::figure_style(light, dark), left, left + 20.0, left + 180.0, left + 200.0, svg);
}

}  // namespace acicula::study

#include "acicula/evidence/standard_normal.hpp"
#include "acicula/io/report/axis.hpp"
#include "acicula/io/report/escape.hpp"
#include "acicula/io/report/figure_style.hpp"
#include "acicula/study/calibration/calibration_report.hpp"

#include <fmt/format.h>

#include <algorithm>
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
constexpr int wanted_ticks = 6;

constexpr std::string_view light = ".zero{stroke:#565d69}.after{fill:#0b5fa5}.before{fill:#9cc3e6}";
constexpr std::string_view dark = ".zero{stroke:#a9afba}.after{fill:#6cb2f5}.before{fill:#2f5878}";

void draw_bar(std::string& svg, const Axis& x, double mean, double half, double y,
              const char* css) {
  fmt::format_to(std::back_inserter(svg),
                 R"(<rect class="{}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{}"/>)", css,
                 x.pixel(mean - half), y, x.pixel(mean + half) - x.pixel(mean - half), bar_height);
}

}  // namespace

std::string calibration_figure(const CalibrationRun& run) {
  const double half = evidence::normal_quantile(0.95);
  const std::vector<Calibrated>& parameters = run.calibration.parameters;
  Axis x{.low = -half, .high = half, .start = left, .end = right};
  for (const Calibrated& one : parameters) {
    const double own = half * one.chain.standard_deviation;
    x.low = std::min(x.low, one.chain.mean - own);
    x.high = std::max(x.high, one.chain.mean + own);
  }
  io::report::round_outwards(x, wanted_ticks);
  const double bottom = top + row_height * static_cast<double>(parameters.size());
  std::string svg;
  const auto out = std::back_inserter(svg);
  for (const double tick : io::report::ticks(x, wanted_ticks)) {
    fmt::format_to(out,
                   R"(<path class="{}" d="M{:.1f} {}V{:.1f}"/>)"
                   R"(<text text-anchor="middle" x="{:.1f}" y="{:.1f}">{}</text>)",
                   tick == 0.0 ? "zero" : "grid", x.pixel(tick), top - 6.0, bottom, x.pixel(tick),
                   bottom + 18.0, io::report::tick_label(tick));
  }
  fmt::format_to(out, R"(<text text-anchor="middle" x="{}" y="{:.1f}">normal score</text>)",
                 (left + right) / 2.0, bottom + 42.0);
  double y = top;
  for (const Calibrated& one : parameters) {
    fmt::format_to(out,
                   R"(<g><title>{}</title><text text-anchor="end" x="{}" y="{:.1f}">{}</text>)",
                   io::report::escape(run.catalogue.parameter(one.key).meaning), left - 10.0,
                   y + 13.0, io::report::escape(one.key));
    draw_bar(svg, x, 0.0, half, y, "before");
    draw_bar(svg, x, one.chain.mean, half * one.chain.standard_deviation, y + bar_height, "after");
    svg += "</g>";
    y += row_height;
  }
  return fmt::format(
      R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {1:.0f}" role="img" aria-labelledby="t d">)"
      R"(<title id="t">Parameters before and after calibration</title>)"
      R"(<desc id="d">90 % intervals of the normal scores of {2} parameters.</desc>)"
      R"(<style>{3}</style><rect class="paper" width="100%" height="100%"/>)"
      R"(<text x="16" y="24">Parameters before and after calibration: 90 % intervals</text>)"
      R"(<rect class="before" x="{4}" y="38" width="14" height="8"/><text x="{5}" y="47">before</text>)"
      R"(<rect class="after" x="{6}" y="38" width="14" height="8"/><text x="{7}" y="47">after</text>)"
      R"({8}</svg>)"
      "\n",
      width, bottom + below, parameters.size(), io::report::figure_style(light, dark), left,
      left + 20.0, left + 180.0, left + 200.0, svg);
}

}  // namespace acicula::study

#include "acicula/io/report/axis.hpp"
#include "acicula/io/report/escape.hpp"
#include "acicula/io/report/figure_style.hpp"
#include "acicula/study/permeability_table/permeability_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string_view>

namespace acicula::study {
namespace {

using io::report::Axis;

// The drawing [px of its own].
constexpr double width = 560.0;
constexpr double height = 520.0;
constexpr double left = 62.0;
constexpr double top = 20.0;
constexpr double side = 440.0;
constexpr double bottom = top + side;

constexpr std::string_view light =
    ".same{stroke:#565d69}.decade{stroke:#565d69;stroke-dasharray:4 4}.k0{fill:#0b5fa5}"
    ".k1{fill:#b8480a}.k2{fill:#0f7566}.k3{fill:#7a3fb5}";
constexpr std::string_view dark =
    ".same,.decade{stroke:#a9afba}.k0{fill:#6cb2f5}.k1{fill:#ff9d63}.k2{fill:#4fcfb8}"
    ".k3{fill:#c6a0f5}";

/// A point: each class has a shape of its own beside its colour.
std::string marker(std::size_t index, double x, double y, const std::string& title) {
  constexpr const char* shapes[] = {"m-4-4h8v8h-8z", "m0-5.5l5 9h-10z",
                                    "m0-5.5l5.5 5.5-5.5 5.5-5.5-5.5z"};
  const std::string words = title.empty() ? "" : "<title>" + io::report::escape(title) + "</title>";
  if (index == 2) {
    return fmt::format(R"(<circle class="k2" cx="{:.1f}" cy="{:.1f}" r="4">{}</circle>)", x, y,
                       words);
  }
  return fmt::format(R"(<path class="k{}" d="M{:.1f} {:.1f}{}">{}</path>)", index, x, y,
                     shapes[index == 3 ? 2 : index], words);
}

/// The label of a class with minus signs for its hyphens: "-1 to 1".
std::string with_minus_signs(const std::string& words) {
  std::string text;
  for (const char c : words) text += c == '-' ? std::string("\u2212") : std::string(1, c);
  return text;
}

/// One axis for both directions, in whole decades.
Axis axis_of(const std::vector<CompoundPermeability>& compounds) {
  Axis axis{.low = compounds[0].measured_cm_per_h, .high = compounds[0].measured_cm_per_h};
  for (const CompoundPermeability& compound : compounds) {
    axis.low = std::min({axis.low, compound.measured_cm_per_h, compound.predicted_cm_per_h});
    axis.high = std::max({axis.high, compound.measured_cm_per_h, compound.predicted_cm_per_h});
  }
  axis.low = std::floor(axis.low);
  axis.high = std::max(std::ceil(axis.high), axis.low + 1.0);
  return axis;
}

void draw_axes(std::string& svg, const Axis& x, const Axis& y) {
  const auto out = std::back_inserter(svg);
  for (const double tick : io::report::ticks(x, 6)) {
    const std::string label = io::report::tick_label(tick);
    fmt::format_to(out, R"(<path class="grid" d="M{0:.1f} {1}V{2}M{3} {4:.1f}H{5}"/>)",
                   x.pixel(tick), top, bottom, left, y.pixel(tick), left + side);
    fmt::format_to(out, R"(<text text-anchor="middle" x="{:.1f}" y="{}">{}</text>)", x.pixel(tick),
                   bottom + 18.0, label);
    fmt::format_to(out, R"(<text text-anchor="end" x="{}" y="{:.1f}">{}</text>)", left - 7.0,
                   y.pixel(tick) + 4.5, label);
  }
  fmt::format_to(out, R"(<text text-anchor="middle" x="{}" y="{}">measured log10 kp [cm/h]</text>)",
                 left + side / 2.0, bottom + 42.0);
  fmt::format_to(out,
                 R"svg(<text text-anchor="middle" transform="translate(18 {}) rotate(-90)">)svg"
                 "predicted log10 kp [cm/h]</text>",
                 top + side / 2.0);
}

/// predicted = measured + offset, cut to the square.
void draw_line(std::string& svg, const Axis& x, const Axis& y, double offset, const char* css) {
  const double from = std::max(x.low, x.low - offset);
  const double to = std::min(x.high, x.high - offset);
  fmt::format_to(std::back_inserter(svg), R"(<path class="{}" d="M{:.1f} {:.1f}L{:.1f} {:.1f}"/>)",
                 css, x.pixel(from), y.pixel(from + offset), x.pixel(to), y.pixel(to + offset));
}

}  // namespace

std::string parity_figure(std::span<const PredictedPermeability> rows) {
  const std::vector<CompoundPermeability> compounds = compound_medians(rows);
  if (compounds.empty()) return "";
  const PermeabilitySummary summary = score_permeability(rows);
  Axis x = axis_of(compounds);
  Axis y = x;
  x.start = left;
  x.end = left + side;
  y.start = bottom;
  y.end = top;
  std::string svg;
  draw_axes(svg, x, y);
  draw_line(svg, x, y, 0.0, "same");
  draw_line(svg, x, y, 1.0, "decade");
  draw_line(svg, x, y, -1.0, "decade");
  for (const CompoundPermeability& compound : compounds) {
    svg += marker(kow_class(compound.log10_kow), x.pixel(compound.measured_cm_per_h),
                  y.pixel(compound.predicted_cm_per_h), compound.compound);
  }
  double row = top + 22.0;
  svg += fmt::format(R"(<text x="{}" y="{}">log10 Kow</text>)", left + 12.0, row);
  for (std::size_t i = 0; i < kow_classes().size(); ++i) {
    row += 19.0;
    svg += marker(i, left + 18.0, row - 4.5, "");
    svg += fmt::format(R"(<text x="{}" y="{}">{}</text>)", left + 30.0, row,
                       with_minus_signs(kow_classes()[i].label));
  }
  return fmt::format(
      R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}" role="img" aria-labelledby="t d">)"
      R"(<title id="t">Permeability of excised human skin, predicted against measured</title>)"
      R"(<desc id="d">{} compounds; bias {:.2f}, root mean square error {:.2f} log10 units, {:.0f} % within one decade (dashed).</desc>)"
      R"(<style>{}</style><rect class="paper" width="100%" height="100%"/>{}</svg>)"
      "\n",
      width, height, summary.all->compounds, summary.all->bias, summary.all->root_mean_square,
      100.0 * summary.all->within_1_log, io::report::figure_style(light, dark), svg);
}

}  // namespace acicula::study

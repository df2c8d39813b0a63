#include "acicula/io/report/puncture_map.hpp"

#include "acicula/io/display.hpp"
#include "acicula/io/report/axis.hpp"
#include "acicula/io/report/escape.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>

namespace acicula::io::report {
namespace {

// The drawing [px of its own].
constexpr double width = 440.0;
constexpr double left = 40.0;
constexpr double top = 26.0;
constexpr double plot = 276.0;  // longer side of the field
constexpr double line_height = 19.0;
constexpr double smallest_dot = 2.4;
constexpr double cross = 3.6;
constexpr double millimetre = 1e-3;

constexpr double most_drawn = 4000.0;  // 60 kB
constexpr std::size_t classes = 5;     // colours p0 to p4 of the style sheet

/// The middle of the field, as much of it as is drawn, and its scale.
struct Window {
  double left_edge = 0.0;   ///< [m]
  double lower_edge = 0.0;  ///< [m]
  double across = 0.0;      ///< [m]
  double up = 0.0;          ///< [m]

  Window(const device::Field& field, std::size_t strokes) {
    const double share = std::min(1.0, std::sqrt(most_drawn / static_cast<double>(strokes)));
    across = field.width * share;
    up = field.height * share;
    left_edge = 0.5 * (field.width - across);
    lower_edge = 0.5 * (field.height - up);
  }
  [[nodiscard]] double scale() const { return plot / std::max(across, up); }
  [[nodiscard]] double x(double metres) const { return left + scale() * (metres - left_edge); }
  [[nodiscard]] double y(double metres) const { return top + scale() * (lower_edge + up - metres); }
  [[nodiscard]] bool shows(const device::Placed& place) const {
    return place.x >= left_edge && place.x <= left_edge + across && place.y >= lower_edge &&
           place.y <= lower_edge + up;
  }
};

/// Strokes of one range of depth.
struct DepthRange {
  double from = 0.0;    ///< [m]
  double to = 0.0;      ///< [m]
  double radius = 0.0;  ///< [m] sum over its strokes
  double count = 0.0;
  std::string dots;  ///< path data
};

std::array<DepthRange, classes> depth_ranges(std::span<const puncture::Puncture> punctures) {
  double low = std::numeric_limits<double>::infinity();
  double high = 0.0;
  for (const puncture::Puncture& puncture : punctures) {
    if (!puncture.punctured) continue;
    low = std::min(low, puncture.depth);
    high = std::max(high, puncture.depth);
  }
  std::array<DepthRange, classes> ranges;
  const double step = (high - low) / static_cast<double>(classes);
  for (std::size_t i = 0; i < classes; ++i) {
    ranges[i].from = low + step * static_cast<double>(i);
    ranges[i].to = low + step * static_cast<double>(i + 1);
  }
  return ranges;
}

std::size_t class_of(double depth, const std::array<DepthRange, classes>& ranges) {
  std::size_t at = 0;
  while (at + 1 < classes && depth >= ranges[at].to && ranges[at].to > ranges[at].from) ++at;
  return at;
}

void draw_axes(std::string& svg, const Window& window) {
  const auto out = std::back_inserter(svg);
  const double right = left + window.scale() * window.across;
  const double bottom = top + window.scale() * window.up;
  fmt::format_to(out, R"(<rect class="field" x="{}" y="{}" width="{:.1f}" height="{:.1f}"/>)", left,
                 top, right - left, bottom - top);
  const Axis x{.low = window.left_edge / millimetre,
               .high = (window.left_edge + window.across) / millimetre,
               .start = left,
               .end = right};
  const Axis y{.low = window.lower_edge / millimetre,
               .high = (window.lower_edge + window.up) / millimetre,
               .start = bottom,
               .end = top};
  for (const double tick : ticks(x, 5)) {
    fmt::format_to(out,
                   R"(<text class="tick" text-anchor="middle" x="{:.1f}" y="{:.1f}">{}</text>)",
                   x.pixel(tick), bottom + 16.0, tick_label(tick));
  }
  for (const double tick : ticks(y, 5)) {
    fmt::format_to(out, R"(<text class="tick" text-anchor="end" x="{:.1f}" y="{:.1f}">{}</text>)",
                   left - 6.0, y.pixel(tick) + 4.0, tick_label(tick));
  }
  fmt::format_to(out, R"(<text class="name" x="2" y="14">place on the skin (mm)</text>)");
}

void draw_legend(std::string& svg, const std::array<DepthRange, classes>& ranges, double failed) {
  const auto out = std::back_inserter(svg);
  const double x = left + plot + 22.0;
  double y = top + 10.0;
  fmt::format_to(out, R"(<text class="name" x="{:.1f}" y="{:.1f}">depth (mm)</text>)", x - 6.0, y);
  for (std::size_t i = 0; i < classes; ++i) {
    if (ranges[i].count <= 0.0) continue;
    y += line_height;
    fmt::format_to(out,
                   R"(<path class="dots p{}" stroke-width="8" d="M{:.1f} {:.1f}h0"/>)"
                   R"(<text class="tick" x="{:.1f}" y="{:.1f}">{} to {}</text>)",
                   i, x, y - 4.0, x + 10.0, y, significant(ranges[i].from / millimetre),
                   significant(ranges[i].to / millimetre));
  }
  if (failed <= 0.0) return;
  y += line_height;
  fmt::format_to(out,
                 R"(<path class="failed" d="M{:.1f} {:.1f}l7 7m0-7l-7 7"/>)"
                 R"(<text class="tick" x="{:.1f}" y="{:.1f}">no puncture</text>)",
                 x - 3.5, y - 7.5, x + 10.0, y);
}

std::string caption(const Window& window, const device::Field& field, double drawn, double failed) {
  return escape(fmt::format(
      "Every stroke on {} by {} of skin{}, from above: {:.0f} that punctured, {:.0f} that did not. "
      "Colour: depth with the needle in. A dot is as wide as the open channel, or as wide as it "
      "takes to be seen.",
      display(window.across, "m").text(), display(window.up, "m").text(),
      window.across < field.width ? " (the middle of the field)" : "", drawn, failed));
}

}  // namespace

std::string puncture_map(std::span<const puncture::Puncture> punctures, const device::Field& field,
                         std::string_view id, std::string_view title) {
  if (punctures.empty()) return "";
  const Window window(field, punctures.size());
  std::array<DepthRange, classes> ranges = depth_ranges(punctures);
  std::string crosses;
  double failed = 0.0;
  double drawn = 0.0;
  for (const puncture::Puncture& puncture : punctures) {
    if (!window.shows(puncture.place)) continue;
    const double x = window.x(puncture.place.x);
    const double y = window.y(puncture.place.y);
    if (!puncture.punctured) {
      fmt::format_to(std::back_inserter(crosses), "M{:.1f} {:.1f}l{} {}m0-{}l-{} {}",
                     x - 0.5 * cross, y - 0.5 * cross, cross, cross, cross, cross, cross);
      failed += 1.0;
      continue;
    }
    DepthRange& range = ranges[class_of(puncture.depth, ranges)];
    fmt::format_to(std::back_inserter(range.dots), "M{:.1f} {:.1f}h0", x, y);
    range.radius += puncture.radius;
    range.count += 1.0;
    drawn += 1.0;
  }
  std::string svg;
  draw_axes(svg, window);
  for (std::size_t i = 0; i < classes; ++i) {
    if (ranges[i].count <= 0.0) continue;
    const double dot = 2.0 * window.scale() * ranges[i].radius / ranges[i].count;
    fmt::format_to(std::back_inserter(svg),
                   R"(<path class="dots p{}" stroke-width="{:.1f}" d="{}"/>)", i,
                   std::max(smallest_dot, dot), ranges[i].dots);
  }
  if (!crosses.empty()) svg += R"(<path class="failed" d=")" + crosses + R"("/>)";
  draw_legend(svg, ranges, failed);
  const std::string words = caption(window, field, drawn, failed);
  return fmt::format(
      R"(<figure id="{0}"><h3>{1}</h3><svg viewBox="0 0 {2} {3:.0f}" role="img" aria-labelledby="{0}-t {0}-d">)"
      R"(<title id="{0}-t">{1}</title><desc id="{0}-d">{4}</desc>{5}</svg><figcaption>{4}</figcaption></figure>)"
      "\n",
      id, escape(std::string(title)), width, top + window.scale() * window.up + 26.0, words, svg);
}

}  // namespace acicula::io::report

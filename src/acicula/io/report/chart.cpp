#include "acicula/io/report/chart.hpp"

#include "acicula/io/display.hpp"
#include "acicula/io/report/axis.hpp"
#include "acicula/io/report/escape.hpp"
#include "acicula/io/report/polyline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <numeric>

namespace acicula::io::report {
namespace {

// The drawing [px of its own]: narrow, so that its letters stay readable on a telephone.
constexpr double width = 440.0;
constexpr double height = 290.0;
constexpr double left = 46.0;
constexpr double top = 26.0;
constexpr double bottom = 44.0;
constexpr double letter_width = 6.8;
constexpr double label_gap = 30.0;  // from the plot to a label: leader and swatch
constexpr double line_height = 15.0;
constexpr double path_tolerance = 0.15;

struct Frame {
  Axis x;
  Axis y;
};

bool drawable(const Chart& chart, double x, double y) {
  return std::isfinite(x) && std::isfinite(y) && (!chart.x_logarithmic || x > 0.0) &&
         (!chart.y_logarithmic || y > 0.0);
}

/// Calls use(x, y) for every point that can be drawn.
template <class Use>
void each_point(const Chart& chart, const Use& use) {
  for (const Curve& curve : chart.curves) {
    for (std::size_t i = 0; i < curve.x.size() && i < curve.y.size(); ++i) {
      if (drawable(chart, curve.x[i], curve.y[i])) use(curve.x[i], curve.y[i]);
    }
  }
}

void widen(Axis& axis, double value) {
  axis.low = std::min(axis.low, value);
  axis.high = std::max(axis.high, value);
}

/// Widens [low, high] to whole powers of ten.
void widen_to_powers(Axis& axis) {
  axis.low = std::pow(10.0, std::floor(std::log10(axis.low)));
  axis.high = std::pow(10.0, std::ceil(std::log10(axis.high)));
}

/// A flat line needs an axis too.
void give_span(Axis& axis) {
  if (axis.high > axis.low) return;
  const double span = axis.high == 0.0 ? 1.0 : std::abs(axis.high);
  axis.low -= span / 2.0;
  axis.high += span / 2.0;
}

double right_margin(const Chart& chart) {
  std::size_t longest = 0;
  for (const Curve& curve : chart.curves) longest = std::max(longest, curve.label.size());
  return label_gap + letter_width * static_cast<double>(longest) + 4.0;
}

Frame frame_of(const Chart& chart) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  Frame frame{{.low = infinity, .high = -infinity}, {.low = infinity, .high = -infinity}};
  each_point(chart, [&](double x, double y) {
    widen(frame.x, x);
    widen(frame.y, y);
  });
  for (const Band& band : chart.bands) {
    for (const double y : band.low) widen(frame.y, y);
    for (const double y : band.high) widen(frame.y, y);
  }
  if (chart.reference) widen(frame.y, *chart.reference);
  Axis& value = chart.y_downwards ? frame.x : frame.y;
  if (chart.from_zero) widen(value, 0.0);
  if (chart.y_downwards) widen(frame.y, 0.0);
  give_span(frame.x);
  give_span(frame.y);
  // Zero, a round number, has no place on a logarithmic axis.
  const bool depth_over_powers = chart.y_downwards && chart.x_logarithmic;
  if (chart.y_logarithmic) widen_to_powers(frame.y);
  if (depth_over_powers) widen_to_powers(frame.x);
  if (!chart.y_logarithmic && !depth_over_powers) round_outwards(value, 5);
  frame.x.logarithmic = chart.x_logarithmic;
  frame.y.logarithmic = chart.y_logarithmic;
  frame.x.start = left;
  frame.x.end = width - right_margin(chart);
  frame.y.start = chart.y_downwards ? top : height - bottom;
  frame.y.end = chart.y_downwards ? height - bottom : top;
  return frame;
}

void draw_horizons(std::string& svg, const Chart& chart, const Frame& frame) {
  const auto out = std::back_inserter(svg);
  for (const Horizon& horizon : chart.horizons) {
    const double from = std::clamp(horizon.from, frame.y.low, frame.y.high);
    const double to = std::clamp(horizon.to, frame.y.low, frame.y.high);
    if (to <= from) continue;
    const double y = std::min(frame.y.pixel(from), frame.y.pixel(to));
    const double thickness = std::abs(frame.y.pixel(to) - frame.y.pixel(from));
    fmt::format_to(out,
                   R"(<rect class="{}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}"/>)",
                   horizon.css, frame.x.start, y, frame.x.end - frame.x.start, thickness);
    if (thickness < line_height) continue;
    fmt::format_to(out, R"(<text class="tick" x="{:.1f}" y="{:.1f}">{}</text>)",
                   frame.x.start + 6.0, y + thickness - 5.0, escape(horizon.label));
  }
}

void draw_bands(std::string& svg, const Chart& chart, const Frame& frame) {
  for (const Band& band : chart.bands) {
    std::vector<Point> outline;
    for (std::size_t i = 0; i < band.x.size(); ++i) {
      if (!drawable(chart, band.x[i], band.low[i])) continue;
      outline.push_back({frame.x.pixel(band.x[i]), frame.y.pixel(band.low[i])});
    }
    for (std::size_t i = band.x.size(); i-- > 0;) {
      if (!drawable(chart, band.x[i], band.high[i])) continue;
      outline.push_back({frame.x.pixel(band.x[i]), frame.y.pixel(band.high[i])});
    }
    if (outline.size() < 3) continue;
    fmt::format_to(std::back_inserter(svg), R"(<path class="spread s{}" d="{}z"/>)", band.curve,
                   path_data(outline));
  }
}

void draw_axes(std::string& svg, const Chart& chart, const Frame& frame) {
  const auto out = std::back_inserter(svg);
  for (const double tick : ticks(frame.y, 5)) {
    const double y = frame.y.pixel(tick);
    fmt::format_to(out, R"(<path class="grid" d="M{:.1f} {:.1f}H{:.1f}"/>)", frame.x.start, y,
                   frame.x.end);
    fmt::format_to(out, R"(<text class="tick" text-anchor="end" x="{:.1f}" y="{:.1f}">{}</text>)",
                   frame.x.start - 6.0, y + 4.0, tick_label(tick));
  }
  const double base = height - bottom;
  for (const double tick : ticks(frame.x, 6)) {
    const double x = frame.x.pixel(tick);
    fmt::format_to(out, R"(<path class="axis" d="M{:.1f} {:.1f}v4"/>)", x, base);
    fmt::format_to(out,
                   R"(<text class="tick" text-anchor="middle" x="{:.1f}" y="{:.1f}">{}</text>)", x,
                   base + 17.0, tick_label(tick));
  }
  fmt::format_to(out, R"(<path class="axis" d="M{:.1f} {:.1f}H{:.1f}"/>)", frame.x.start, base,
                 frame.x.end);
  fmt::format_to(out, R"(<text class="name" x="{:.1f}" y="12">{}</text>)", 2.0,
                 escape(chart.y_title));
  fmt::format_to(out, R"(<text class="name" text-anchor="end" x="{:.1f}" y="{:.1f}">{}</text>)",
                 frame.x.end, height - 8.0, escape(chart.x_title));
}

void draw_sessions(std::string& svg, const Chart& chart, const Frame& frame) {
  for (const double session : chart.sessions) {
    if (!drawable(chart, session, 0.0) || session < frame.x.low || session > frame.x.high) continue;
    const double x = frame.x.pixel(session);
    fmt::format_to(std::back_inserter(svg),
                   R"(<path class="session" d="M{0:.1f} {1:.1f}V{2:.1f}"/>)"
                   R"(<path class="needle" d="M{3:.1f} {1:.1f}h6l-3 7z"/>)",
                   x, top - 6.0, height - bottom, x - 3.0);
  }
}

/// The points of a curve in the drawing, one list for each stretch without a gap.
std::vector<std::vector<Point>> stretches(const Chart& chart, const Curve& curve,
                                          const Frame& frame) {
  std::vector<std::vector<Point>> lists(1);
  for (std::size_t i = 0; i < curve.x.size() && i < curve.y.size(); ++i) {
    if (drawable(chart, curve.x[i], curve.y[i])) {
      lists.back().push_back({frame.x.pixel(curve.x[i]), frame.y.pixel(curve.y[i])});
    } else if (!lists.back().empty()) {
      lists.emplace_back();
    }
  }
  if (lists.back().empty()) lists.pop_back();
  return lists;
}

/// Heights at which labels stand: each as near to its wish as a line's height apart allows.
std::vector<double> spread_labels(const std::vector<double>& wishes) {
  std::vector<std::size_t> order(wishes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return wishes[a] < wishes[b]; });
  std::vector<double> places = wishes;
  double lowest_free = top + 2.0;
  for (const std::size_t i : order) {
    places[i] = std::max(places[i], lowest_free);
    lowest_free = places[i] + line_height;
  }
  double ceiling = height - bottom;
  for (auto i = order.rbegin(); i != order.rend(); ++i) {
    places[*i] = std::min(places[*i], ceiling);
    ceiling = places[*i] - line_height;
  }
  return places;
}

void draw_curves(std::string& svg, const Chart& chart, const Frame& frame) {
  const auto out = std::back_inserter(svg);
  std::vector<Point> ends;
  std::vector<double> wishes;
  for (std::size_t k = 0; k < chart.curves.size(); ++k) {
    ends.push_back({frame.x.end, height - bottom});
    for (const auto& stretch : stretches(chart, chart.curves[k], frame)) {
      fmt::format_to(out, R"(<path class="curve s{}" d="{}"/>)", k,
                     path_data(simplified(stretch, path_tolerance)));
      ends.back() = stretch.back();
    }
    wishes.push_back(ends.back().y);
  }
  const std::vector<double> places = spread_labels(wishes);
  for (std::size_t k = 0; k < chart.curves.size(); ++k) {
    fmt::format_to(out, R"(<path class="leader" d="M{:.1f} {:.1f}L{:.1f} {:.1f}"/>)",
                   ends[k].x + 1.0, ends[k].y, frame.x.end + 9.0, places[k]);
    fmt::format_to(out, R"(<path class="curve s{}" d="M{:.1f} {:.1f}h15"/>)", k, frame.x.end + 10.0,
                   places[k]);
    fmt::format_to(out, R"(<text class="label" x="{:.1f}" y="{:.1f}">{}</text>)",
                   frame.x.end + label_gap - 1.0, places[k] + 4.0, escape(chart.curves[k].label));
  }
}

/// The chart in words: where each line starts, ends and peaks.
std::string description(const Chart& chart) {
  std::string text = chart.y_title + " against " + chart.x_title + ".";
  for (const Curve& curve : chart.curves) {
    if (curve.y.empty()) continue;
    const auto peak = std::max_element(curve.y.begin(), curve.y.end());
    const auto at = static_cast<std::size_t>(peak - curve.y.begin());
    text += fmt::format(" {}: first {}, last {}, highest {} at {}.", curve.label,
                        significant(curve.y.front()), significant(curve.y.back()),
                        significant(*peak), significant(curve.x[at]));
  }
  return text;
}

}  // namespace

std::string figure(const Chart& chart) {
  bool empty = true;
  each_point(chart, [&empty](double, double) { empty = false; });
  if (empty) return "";
  const Frame frame = frame_of(chart);
  std::string svg;
  draw_horizons(svg, chart, frame);
  draw_axes(svg, chart, frame);
  draw_bands(svg, chart, frame);
  draw_sessions(svg, chart, frame);
  if (chart.reference) {
    fmt::format_to(std::back_inserter(svg), R"(<path class="before" d="M{:.1f} {:.1f}H{:.1f}"/>)",
                   frame.x.start, frame.y.pixel(*chart.reference), frame.x.end);
  }
  draw_curves(svg, chart, frame);
  return fmt::format(
      R"(<figure id="{0}"><h3>{1}</h3><svg viewBox="0 0 {2} {3}" role="img" aria-labelledby="{0}-t {0}-d">)"
      R"(<title id="{0}-t">{1}</title><desc id="{0}-d">{4}</desc>{5}</svg><figcaption>{6}</figcaption></figure>)"
      "\n",
      chart.id, escape(chart.title), width, height, escape(description(chart)), svg,
      escape(chart.caption));
}

}  // namespace acicula::io::report

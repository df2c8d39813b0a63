#include "acicula/io/report/geometry.hpp"

#include "acicula/io/display.hpp"
#include "acicula/io/report/axis.hpp"
#include "acicula/io/report/escape.hpp"
#include "acicula/io/report/layers.hpp"
#include "acicula/io/report/polyline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace acicula::io::report {
namespace {

// The drawing [px of its own].
constexpr double width = 440.0;
constexpr double left = 46.0;
constexpr double right = 316.0;  // layers end here, their names stand beyond
constexpr double top = 30.0;
constexpr double bottom = 440.0;
constexpr double height = 470.0;
constexpr double line_height = 15.0;
constexpr double needle_head = 0.12;  // air above the skin, share of the drawn depth, at the least
constexpr double widest_needle = 0.24;  // of the drawn width, so that three stand side by side

/// What part of the skin is drawn, and where: one scale in both directions.
struct Window {
  Axis depth;  ///< [m] from the surface to [px]

  [[nodiscard]] double scale() const {
    return (depth.end - depth.start) / (depth.high - depth.low);
  }
  [[nodiscard]] double y(double metres) const {
    return std::clamp(depth.pixel(metres), depth.start, depth.end);
  }
};

Window window(double from, double to) {
  return {{.low = from, .high = to, .start = top, .end = bottom}};
}

void draw_layers(std::string& svg, const Run& run, const Window& window) {
  const auto out = std::back_inserter(svg);
  double free = top;
  for (const DrawnLayer& layer : drawn_layers(run)) {
    const double y0 = window.y(layer.top);
    const double y1 = window.y(layer.base);
    if (layer.top >= window.depth.high) continue;
    fmt::format_to(out,
                   R"(<rect class="{}" x="{:.1f}" y="{:.2f}" width="{:.1f}" height="{:.2f}"/>)",
                   layer.css, left, y0, right - left, y1 - y0);
    const double middle = (y0 + y1) / 2.0;
    const double label = std::max(middle, free + line_height);
    const bool bounded = std::isfinite(layer.base);
    fmt::format_to(out, R"(<path class="leader" d="M{:.1f} {:.1f}L{:.1f} {:.1f}"/>)", right + 1.0,
                   middle, right + 10.0, label);
    fmt::format_to(out, R"(<text class="label" x="{:.1f}" y="{:.1f}">{}</text>)", right + 13.0,
                   label + 4.0, layer.name);
    free = label;
    if (!bounded) continue;
    free = label + line_height - 1.0;
    fmt::format_to(out, R"(<text class="tick" x="{:.1f}" y="{:.1f}">{}</text>)", right + 13.0,
                   free + 4.0, display(layer.base - layer.top, "m").text());
  }
}

/// Depth axis, surface line and a bar of a round length.
void draw_scale(std::string& svg, const Window& window) {
  const auto out = std::back_inserter(svg);
  const bool millimetres = window.depth.high >= 1e-3;
  const double unit = millimetres ? 1e-3 : 1e-6;
  const Axis axis{.low = window.depth.low / unit,
                  .high = window.depth.high / unit,
                  .start = window.depth.start,
                  .end = window.depth.end};
  const std::vector<double> marks = ticks(axis, 6);
  for (const double tick : marks) {
    if (tick < 0.0) continue;
    fmt::format_to(out, R"(<path class="axis" d="M{:.1f} {:.1f}h-4"/>)", left, axis.pixel(tick));
    fmt::format_to(out, R"(<text class="tick" text-anchor="end" x="{:.1f}" y="{:.1f}">{}</text>)",
                   left - 7.0, axis.pixel(tick) + 4.0, tick_label(tick));
  }
  fmt::format_to(out, R"(<text class="name" x="2" y="14">depth ({})</text>)",
                 millimetres ? "mm" : "µm");
  fmt::format_to(out, R"(<path class="axis" d="M{:.1f} {:.1f}H{:.1f}"/>)", left, axis.pixel(0.0),
                 right);
  const double step = marks.size() > 1 ? marks[1] - marks[0] : axis.high;
  const double length = step * (axis.end - axis.start) / (axis.high - axis.low);
  fmt::format_to(out, R"(<path class="bar" d="M{0:.1f} {1:.1f}v-6m0 3h{2:.1f}m0 -3v6"/>)", left,
                 bottom + 16.0, length);
  fmt::format_to(out, R"(<text class="tick" x="{:.1f}" y="{:.1f}">{} {}</text>)",
                 left + length + 6.0, bottom + 17.0, tick_label(step), millimetres ? "mm" : "µm");
}

/// A needle with its tip at depth `tip`, cut off at the top of the drawing.
std::string needle(const device::Needle& shape, double centre, double tip, const Window& window,
                   std::string_view css) {
  const double scale = window.scale();
  const double shaft = scale * shape.shaft_diameter / 2.0;
  const double point = scale * shape.tip_diameter / 2.0;
  const double end = window.depth.pixel(tip);
  const double taper = end - scale * std::min(shape.taper_length, shape.length);
  const double base = std::max(end - scale * shape.length, top);
  return fmt::format(
      R"(<path class="{}" d="M{:.1f} {:.1f}L{:.1f} {:.1f}L{:.1f} {:.1f}H{:.1f}L{:.1f} {:.1f}L{:.1f} {:.1f}z"/>)",
      css, centre - shaft, base, centre - shaft, taper, centre - point, end, centre + point,
      centre + shaft, taper, centre + shaft, base);
}

/// 5 to 95 % band and median of a depth, right of `x`.
std::string band(const puncture::DepthDistribution& depth, double x, const Window& window) {
  return fmt::format(R"(<path class="band" d="M{0:.1f} {1:.1f}h10m-5 0V{2:.1f}m-5 0h10"/>)"
                     R"(<circle class="median" cx="{3:.1f}" cy="{4:.1f}" r="3"/>)",
                     x, window.y(depth.p05), window.y(depth.p95), x + 5.0, window.y(depth.p50));
}

/// The open channel: as wide as at the surface, then tapering to its end; cut off at the base of
/// the drawing.
std::string channel(const puncture::Channels& channels, double centre, const Window& window) {
  const double depth = channels.residual_depth.mean;
  const double taper = std::min(channels.taper_length, depth);
  const double shoulder = depth - taper;
  const double end = std::min(depth, window.depth.high);
  const double width_share = taper > 0.0 ? std::min(1.0, (depth - end) / taper) : 0.0;
  const double radius = window.scale() * channels.radius;
  return fmt::format(
      R"(<path class="channel" d="M{:.2f} {:.1f}V{:.1f}L{:.2f} {:.1f}H{:.2f}L{:.2f} {:.1f}V{:.1f}z"/>)",
      centre - radius, window.y(0.0), window.y(shoulder), centre - width_share * radius,
      window.y(end), centre + width_share * radius, centre + radius, window.y(shoulder),
      window.y(0.0));
}

std::string heading(double centre, int number) {
  return fmt::format(R"(<text class="number" text-anchor="middle" x="{:.1f}" y="{:.1f}">{}</text>)",
                     centre, top - 8.0, number);
}

std::string wrap(std::string_view id, std::string_view title, std::string_view description,
                 const std::string& svg, std::string_view caption) {
  return fmt::format(
      R"(<figure id="{0}"><h3>{1}</h3><svg viewBox="0 0 {2} {3}" role="img" aria-labelledby="{0}-t {0}-d">)"
      R"(<title id="{0}-t">{1}</title><desc id="{0}-d">{4}</desc>{5}</svg><figcaption>{6}</figcaption></figure>)"
      "\n",
      id, title, width, height, escape(description), svg, caption);
}

std::string spread(const puncture::DepthDistribution& depth) {
  return fmt::format("{} (5 to 95 % of needles: {} to {})", display(depth.mean, "m").text(),
                     display(depth.p05, "m").text(), display(depth.p95, "m").text());
}

std::string whole(const Run& run) {
  const puncture::Channels& channels = run.course.channels;
  const device::Needle& shape = run.treatment.device.needle;
  const double dermis = drawn_layers(run).back().top;
  const double reached = 1.06 * std::max({shape.length, channels.dynamic_depth.p95, dermis});
  const double air = std::max(shape.length - channels.dynamic_depth.mean, needle_head * reached);
  const double slim = shape.shaft_diameter * (bottom - top) / (widest_needle * (right - left));
  const double deepest = std::max(reached, slim - air);
  const Window view = window(-air, deepest);
  std::string svg;
  draw_layers(svg, run, view);
  draw_scale(svg, view);
  const double a = left + 0.17 * (right - left);
  const double b = left + 0.47 * (right - left);
  const double c = left + 0.80 * (right - left);
  svg += needle(shape, a, shape.length, view, "ghost") + heading(a, 1);
  svg += needle(shape, b, channels.dynamic_depth.mean, view, "steel") + heading(b, 2);
  svg += band(channels.dynamic_depth, b + view.scale() * shape.shaft_diameter / 2.0 + 6.0, view);
  svg += channel(channels, c, view) + heading(c, 3);
  svg += band(channels.residual_depth, c + view.scale() * channels.radius + 8.0, view);
  const std::string words = fmt::format(
      "1: needle at its set length, {}. 2: where its tip is while it is in the skin, {}, under a "
      "dimple of {}. 3: the channel that stays open after recoil, {} deep, {} wide.",
      display(shape.length, "m").text(), spread(channels.dynamic_depth),
      display(channels.deflection, "m").text(), spread(channels.residual_depth),
      display(2.0 * channels.radius, "m").text());
  return wrap(
      "geometry", "Needle and channel, to scale", words, svg,
      escape(words + " Brackets span the 5 to 95 % of needles, dots are medians; depths are "
                     "measured from the surface. Layers have their mean thickness at the site."));
}

std::string enlarged(const Run& run) {
  const puncture::Channels& channels = run.course.channels;
  const std::vector<DrawnLayer> layers = drawn_layers(run);
  const double reticular = layers[layers.size() - 2].top;
  // Deep channels would make the mouth small again: at most twice the papillary dermis is shown.
  const double mouth = std::max(reticular, std::min(channels.residual_depth.p95, 2.0 * reticular));
  const double to = 1.06 * mouth;
  const Window view = window(-0.06 * to, to);
  std::string svg;
  draw_layers(svg, run, view);
  draw_scale(svg, view);
  const double centre = (left + right) / 2.0;
  const double radius = view.scale() * channels.radius;
  svg += channel(channels, centre, view);
  const double y = view.y(0.0);
  svg += fmt::format(R"(<path class="bar" d="M{0:.1f} {1:.1f}v-6m0 3H{2:.1f}m0 -3v6"/>)",
                     centre - radius, y - 5.0, centre + radius);
  svg += fmt::format(R"(<text class="label" text-anchor="middle" x="{:.1f}" y="{:.1f}">{}</text>)",
                     centre, y - 14.0, display(2.0 * channels.radius, "m").text());
  const std::string words =
      fmt::format("The channel that stays open after recoil: {} wide at the surface, {} deep.",
                  display(2.0 * channels.radius, "m").text(),
                  display(channels.residual_depth.mean, "m").text());
  return wrap("geometry-enlarged", "Open channel, enlarged", words, svg,
              escape(words +
                     " One scale in both directions, with the mean width and depth of a channel "
                     "before it closes." +
                     (channels.residual_depth.mean > to ? " It goes on below the drawing." : "")));
}

}  // namespace

std::string geometry_figures(const Run& run) { return whole(run) + enlarged(run); }

}  // namespace acicula::io::report

#include "acicula/io/picture/draw.hpp"

#include "acicula/io/display.hpp"
#include "acicula/io/picture/draw_marks.hpp"
#include "acicula/io/picture/layout.hpp"
#include "acicula/io/picture/resample.hpp"
#include "acicula/io/report/axis.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace acicula::io::picture {
namespace {

using report::tick_label;
using report::ticks;

constexpr Colour ink{0.1, 0.1, 0.12};
constexpr double tick = 4.0;

double share(const Plot& plot, double value) {
  return plot.high > plot.low ? (value - plot.low) / (plot.high - plot.low) : 0.5;
}

void draw_values(Canvas& canvas, const Plot& plot, const Panel& panel, const Box& box) {
  const auto width = static_cast<std::size_t>(Canvas::pixels_per_unit * box.width);
  const auto height = static_cast<std::size_t>(Canvas::pixels_per_unit * box.height);
  const std::vector<double> means =
      resample(panel.x_faces, panel.y_faces, panel.values, width, height);
  std::vector<std::uint32_t> pixels(means.size());
  for (std::size_t y = 0; y < height; ++y) {
    const std::size_t row = plot.y_downwards ? y : height - 1 - y;
    for (std::size_t x = 0; x < width; ++x) {
      pixels[y * width + x] = pixel(colour(plot.colours, share(plot, means[row * width + x])));
    }
  }
  canvas.image(box, pixels, width, height);
}

int wanted_ticks(double length) { return std::max(2, static_cast<int>(length / 60.0)); }

/// As many as there is room for, but two where that can be: one alone, as on a short axis round
/// zero, gives no scale.
std::vector<double> ticks_along(const report::Axis& axis, double length) {
  constexpr int most_wanted = 10;
  int wanted = wanted_ticks(length);
  std::vector<double> values = ticks(axis, wanted);
  while (values.size() < 2 && wanted < most_wanted) values = ticks(axis, ++wanted);
  return values;
}

void draw_x_ticks(Canvas& canvas, const Frame& frame) {
  for (const double value : ticks_along(frame.x, frame.box.width)) {
    const double x = frame.x.pixel(value);
    const double y = frame.box.bottom();
    canvas.line(std::vector<Canvas::Point>{{x, y}, {x, y + tick}}, {.colour = ink});
    canvas.text({x, y + tick + 12.0}, tick_label(value), {.anchor = Anchor::middle});
  }
}

void draw_y_ticks(Canvas& canvas, const Frame& frame) {
  for (const double value : ticks_along(frame.y, 1.5 * frame.box.height)) {
    const double y = frame.y.pixel(value);
    const double x = frame.box.x;
    canvas.line(std::vector<Canvas::Point>{{x, y}, {x - tick, y}}, {.colour = ink});
    canvas.text({x - tick - 3.0, y + 4.0}, tick_label(value), {.anchor = Anchor::end});
  }
}

void draw_dots(Canvas& canvas, const Plot& plot, const Panel& panel, const Frame& frame) {
  constexpr double smallest = 1.4;
  const double scale = frame.box.width / panel.width();
  for (const Dot& dot : panel.dots) {
    canvas.disc(frame.place(dot.x, dot.y), std::max(smallest, scale * dot.radius),
                colour(plot.colours, share(plot, dot.value)));
  }
}

void draw_panel(Canvas& canvas, const Plot& plot, const Layout& at, std::size_t index) {
  const Panel& panel = plot.panels[index];
  const Frame frame(plot, panel, at.panels[index]);
  if (!panel.values.empty()) draw_values(canvas, plot, panel, frame.box);
  canvas.clip(frame.box);
  draw_dots(canvas, plot, panel, frame);
  for (const Line& line : panel.lines) draw_line(canvas, line, frame);
  canvas.unclip();
  for (const Line& line : panel.lines) draw_entry(canvas, line, frame);
  canvas.frame(frame.box, {.colour = ink, .width = 0.8});
  if (index + at.columns >= plot.panels.size()) draw_x_ticks(canvas, frame);
  if (index % at.columns == 0) draw_y_ticks(canvas, frame);
  canvas.text({frame.box.x, frame.box.y - 12.0}, panel.title,
              {.bold = true, .width = frame.box.width});
}

/// Equal steps of the colours, from below.
void draw_bar(Canvas& canvas, const Plot& plot, const Box& bar) {
  constexpr std::size_t steps = 256;
  std::vector<std::uint32_t> pixels(steps);
  for (std::size_t i = 0; i < steps; ++i) {
    const double middle = (static_cast<double>(i) + 0.5) / static_cast<double>(steps);
    pixels[steps - 1 - i] = pixel(colour(plot.colours, middle));
  }
  canvas.image(bar, pixels, 1, steps);
  canvas.frame(bar, {.colour = ink, .width = 0.8});
  const report::Axis axis{.low = plot.low, .high = plot.high, .start = bar.bottom(), .end = bar.y};
  std::size_t longest = 0;
  for (const double value : ticks(axis, std::max(4, wanted_ticks(1.4 * bar.height)))) {
    const double y = axis.pixel(value);
    canvas.line(std::vector<Canvas::Point>{{bar.right(), y}, {bar.right() + tick, y}},
                {.colour = ink});
    canvas.text({bar.right() + tick + 3.0, y + 4.0}, tick_label(value), {});
    longest = std::max(longest, fmt::format("{:.6g}", value).size());
  }
  constexpr double digit = 7.0;
  canvas.text(
      {bar.right() + tick + 20.0 + digit * static_cast<double>(longest), bar.y + 0.5 * bar.height},
      plot.value_title,
      {.anchor = Anchor::middle, .upwards = true, .width = std::max(bar.height, 130.0)});
}

void draw_words(Canvas& canvas, const Plot& plot, const Layout& at) {
  const double x = at.panels.front().x;
  const double width = at.width - x - 10.0;
  canvas.text({x, 22.0}, plot.title, {.size = 15.0, .bold = true, .width = width});
  canvas.text({x, 41.0}, plot.subtitle, {.width = width});
  const double right = at.panels[at.columns - 1].right();
  canvas.text({0.5 * (x + right), at.x_title}, plot.x_title,
              {.size = 12.0, .anchor = Anchor::middle});
  const double middle = 0.5 * (at.panels.front().y + at.panels.back().bottom());
  canvas.text({18.0, middle}, plot.y_title,
              {.size = 12.0,
               .anchor = Anchor::middle,
               .upwards = true,
               .width = at.panels.back().bottom() - at.panels.front().y + 70.0});
  std::string footnote = plot.footnote;
  // Less than a hundredth comes from whole units of the drawing.
  if (std::abs(at.stretch - 1.0) > 0.02 && plot.to_scale) {
    footnote += fmt::format("{}Widths are drawn {} times as large as depths.",
                            footnote.empty() ? "" : " ", significant(at.stretch));
  }
  canvas.text({x, at.footnote}, footnote, {.size = 10.0, .width = width});
}

void draw_scale_bar(Canvas& canvas, const Plot& plot, const Layout& at) {
  if (plot.scale_bar <= 0.0) return;
  const Box& box = at.panels.front();
  const double length = plot.scale_bar * box.width / plot.panels.front().width();
  const double x = box.right() - 10.0 - length;
  const double y = box.bottom() - 9.0;
  canvas.line(std::vector<Canvas::Point>{{x, y}, {x + length, y}}, {.colour = ink, .width = 5.0});
  canvas.line(std::vector<Canvas::Point>{{x + 0.8, y}, {x + length - 0.8, y}},
              {.colour = {1.0, 1.0, 1.0}, .width = 3.0});
  canvas.text({x + 0.5 * length, y - 6.0}, display(plot.scale_bar, "m").text(),
              {.size = 10.0, .anchor = Anchor::middle, .halo = true});
}

}  // namespace

Drawing draw(const Plot& plot, Format format) {
  if (plot.panels.empty()) throw std::invalid_argument("draw: the plot has no panel");
  const Layout at = layout(plot);
  Canvas canvas(at.width, at.height, format);
  for (std::size_t i = 0; i < plot.panels.size(); ++i) draw_panel(canvas, plot, at, i);
  draw_bar(canvas, plot, at.bar);
  draw_scale_bar(canvas, plot, at);
  draw_words(canvas, plot, at);
  draw_legend(canvas, plot.legend, at.panels.front().x, at.legend, at.width - 10.0);
  const double pixels = format == Format::png ? Canvas::pixels_per_unit : 1.0;
  return {.file = canvas.finish(),
          .width = static_cast<int>(pixels * at.width),
          .height = static_cast<int>(pixels * at.height)};
}

}  // namespace acicula::io::picture

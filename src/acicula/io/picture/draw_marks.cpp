#include "acicula/io/picture/draw_marks.hpp"

#include "acicula/io/picture/layout.hpp"

#include <array>
#include <vector>

namespace acicula::io::picture {
namespace {

constexpr Colour dark{0.08, 0.08, 0.1};
constexpr Colour white{1.0, 1.0, 1.0};

/// How a kind of line is drawn.
struct Look {
  std::vector<double> dashes;
  double width = 1.2;
};

Look look(LineKind kind) {
  switch (kind) {
    case LineKind::needle:
      return {{}, 1.2};
    case LineKind::earlier_needle:
      return {{2.0, 2.0}, 1.0};
    case LineKind::passage:
      return {{}, 1.0};
    case LineKind::scar:
      return {{7.0, 5.0}, 1.8};
    case LineKind::session:
      return {{2.0, 3.0}, 1.0};
    case LineKind::axis:
      return {{7.0, 3.0, 1.5, 3.0}, 1.0};
  }
  return {};
}

bool has_entry(LineKind kind) {
  return kind == LineKind::needle || kind == LineKind::earlier_needle || kind == LineKind::session;
}

void stroke(Canvas& canvas, std::span<const Canvas::Point> points, LineKind kind) {
  const Look pen = look(kind);
  canvas.line(points, {.colour = dark, .width = pen.width + 1.6});
  canvas.line(points, {.colour = white, .width = pen.width, .dashes = pen.dashes});
}

}  // namespace

Frame::Frame(const Plot& plot, const Panel& panel, const Box& place)
    : box(place),
      x{.low = panel.x_faces.front() / plot.x_unit,
        .high = panel.x_faces.back() / plot.x_unit,
        .start = place.x,
        .end = place.right()},
      y{.low = panel.y_faces.front() / plot.y_unit,
        .high = panel.y_faces.back() / plot.y_unit,
        .start = plot.y_downwards ? place.y : place.bottom(),
        .end = plot.y_downwards ? place.bottom() : place.y},
      x_unit(plot.x_unit),
      y_unit(plot.y_unit) {}

void draw_line(Canvas& canvas, const Line& line, const Frame& frame) {
  std::vector<Canvas::Point> points;
  for (std::size_t i = 0; i < line.x.size(); ++i) {
    points.push_back(frame.place(line.x[i], line.y[i]));
  }
  stroke(canvas, points, line.kind);
}

void draw_entry(Canvas& canvas, const Line& line, const Frame& frame) {
  if (!has_entry(line.kind) || line.x.empty()) return;
  constexpr double half = 3.0;
  constexpr double high = 7.0;
  const double x = frame.place(line.x.front(), line.y.front()).first;
  if (x < frame.box.x || x > frame.box.right()) return;
  const double y = frame.box.y - 1.0;
  const std::array<Canvas::Point, 3> mark{{{x - half, y - high}, {x + half, y - high}, {x, y}}};
  if (line.kind == LineKind::earlier_needle) {
    const std::array<Canvas::Point, 4> outline{mark[0], mark[1], mark[2], mark[0]};
    canvas.line(outline, {.colour = dark, .width = 0.8});
  } else {
    canvas.fill(mark, dark);
  }
}

void draw_legend(Canvas& canvas, std::span<const LegendEntry> legend, double x, double y,
                 double right) {
  const std::vector<LegendPlace> places = legend_places(legend, right - x);
  for (std::size_t i = 0; i < legend.size(); ++i) {
    const double left = x + places[i].x;
    const double base = y + places[i].y;
    const std::array<Canvas::Point, 2> points{
        {{left, base - 4.0}, {left + legend_sample, base - 4.0}}};
    stroke(canvas, points, legend[i].kind);
    canvas.text({left + legend_sample + 6.0, base}, legend[i].words, {});
  }
}

}  // namespace acicula::io::picture

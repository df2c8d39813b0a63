#pragma once

#include "acicula/io/picture/canvas.hpp"
#include "acicula/io/picture/plot.hpp"
#include "acicula/io/report/axis.hpp"

#include <span>

namespace acicula::io::picture {

/// A panel's place in the drawing and how its axes lie there.
struct Frame {
  Box box;
  report::Axis x;  ///< in plot.x_unit
  report::Axis y;  ///< in plot.y_unit
  double x_unit = 1.0;
  double y_unit = 1.0;

  Frame(const Plot& plot, const Panel& panel, const Box& place);
  /// Where a point [SI] lies in the drawing.
  [[nodiscard]] Canvas::Point place(double at_x, double at_y) const {
    return {x.pixel(at_x / x_unit), y.pixel(at_y / y_unit)};
  }
};

/// A line over a panel, dark with a bright rim, so that it shows on every colour.
void draw_line(Canvas& canvas, const Line& line, const Frame& frame);

/// A mark above the panel where a needle enters or a session takes place; nothing for other lines.
void draw_entry(Canvas& canvas, const Line& line, const Frame& frame);

/// A sample of each line with its words, in rows from the left to the right edge.
/// @param x      left edge
/// @param y      base of the first row
/// @param right  right edge
void draw_legend(Canvas& canvas, std::span<const LegendEntry> legend, double x, double y,
                 double right);

}  // namespace acicula::io::picture

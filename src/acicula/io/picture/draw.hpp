#pragma once

#include "acicula/io/picture/canvas.hpp"
#include "acicula/io/picture/plot.hpp"

#include <string>

namespace acicula::io::picture {

/// A finished picture.
struct Drawing {
  std::string file;  ///< its bytes
  int width = 0;     ///< [px] of a PNG, [points] of the others
  int height = 0;
};

/// Draws a plot: panels with axes, a colour bar with unit, a scale bar, legend and footnote. The
/// same plot gives the same bytes of PNG and PDF; an SVG has numbers in its names that count on
/// through a process.
/// @throws std::invalid_argument  when it has no panel, or a panel's shapes do not fit
[[nodiscard]] Drawing draw(const Plot& plot, Format format);

}  // namespace acicula::io::picture

#pragma once

#include "acicula/io/picture/canvas.hpp"
#include "acicula/io/picture/plot.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace acicula::io::picture {

/// Where the parts of a plot lie [units of the drawing].
struct Layout {
  double width = 0.0;
  double height = 0.0;
  std::size_t columns = 1;
  std::vector<Box> panels;  ///< shape (panels), row after row
  Box bar;                  ///< of the colours
  double stretch = 1.0;     ///< [1] how many times wider than true to scale, 1 mostly
  double x_title = 0.0;     ///< heights of words below the panels
  double legend = 0.0;
  double footnote = 0.0;
};

/// Length of the sample of a line in the legend.
inline constexpr double legend_sample = 26.0;

/// Where an entry of a legend begins, from the start of the first row.
struct LegendPlace {
  double x = 0.0;
  double y = 0.0;
};

/// Puts the entries of a legend into rows of a width.
[[nodiscard]] std::vector<LegendPlace> legend_places(std::span<const LegendEntry> legend,
                                                     double width);

/// Lays panels of one shape out in as few columns as fit a page, true to scale where that is asked
/// for. A panel too narrow to be read is widened.
[[nodiscard]] Layout layout(const Plot& plot);

}  // namespace acicula::io::picture

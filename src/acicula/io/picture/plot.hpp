#pragma once

#include "acicula/io/picture/colour_map.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace acicula::io::picture {

/// What a line means, which decides how it looks.
enum class LineKind {
  needle,          ///< path of a needle of the last session
  earlier_needle,  ///< of a session before
  passage,         ///< where a needle passes a flat section
  scar,            ///< outline of a scar
  session,         ///< moment of a session
  axis,            ///< axis of a channel
};

/// A line over a panel.
struct Line {
  LineKind kind = LineKind::needle;
  std::vector<double> x;  ///< SI
  std::vector<double> y;  ///< SI
};

/// A round mark with a value of its own.
struct Dot {
  double x = 0.0;       ///< SI
  double y = 0.0;       ///< SI
  double radius = 0.0;  ///< [m], drawn larger where it would not be seen
  double value = 0.0;
};

/// One rectangle with values: constant on cells, or dots alone.
struct Panel {
  std::string title;
  std::vector<double> x_faces;  ///< SI, shape (columns + 1), increasing
  std::vector<double> y_faces;  ///< SI, shape (rows + 1), increasing
  std::vector<float> values;    ///< shape (rows, columns); empty: no cells are drawn
  std::vector<Line> lines;
  std::vector<Dot> dots;

  [[nodiscard]] double width() const { return x_faces.back() - x_faces.front(); }
  [[nodiscard]] double height() const { return y_faces.back() - y_faces.front(); }
};

/// A line of the legend below a plot.
struct LegendEntry {
  LineKind kind = LineKind::needle;
  std::string words;
};

/// Panels of one shape that share axes and colours, and their words. Every text is plain.
struct Plot {
  std::string title;
  std::string subtitle;
  std::string x_title;  ///< with unit
  std::string y_title;  ///< with unit
  double x_unit = 1.0;  ///< SI, of the numbers along x
  double y_unit = 1.0;  ///< SI, of the numbers along y
  bool y_downwards = false;
  bool to_scale = true;  ///< one length along both axes; otherwise the panel fills a fixed shape
  std::vector<Panel> panels;
  ColourMap colours = ColourMap::viridis;
  double low = 0.0;         ///< value of the first colour
  double high = 1.0;        ///< value of the last colour
  std::string value_title;  ///< beside the colour bar, with unit
  double scale_bar = 0.0;   ///< [m] 0: none
  std::vector<LegendEntry> legend;
  std::string footnote;
};

}  // namespace acicula::io::picture

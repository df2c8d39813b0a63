#pragma once

#include <optional>
#include <string>
#include <vector>

namespace acicula::io::report {

/// One line of a chart.
struct Curve {
  std::string label;
  std::vector<double> x;
  std::vector<double> y;  ///< shape (x); a gap where it is not finite
};

/// A shaded area between two lines, in the colour of a curve.
struct Band {
  std::size_t curve = 0;  ///< index of that curve
  std::vector<double> x;
  std::vector<double> low;   ///< shape (x)
  std::vector<double> high;  ///< shape (x)
};

/// A shaded stretch of the y axis behind everything, such as a layer of skin.
struct Horizon {
  std::string label;
  std::string css;  ///< class of its colour
  double from = 0.0;
  double to = 0.0;  ///< may be infinite: to the end of the axis
};

/// A line chart with its words. Every text is plain; drawing escapes it.
struct Chart {
  std::string id;  ///< of the figure in the page; letters, digits and hyphens
  std::string title;
  std::string caption;  ///< what it shows and how to read it
  std::string x_title;  ///< with unit
  std::string y_title;  ///< with unit
  bool x_logarithmic = false;
  bool y_logarithmic = false;
  bool y_downwards = false;         ///< depth: 0 at the top
  bool from_zero = false;           ///< the value axis (x of a depth chart, else y) starts at 0
  std::optional<double> reference;  ///< [y] horizontal line, "as before"
  std::vector<double> sessions;     ///< [x] moments of needling
  std::vector<Curve> curves;
  std::vector<Band> bands;
  std::vector<Horizon> horizons;
};

/// A `figure` with the chart as inline SVG, described in words for those who cannot see it; empty
/// when no curve has a point to draw.
[[nodiscard]] std::string figure(const Chart& chart);

}  // namespace acicula::io::report

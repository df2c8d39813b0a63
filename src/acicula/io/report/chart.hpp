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

/// A line chart with its words. Every text is plain; drawing escapes it.
struct Chart {
  std::string id;  ///< of the figure in the page; letters, digits and hyphens
  std::string title;
  std::string caption;  ///< what it shows and how to read it
  std::string x_title;  ///< with unit
  std::string y_title;  ///< with unit
  bool x_logarithmic = false;
  bool y_downwards = false;         ///< depth: 0 at the top
  bool from_zero = false;           ///< the value axis (x of a depth chart, else y) starts at 0
  std::optional<double> reference;  ///< [y] horizontal line, "as before"
  std::vector<double> sessions;     ///< [x] moments of needling
  std::vector<Curve> curves;
};

/// A `figure` with the chart as inline SVG, described in words for those who cannot see it; empty
/// when no curve has a point to draw.
[[nodiscard]] std::string figure(const Chart& chart);

}  // namespace acicula::io::report

#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace acicula::io::report {

/// A bar along the axis, in its data.
struct Bar {
  double from = 0.0;
  double to = 0.0;
  /// Drawn as a line across the bar.
  std::optional<std::array<double, 2>> interval = std::nullopt;
};

/// What is shown of one thing: a bar of each of the two kinds, or none.
struct BarRow {
  std::string label;
  std::string meaning;  ///< shown where the pointer rests
  std::array<std::optional<Bar>, 2> bars;
};

/// A drawing that stands alone: rows of two bars, pale above and strong below it.
struct BarFigure {
  std::string title;
  std::string description;           ///< in words, for those who do not see it
  std::string axis;                  ///< quantity [unit] along the bars
  std::array<std::string, 2> kinds;  ///< legend: pale, strong
  std::vector<BarRow> rows;
};

/// The axis begins and ends at round numbers and holds 0 and all bars with their intervals.
/// @return SVG
[[nodiscard]] std::string bar_figure(const BarFigure& figure);

}  // namespace acicula::io::report

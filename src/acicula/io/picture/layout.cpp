#include "acicula/io/picture/layout.hpp"

#include <algorithm>
#include <cmath>

namespace acicula::io::picture {
namespace {

// [units of the drawing], of which 600 or so are as wide as a page.
constexpr double left = 62.0;
constexpr double right = 104.0;     // colour bar and its words
constexpr double top = 54.0;        // title and subtitle
constexpr double panel_top = 28.0;  // title of a panel and marks of needles
constexpr double panel_bottom = 22.0;
constexpr double gap = 24.0;
constexpr double plot_width = 600.0;
constexpr double most_height = 960.0;
constexpr double highest_panel = 470.0;
constexpr double narrowest_panel = 150.0;
constexpr double narrowest_plot = 380.0;  // a title needs this much
constexpr double free_aspect = 0.42;      // of a panel that need not be true to scale
constexpr double bar_gap = 18.0;
constexpr double bar_width = 14.0;
constexpr double highest_bar = 260.0;
constexpr double line_height = 17.0;

struct Size {
  double width = 0.0;
  double height = 0.0;
};

Size panel_size(const Plot& plot, std::size_t columns) {
  const double count = static_cast<double>(columns);
  const double width = (plot_width - (count - 1.0) * gap) / count;
  if (!plot.to_scale) return {std::floor(width), std::floor(width * free_aspect)};
  const double aspect = plot.panels.front().height() / plot.panels.front().width();
  const double height = std::min(width * aspect, highest_panel);
  return {std::floor(std::max(height / aspect, std::min(narrowest_panel, width))),
          std::max(std::floor(height), 12.0)};
}

std::size_t rows_of(std::size_t panels, std::size_t columns) {
  return (panels + columns - 1) / columns;
}

std::size_t columns_for(const Plot& plot) {
  const std::size_t panels = plot.panels.size();
  std::size_t best = std::max<std::size_t>(panels, 1);
  double largest = 0.0;
  for (std::size_t columns = 1; columns <= panels; ++columns) {
    const Size size = panel_size(plot, columns);
    const double height =
        static_cast<double>(rows_of(panels, columns)) * (size.height + panel_top + panel_bottom);
    const double area = size.width * size.height;
    if (height <= most_height && area > largest) {
      largest = area;
      best = columns;
    }
  }
  return best;
}

}  // namespace

std::vector<LegendPlace> legend_places(std::span<const LegendEntry> legend, double width) {
  constexpr double letter = 6.2;  // a mean one, of the size of legends
  std::vector<LegendPlace> places;
  LegendPlace next;
  for (const LegendEntry& entry : legend) {
    const double length = legend_sample + 24.0 + letter * static_cast<double>(entry.words.size());
    if (next.x > 0.0 && next.x + length > width) next = {0.0, next.y + line_height};
    places.push_back(next);
    next.x += length;
  }
  return places;
}

Layout layout(const Plot& plot) {
  Layout at;
  at.columns = columns_for(plot);
  const Size size = panel_size(plot, at.columns);
  const double step = size.height + panel_top + panel_bottom;
  for (std::size_t i = 0; i < plot.panels.size(); ++i) {
    const std::size_t row = i / at.columns;
    const std::size_t column = i - row * at.columns;
    at.panels.push_back({left + static_cast<double>(column) * (size.width + gap),
                         top + panel_top + static_cast<double>(row) * step, size.width,
                         size.height});
  }
  if (plot.to_scale) {
    const Panel& first = plot.panels.front();
    at.stretch = size.width / size.height * first.height() / first.width();
  }
  const double bottom = at.panels.back().bottom();
  const double edge = at.panels[at.columns - 1].right();
  const double all = bottom - at.panels.front().y;
  at.bar = {edge + bar_gap, at.panels.front().y, bar_width,
            std::max(std::min(all, highest_bar), std::min(highest_bar, 90.0))};
  at.width = std::ceil(std::max(edge, left + narrowest_plot) + right);
  at.x_title = std::max(bottom + panel_bottom, at.bar.bottom()) + 0.8 * line_height;
  at.legend = at.x_title + 1.3 * line_height;
  const std::vector<LegendPlace> legend = legend_places(plot.legend, at.width - left - 10.0);
  at.footnote = at.legend + (legend.empty() ? 0.0 : legend.back().y + line_height);
  at.height = std::ceil(at.footnote + 0.6 * line_height);
  return at;
}

}  // namespace acicula::io::picture

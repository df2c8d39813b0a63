#include "acicula/study/formulation_report/unit_cell_pictures.hpp"

#include "acicula/core/units.hpp"
#include "acicula/io/display.hpp"
#include "acicula/io/report/axis.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace acicula::study {
namespace {

using absorption::UnitCellPicture;
using absorption::UnitCellResult;
using io::report::Axis;

// The drawing [px of its own].
constexpr double width = 440.0;
constexpr double left = 48.0;
constexpr double top = 12.0;
constexpr int longest_side = 300;
constexpr int pixel = 2;  // of the raster: small enough to look even, large enough for 30 kB
constexpr double line_height = 13.0;
constexpr double swatch = 24.0;

/// Dark to bright also without colour (viridis), four a decade.
constexpr std::array colours{"#440154", "#482173", "#433e85", "#38588c", "#2d708e", "#25858e",
                             "#1e9b8a", "#2ab07f", "#52c569", "#86d549", "#c2df23", "#fde725"};
constexpr double per_decade = 4.0;
constexpr int blank = -1;  // below the scale

/// The part of the cell that is drawn, and its scale of colour.
struct Window {
  double across = 0.0;   ///< [m]
  double down = 0.0;     ///< [m]
  double scale = 0.0;    ///< [px m-1]
  int columns = 0;       ///< of the raster
  int rows = 0;          ///< of the raster
  int highest_step = 0;  ///< of the logarithm, upper end of the scale
  [[nodiscard]] double right() const { return left + pixel * columns; }
  [[nodiscard]] double bottom() const { return top + pixel * rows; }
  [[nodiscard]] int lowest_step() const { return highest_step - static_cast<int>(colours.size()); }
};

int step_of(double concentration) {
  return static_cast<int>(std::floor(per_decade * std::log10(concentration)));
}

/// The depth bands of the report and all of the channel with a third of its depth below it.
Window window_of(const FormulationReport& report, double highest) {
  const UnitCellResult& cell = report.unit_cell->cell;
  constexpr double below = 4.0 / 3.0;
  Window window;
  window.down = below * report.channels.residual_depth.mean;
  for (const auto& band : report.delivered.bands) window.down = std::max(window.down, band.bottom);
  window.down = std::min(window.down, cell.depth.faces.back());
  window.across = std::min(cell.radius.faces.back(), window.down);
  window.scale = longest_side / std::max(window.across, window.down);
  window.columns = static_cast<int>(window.scale * window.across) / pixel;
  window.rows = static_cast<int>(window.scale * window.down) / pixel;
  window.highest_step = step_of(highest) + 1;
  return window;
}

std::size_t cell_at(const numerics::Grid& grid, double place) {
  const auto face = std::ranges::upper_bound(grid.faces, place);
  const auto at = static_cast<std::size_t>(face - grid.faces.begin());
  return std::clamp<std::size_t>(at, 1, grid.size()) - 1;
}

/// Colours of one row of the raster.
std::vector<int> raster_row(const UnitCellResult& cell, const UnitCellPicture& picture,
                            const Window& window, int row) {
  const std::size_t z = cell_at(cell.depth, (row + 0.5) * pixel / window.scale);
  std::vector<int> classes;
  for (int column = 0; column < window.columns; ++column) {
    const std::size_t r = cell_at(cell.radius, (column + 0.5) * pixel / window.scale);
    const double concentration = picture.concentration[z * cell.radius.size() + r];
    const int step = concentration > 0.0 ? step_of(concentration) : window.lowest_step() - 1;
    classes.push_back(step < window.lowest_step() ? blank : step - window.lowest_step());
  }
  return classes;
}

/// Rectangles of equal colour: runs of columns over rows that look the same.
std::string heat_map(const UnitCellResult& cell, const UnitCellPicture& picture,
                     const Window& window) {
  std::array<std::string, colours.size()> paths;
  std::vector<int> classes = raster_row(cell, picture, window, 0);
  for (int from = 0, to = 1; from < window.rows; from = to++) {
    std::vector<int> next;
    while (to < window.rows && (next = raster_row(cell, picture, window, to)) == classes) ++to;
    for (int begin = 0, end = 1; begin < window.columns; begin = end++) {
      const int colour = classes[static_cast<std::size_t>(begin)];
      while (end < window.columns && classes[static_cast<std::size_t>(end)] == colour) ++end;
      if (colour == blank) continue;
      fmt::format_to(std::back_inserter(paths[static_cast<std::size_t>(colour)]),
                     "M{} {}h{}v{}h-{}z", left + pixel * begin, top + pixel * from,
                     pixel * (end - begin), pixel * (to - from), pixel * (end - begin));
    }
    classes = std::move(next);
  }
  std::string svg = R"(<g shape-rendering="crispEdges">)";
  for (std::size_t i = 0; i < colours.size(); ++i) {
    if (paths[i].empty()) continue;
    svg += fmt::format(R"(<path style="fill:{}" d="{}"/>)", colours[i], paths[i]);
  }
  return svg + "</g>";
}

std::string axes(const Window& window) {
  std::string svg;
  const auto out = std::back_inserter(svg);
  fmt::format_to(out, R"(<rect class="field" x="{}" y="{}" width="{}" height="{}"/>)", left, top,
                 window.right() - left, window.bottom() - top);
  const Axis x{.high = window.across / unit::micrometre, .start = left, .end = window.right()};
  const Axis y{.high = window.down / unit::micrometre, .start = top, .end = window.bottom()};
  for (const double tick : io::report::ticks(x, 4)) {
    fmt::format_to(out,
                   R"(<text class="tick" text-anchor="middle" x="{:.1f}" y="{:.1f}">{}</text>)",
                   x.pixel(tick), window.bottom() + 16.0, io::report::tick_label(tick));
  }
  for (const double tick : io::report::ticks(y, 6)) {
    fmt::format_to(out, R"(<text class="tick" text-anchor="end" x="{:.1f}" y="{:.1f}">{}</text>)",
                   left - 6.0, y.pixel(tick) + 4.0, io::report::tick_label(tick));
  }
  fmt::format_to(out,
                 R"(<text class="name" x="{}" y="{:.1f}">distance from the axis (µm)</text>)"
                 R"(<text class="name" text-anchor="middle" transform="translate(12 {:.1f}) )"
                 R"x(rotate(-90)">depth (µm)</text>)x",
                 left, window.bottom() + 34.0, 0.5 * (top + window.bottom()));
  return svg;
}

/// Borders and names of the layers, and the channel as the needle left it.
std::string anatomy(const FormulationReport& report, const Window& window) {
  struct Layer {
    const char* name;
    double thickness;
  };
  const std::array layers{Layer{"horny layer", report.skin.stratum_corneum.thickness},
                          Layer{"epidermis", report.skin.viable_epidermis.thickness},
                          Layer{"dermis", report.skin.dermis.thickness}};
  std::string svg;
  const auto out = std::back_inserter(svg);
  double above = 0.0;
  double last_name = top - 0.5 * line_height;
  for (const auto& [name, thickness] : layers) {
    const double begin = top + window.scale * above;
    const double end = std::min(begin + window.scale * thickness, window.bottom());
    if (begin >= window.bottom()) break;
    if (above > 0.0) {
      fmt::format_to(out, R"(<path class="axis" d="M{} {:.1f}H{:.1f}"/>)", left, begin,
                     window.right() + 5.0);
    }
    last_name = std::max(0.5 * (begin + end) + 4.0, last_name + line_height);
    fmt::format_to(out, R"(<text class="name" x="{:.1f}" y="{:.1f}">{}</text>)",
                   window.right() + 8.0, last_name, name);
    above += thickness;
  }
  fmt::format_to(out, R"(<path class="bar" stroke-dasharray="5 3" d="M{:.1f} {}V{:.1f}H{}"/>)",
                 left + window.scale * report.channels.radius, top,
                 top + window.scale * report.channels.residual_depth.mean, left);
  return svg;
}

std::string colour_scale(const Window& window) {
  const double y = window.bottom() + 46.0;
  std::string svg;
  const auto out = std::back_inserter(svg);
  for (std::size_t i = 0; i <= colours.size(); ++i) {
    const double x = left + swatch * static_cast<double>(i);
    if (i < colours.size()) {
      fmt::format_to(out, R"(<rect fill="{}" x="{}" y="{}" width="{}" height="12"/>)", colours[i],
                     x, y, swatch);
    }
    const double decade = (window.lowest_step() + static_cast<double>(i)) / per_decade;
    if (decade != std::floor(decade)) continue;
    fmt::format_to(out, R"(<text class="tick" text-anchor="middle" x="{}" y="{}">{}</text>)", x,
                   y + 27.0, io::report::tick_label(std::pow(10.0, decade)));
  }
  fmt::format_to(out, R"(<text class="name" x="{}" y="{}">g/L</text>)",
                 left + swatch * static_cast<double>(colours.size()) + 10.0, y + 11.0);
  return svg;
}

}  // namespace

std::string unit_cell_pictures(const FormulationReport& report) {
  const UnitCellResult& cell = report.unit_cell->cell;
  double highest = 0.0;
  for (const UnitCellPicture& picture : cell.pictures) {
    highest = std::max(highest, *std::ranges::max_element(picture.concentration));
  }
  if (!(highest > 0.0)) return "";
  const Window window = window_of(report, highest);
  std::string html;
  for (std::size_t i = 0; i < cell.pictures.size(); ++i) {
    const UnitCellPicture& picture = cell.pictures[i];
    const std::string title =
        "Concentration round one channel after " + io::display(picture.time, "s").text();
    const std::string caption = fmt::format(
        "Cut through the axis of the mean channel (left edge) out to {} µm; its cell ends at {} "
        "µm. "
        "Liquid in the channel, tissue elsewhere. Dashed: the channel as the needle left it. Each "
        "colour spans a quarter of a decade; blank is below the scale.",
        io::significant(window.across / unit::micrometre),
        io::significant(cell.radius.faces.back() / unit::micrometre));
    html += fmt::format(
        R"(<figure id="unit-cell-{0}"><h3>{1}</h3><svg viewBox="0 0 {2} {3:.0f}" role="img" )"
        R"(aria-labelledby="unit-cell-{0}-t unit-cell-{0}-d"><title id="unit-cell-{0}-t">{1}</title>)"
        R"(<desc id="unit-cell-{0}-d">{4}</desc>{5}</svg><figcaption>{4}</figcaption></figure>)"
        "\n",
        i, title, width, window.bottom() + 80.0, caption,
        axes(window) + heat_map(cell, picture, window) + anatomy(report, window) +
            colour_scale(window));
  }
  return html;
}

}  // namespace acicula::study

#include "acicula/io/picture/field_plot.hpp"

#include "acicula/core/units.hpp"
#include "acicula/io/display.hpp"
#include "acicula/io/picture/choose.hpp"
#include "acicula/io/picture/field_words.hpp"
#include "acicula/io/picture/needle_paths.hpp"
#include "acicula/io/picture/outline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace acicula::io::picture {
namespace {

/// How values become those that are drawn, and what they are then called.
struct Scale {
  bool changes = false;
  bool percent = false;
  double unit = 1.0;
  std::string words;
};

Scale scale_of(const FieldView& view) {
  Scale scale;
  const bool length = view.field.unit == "m";
  scale.unit = length ? unit::micrometre : 1.0;
  scale.words = field_words(view.field.name).scale + (length ? " (µm)" : "");
  if (!view.reference) return scale;
  scale.changes = true;
  const auto& values = view.reference->panel.values;
  scale.percent = std::all_of(values.begin(), values.end(), [](float v) { return v > 0.0F; });
  const std::string when = time_words(view.reference->time);
  scale.words = scale.percent ? "change against " + when + " (%)"
                              : "change against " + when + ", " + scale.words;
  return scale;
}

void rescale(Panel& panel, const FieldView& view, const Scale& scale) {
  for (std::size_t i = 0; i < panel.values.size(); ++i) {
    auto value = static_cast<double>(panel.values[i]);
    if (scale.changes) {
      const auto before = static_cast<double>(view.reference->panel.values[i]);
      value = scale.percent ? 100.0 * (value / before - 1.0) : value - before;
    }
    panel.values[i] = static_cast<float>(scale.percent ? value : value / scale.unit);
  }
}

void add_legend(Plot& plot) {
  struct Known {
    LineKind kind;
    const char* words;
  };
  for (const Known& known : {Known{LineKind::needle, "needle of the last session"},
                             Known{LineKind::earlier_needle, "needle of an earlier session"},
                             Known{LineKind::passage, "needles of the last session"},
                             Known{LineKind::scar, "scar"}, Known{LineKind::axis, "axis"}}) {
    const bool drawn =
        std::any_of(plot.panels.begin(), plot.panels.end(), [&known](const Panel& panel) {
          return std::any_of(panel.lines.begin(), panel.lines.end(),
                             [&known](const Line& line) { return line.kind == known.kind; });
        });
    if (drawn) plot.legend.push_back({known.kind, known.words});
  }
}

void set_axes(Plot& plot, const FieldView& view) {
  const Panel& first = plot.panels.front();
  const bool flat = view.section.cut == Cut::at_depth;
  const std::string across = set_length_unit(first.width(), plot.x_unit);
  const std::string down = set_length_unit(first.height(), plot.y_unit);
  plot.y_downwards = !flat;
  plot.x_title = view.section.cut == Cut::axial     ? "distance from the axis (" + across + ")"
                 : view.section.cut == Cut::along_y ? "y (" + across + ")"
                                                    : "x (" + across + ")";
  plot.y_title = flat ? "y (" + down + ")" : "depth below the epidermis (" + down + ")";
  plot.scale_bar = scale_bar(first.width());
}

void add_lines(Panel& panel, const FieldView& view, double time) {
  panel.lines = needle_paths(view.punctures, view.geometry, view.section, time);
  if (!view.scar.empty()) {
    for (Line& line : outline(panel, view.scar)) panel.lines.push_back(std::move(line));
  }
  if (view.section.cut == Cut::axial) {
    panel.lines.push_back(
        {LineKind::axis, {0.0, 0.0}, {panel.y_faces.front(), panel.y_faces.back()}});
  }
}

std::string footnote(const FieldPlot& made) {
  if (made.statistics.size() > 1) return "";
  const Statistics& found = made.statistics.front();
  return fmt::format("Least {}, greatest {}, mean {} of what is shown.", significant(found.low),
                     significant(found.high), significant(found.mean));
}

}  // namespace

ColourRange colour_range(std::span<const Statistics> statistics, bool changes) {
  ColourRange range{statistics.front().low, statistics.front().high};
  for (const Statistics& one : statistics) {
    range.low = std::min(range.low, one.low);
    range.high = std::max(range.high, one.high);
  }
  if (changes) {
    range.high = std::max(std::abs(range.low), std::abs(range.high));
    range.low = -range.high;
  }
  // Rounding to float must not fill the colours.
  const double least = 1e-5 * std::max(std::abs(range.low), std::abs(range.high));
  if (range.high - range.low > least) return range;
  const double middle = 0.5 * (range.low + range.high);
  const double half = middle == 0.0 ? 1.0 : 0.1 * std::abs(middle);
  return {middle - half, middle + half};
}

std::string set_length_unit(double extent, double& unit) {
  const bool small = extent < unit::millimetre;
  unit = small ? unit::micrometre : unit::millimetre;
  return small ? "µm" : "mm";
}

double scale_bar(double extent) {
  const double wanted = extent / 5.0;
  const double power = std::pow(10.0, std::floor(std::log10(wanted)));
  const double digit = wanted / power;
  return power * (digit >= 5.0 ? 5.0 : digit >= 2.0 ? 2.0 : 1.0);
}

FieldPlot field_plot(FieldView view) {
  FieldPlot made;
  Plot& plot = made.plot;
  const Scale scale = scale_of(view);
  for (SectionMoment& moment : view.moments) {
    rescale(moment.panel, view, scale);
    made.statistics.push_back(statistics(moment.panel, view.section.cut));
    moment.panel.title = time_words(moment.time);
    add_lines(moment.panel, view, moment.time);
    plot.panels.push_back(std::move(moment.panel));
  }
  const ColourRange range = colour_range(made.statistics, scale.changes);
  plot.low = range.low;
  plot.high = range.high;
  plot.colours = scale.changes ? ColourMap::cool_warm : ColourMap::viridis;
  plot.value_title = scale.words;
  plot.title = field_words(view.field.name).title;
  plot.subtitle = view.field.surface ? "Seen from above" : section_words(view.section);
  plot.subtitle += "; days count from the first session";
  set_axes(plot, view);
  add_legend(plot);
  plot.footnote = footnote(made);
  return made;
}

}  // namespace acicula::io::picture

#include "acicula/io/picture/depth_time.hpp"

#include "acicula/core/error.hpp"
#include "acicula/core/units.hpp"
#include "acicula/io/csv_records.hpp"
#include "acicula/io/display.hpp"
#include "acicula/io/picture/field_plot.hpp"
#include "acicula/io/picture/field_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace acicula::io::picture {
namespace {

constexpr std::array<std::string_view, 4> places{"time", "depth", "depth_from", "depth_to"};
constexpr std::size_t columns = 600;
constexpr const char* depths_differ = "The depths of this time are not those of the first.";

[[noreturn]] void refuse(std::string_view file_name, int line, std::string message) {
  throw InputError(std::vector{
      Diagnostic{.file = std::string(file_name), .line = line, .message = std::move(message)}});
}

/// The means of one depth at a time, between two rows.
double between(const DepthTime& means, std::size_t row, double time, std::size_t depth) {
  const double step = means.times[row + 1] - means.times[row];
  const double share = step > 0.0 ? (time - means.times[row]) / step : 1.0;
  const double a = means.values[row * means.depths() + depth];
  const double b = means.values[(row + 1) * means.depths() + depth];
  return a + share * (b - a);
}

}  // namespace

std::vector<std::string> depth_time_fields(std::string_view text, std::string_view file_name) {
  const auto records = read_csv_records(text.substr(0, text.find('\n')), file_name);
  std::vector<std::string> names;
  for (const std::string& head : records.front().cells) {
    const std::string name = head.substr(0, head.find(" ["));
    if (std::find(places.begin(), places.end(), name) == places.end()) names.push_back(name);
  }
  return names;
}

DepthTime read_depth_time(std::string_view text, std::string_view file_name,
                          const std::string& field) {
  const std::vector<CsvRecord> records = read_csv_records(text, file_name);
  const std::size_t time = csv_column(records.front(), "time", file_name);
  const std::size_t from = csv_column(records.front(), "depth_from", file_name);
  const std::size_t to = csv_column(records.front(), "depth_to", file_name);
  const std::size_t value = csv_column(records.front(), field, file_name);
  DepthTime means;
  std::vector<double>& faces = means.depth_faces;
  std::size_t next = 0;  // depth of the profile that is read
  double last = 0.0;
  for (std::size_t i = 1; i < records.size(); ++i) {
    const CsvRecord& record = records[i];
    const double at = csv_number(record, from, file_name);
    if (i == 1 || at <= last) {
      if (next != faces.size()) refuse(file_name, record.line, depths_differ);
      means.times.push_back(csv_number(record, time, file_name));
      next = 0;
    }
    if (means.times.size() == 1) faces.push_back(at);
    if (next >= faces.size() || at != faces[next] ||
        csv_number(record, time, file_name) != means.times.back()) {
      refuse(file_name, record.line, depths_differ);
    }
    means.values.push_back(csv_number(record, value, file_name));
    last = at;
    ++next;
  }
  if (next != faces.size()) refuse(file_name, records.back().line, depths_differ);
  if (means.times.size() < 2) refuse(file_name, 0, "The table has fewer than two times.");
  faces.push_back(csv_number(records.back(), to, file_name));
  return means;
}

std::vector<double> DepthTime::sessions() const {
  std::vector<double> found;
  for (std::size_t i = 1; i < times.size(); ++i) {
    if (times[i] == times[i - 1]) found.push_back(times[i]);
  }
  return found;
}

DepthTimePlot depth_time_plot(const DepthTime& means, const std::string& field,
                              const std::string& plane) {
  Panel panel{.y_faces = means.depth_faces};
  const double begin = means.times.front();
  const double step = (means.times.back() - begin) / static_cast<double>(columns);
  panel.values.resize(columns * means.depths());
  std::size_t row = 0;
  for (std::size_t i = 0; i <= columns; ++i) {
    panel.x_faces.push_back(begin + step * static_cast<double>(i));
    if (i == columns) break;
    const double time = panel.x_faces.back() + 0.5 * step;
    while (row + 2 < means.times.size() && means.times[row + 1] <= time) ++row;
    for (std::size_t depth = 0; depth < means.depths(); ++depth) {
      panel.values[depth * columns + i] = static_cast<float>(between(means, row, time, depth));
    }
  }
  DepthTimePlot made{.statistics = statistics(panel, Cut::along_x)};
  for (const double session : means.sessions()) {
    panel.lines.push_back(
        {LineKind::session, {session, session}, {panel.y_faces.front(), panel.y_faces.back()}});
  }
  Plot& plot = made.plot;
  const FieldWords words = field_words(field);
  plot.title = words.title;
  plot.subtitle = plane + ", by depth and time";
  plot.x_title = "days since the first session";
  plot.x_unit = unit::day;
  plot.y_title = "depth below the epidermis (" + set_length_unit(panel.height(), plot.y_unit) + ")";
  plot.y_downwards = true;
  plot.to_scale = false;
  plot.value_title = words.scale;
  const ColourRange range = colour_range(std::span(&made.statistics, 1), false);
  plot.low = range.low;
  plot.high = range.high;
  if (!panel.lines.empty()) plot.legend = {{LineKind::session, "session"}};
  plot.footnote = fmt::format("Least {}, greatest {}, mean {}.", significant(made.statistics.low),
                              significant(made.statistics.high), significant(made.statistics.mean));
  plot.panels.push_back(std::move(panel));
  return made;
}

}  // namespace acicula::io::picture

#include "acicula/io/timeline_csv.hpp"

#include <fmt/format.h>

#include <cmath>
#include <iterator>

namespace acicula::io {

std::string timeline_csv(const course::Timeline& timeline) {
  std::string text = "time [s]";
  for (const course::Series& series : timeline.series) {
    text += ',' + series.name + " [" + series.unit + ']';
  }
  text += '\n';
  for (std::size_t row = 0; row < timeline.time.size(); ++row) {
    fmt::format_to(std::back_inserter(text), "{}", timeline.time[row]);
    for (const course::Series& series : timeline.series) {
      text += ',';
      if (row < series.values.size() && std::isfinite(series.values[row])) {
        fmt::format_to(std::back_inserter(text), "{}", series.values[row]);
      }
    }
    text += '\n';
  }
  return text;
}

}  // namespace acicula::io

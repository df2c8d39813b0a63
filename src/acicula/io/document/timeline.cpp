#include "acicula/io/document/parts.hpp"

namespace acicula::io::document {

Json timeline(const Run& run) {
  Json series = Json::array();
  for (const course::Series& each : run.course.timeline.series) {
    series.push_back({{"name", each.name}, {"unit", each.unit}, {"values", numbers(each.values)}});
  }
  return {{"time", numbers(run.course.timeline.time)}, {"series", std::move(series)}};
}

Json bands(const std::vector<Band>& bands) {
  if (bands.empty()) return nullptr;
  Json series = Json::array();
  for (const Band& band : bands) {
    series.push_back({{"name", band.name},
                      {"observer", band.observer},
                      {"low", numbers(band.low)},
                      {"high", numbers(band.high)},
                      {"value", numbers(band.value)}});
  }
  return {{"time", numbers(bands.front().time)}, {"series", std::move(series)}};
}

}  // namespace acicula::io::document

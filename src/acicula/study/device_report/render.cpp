#include "acicula/study/device_report/render.hpp"

#include "acicula/io/citations.hpp"
#include "acicula/io/punctures_csv.hpp"

#include <array>

namespace acicula::study {

course::Course needle_course(const DeviceReport& report) {
  course::Course course;
  course.skin = report.skin;
  course.delivery = report.detail().delivery;
  course.channels = report.detail().channels;
  course.warnings = report.cautions;
  return course;
}

course::PunctureFields placed_session(const DeviceReport& report) {
  return {.field = report.field,
          .sessions = {{.punctures = report.punctures, .summary = report.placed}}};
}

std::string_view name(Reach reach) {
  constexpr std::array<std::string_view, 3> names{"within skin", "passes thin skin", "REACHES FAT"};
  return names[static_cast<std::size_t>(reach)];
}

std::string_view safe_depth_words() {
  return "The 5th percentile of epidermis + dermis over the site and between people, each layer "
         "lognormal and both thin together. A needle length is within it when the 95th percentile "
         "of the depth of its needles, while they are in the skin, is not deeper. It is a "
         "prediction from published mean thicknesses and a model that was tested on few depths: no "
         "substitute for histology of the device at the site, nor for the measurement of its "
         "needle "
         "penetration depth.";
}

std::map<std::string, std::string> device_files(const io::Run& run, const DeviceReport& report) {
  return {{"device.json", device_json(run, report)},
          {"device.html", device_html(run, report)},
          {"punctures.csv", io::punctures_csv(run.punctures)},
          {"resolved.toml", run.resolved_protocol},
          {"provenance.json", io::provenance_json(run.provenance)},
          {"cite.bib", io::cite_bib(run)}};
}

}  // namespace acicula::study

#include "acicula/study/formulation_report/render_formulation.hpp"

#include "acicula/io/citations.hpp"

namespace acicula::study {

course::Course serum_course(const FormulationReport& report) {
  course::Course course;
  course.skin = report.skin;
  course.delivery = report.delivery;
  course.channels = report.channels;
  course.sessions.push_back({.channels = report.channels, .serum = report.delivered});
  course.warnings = report.warnings;
  return course;
}

std::map<std::string, std::string> formulation_files(const io::Run& run,
                                                     const FormulationReport& report,
                                                     const std::string& molecule_file) {
  std::map<std::string, std::string> files{{"absorb.json", formulation_json(run, report)},
                                           {"absorb.html", formulation_html(run, report)},
                                           {"series.csv", formulation_series(report)},
                                           {"resolved.toml", run.resolved_protocol},
                                           {"provenance.json", io::provenance_json(run.provenance)},
                                           {"cite.bib", io::cite_bib(run)}};
  if (!molecule_file.empty()) files.emplace("molecule.toml", molecule_file);
  return files;
}

}  // namespace acicula::study

#include "acicula/io/results.hpp"

#include "acicula/io/citations.hpp"
#include "acicula/io/document/run_document.hpp"
#include "acicula/io/mask_file.hpp"
#include "acicula/io/punctures_csv.hpp"
#include "acicula/io/report/report.hpp"
#include "acicula/io/summary.hpp"
#include "acicula/io/surface/scan_file.hpp"
#include "acicula/io/surface/surface_results.hpp"
#include "acicula/io/surface/x3p_file.hpp"
#include "acicula/io/timeline_csv.hpp"

namespace acicula::io {

std::map<std::string, std::string> result_files(const Run& run) {
  std::map<std::string, std::string> files{
      {"summary.json", summary_json(run)},
      {"timeline.csv", timeline_csv(run.course.timeline)},
      {"protocol.toml", run.protocol},
      {"resolved.toml", run.resolved_protocol},
      {"provenance.json", provenance_json(run.provenance)},
      {"cite.bib", cite_bib(run)},
      {"document.json", document::run_document(run) + '\n'},
      {"report.html", report::report_html(run)},
  };
  const skin::ScarMask& mask = run.treatment.condition.scar_mask;
  if (!mask.file.empty()) files[mask_of_results] = mask_text(mask);
  if (!run.punctures.sessions.empty()) files["punctures.csv"] = punctures_csv(run.punctures);
  if (run.treatment.scan.relief) files[scan_of_results] = x3p(run.treatment.scan.relief->whole);
  if (run.treatment.output.surface && !run.surface.before.heights.heights.empty()) {
    files.merge(surface_files(run.surface));
  }
  for (const Picture& picture : run.pictures) files[picture.name] = picture.png;
  return files;
}

}  // namespace acicula::io

#include "acicula/io/report/static_report.hpp"

#include "acicula/io/protocol_words.hpp"
#include "acicula/io/report/barrier_courses.hpp"
#include "acicula/io/report/endpoint_tables.hpp"
#include "acicula/io/report/escape.hpp"
#include "acicula/io/report/evidence_tables.hpp"
#include "acicula/io/report/geometry.hpp"
#include "acicula/io/report/page.hpp"
#include "acicula/io/report/pictures.hpp"
#include "acicula/io/report/puncture_facts.hpp"
#include "acicula/io/report/puncture_map.hpp"
#include "acicula/io/report/time_courses.hpp"

namespace acicula::io::report {
namespace {

std::string done(const Run& run) {
  std::string html =
      R"(<section aria-labelledby="done"><h2 id="done">What was done</h2><dl class="terms">)";
  for (const auto& [term, words] : protocol_terms(run)) {
    html += "<dt>" + escape(term) + "</dt><dd>" + escape(words) + "</dd>";
  }
  return html + "</dl></section>\n";
}

/// Every stroke of the first session; empty where strokes were not placed.
std::string first_session_map(const Run& run) {
  if (run.punctures.sessions.empty()) return "";
  return puncture_map(run.punctures.sessions.front().punctures, run.punctures.field, "puncture-map",
                      "Every stroke of the first session");
}

}  // namespace

std::string static_report(const Run& run) {
  const std::string title =
      escape(entry_title(run, "indications", run.treatment.condition.indication));
  return page_start(title, escape(protocol_sentence(run))) + warning_section(run) +
         headline_section(run) + done(run) +
         figure_section("puncture", "Puncture", geometry_figures(run) + first_session_map(run),
                        puncture_facts(run)) +
         figure_section(
             "healing", "Healing and outcome",
             injury_figure(run) + cell_figures(run) + tissue_figures(run) + outcome_figure(run)) +
         picture_section(run) +
         figure_section("barrier", "Barrier and absorption", barrier_figures(run)) +
         endpoint_section(run) + parameter_section(run) + reference_section(run) +
         provenance_section(run) + page_end("This report describes a simulation");
}

}  // namespace acicula::io::report

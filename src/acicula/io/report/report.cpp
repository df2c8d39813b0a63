#include "acicula/io/report/report.hpp"

#include "acicula/io/protocol_words.hpp"
#include "acicula/io/report/barrier_courses.hpp"
#include "acicula/io/report/endpoint_tables.hpp"
#include "acicula/io/report/escape.hpp"
#include "acicula/io/report/evidence_tables.hpp"
#include "acicula/io/report/geometry.hpp"
#include "acicula/io/report/puncture_facts.hpp"
#include "acicula/io/report/style.hpp"
#include "acicula/io/report/time_courses.hpp"

namespace acicula::io::report {
namespace {

std::string head(const std::string& title) {
  // The policy forbids every request, so that even a flaw in escaping could not load anything.
  return R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>)" +
         title + R"( · acicula</title>
<style>)" +
         std::string(style()) + R"(</style>
</head>
<body>
)";
}

std::string header(const Run& run, const std::string& title) {
  return R"(<header><p class="brand">acicula <span>in-silico microneedling laboratory</span></p><h1>)" +
         title + R"(</h1><p class="lead">)" + escape(protocol_sentence(run)) +
         R"(</p><p class="research">Research use only, not medical advice. Model predictions, not measurements.</p></header>)"
         "\n";
}

std::string done(const Run& run) {
  std::string html =
      R"(<section aria-labelledby="done"><h2 id="done">What was done</h2><dl class="terms">)";
  for (const auto& [term, words] : protocol_terms(run)) {
    html += "<dt>" + escape(term) + "</dt><dd>" + escape(words) + "</dd>";
  }
  return html + "</dl></section>\n";
}

/// @param after  what follows the figures over the full width
std::string figures(std::string_view id, std::string_view title, const std::string& content,
                    const std::string& after = "") {
  if (content.empty()) return "";
  return R"(<section aria-labelledby=")" + std::string(id) + R"("><h2 id=")" + std::string(id) +
         R"(">)" + std::string(title) + R"(</h2><div class="figures">)" + content + "</div>" +
         after + "</section>\n";
}

}  // namespace

std::string report_html(const Run& run) {
  const std::string title =
      escape(entry_title(run, "indications", run.treatment.condition.indication));
  return head(title) + header(run, title) + "<main>\n" + warning_section(run) +
         headline_section(run) + done(run) +
         figures("puncture", "Puncture", geometry_figures(run), puncture_facts(run)) +
         figures(
             "healing", "Healing and outcome",
             injury_figure(run) + cell_figures(run) + tissue_figures(run) + outcome_figure(run)) +
         figures("barrier", "Barrier and absorption", barrier_figures(run)) +
         endpoint_section(run) + parameter_section(run) + reference_section(run) +
         provenance_section(run) +
         "</main>\n<footer><p>Research use only. This report describes a simulation; it is not "
         "medical advice and "
         "no basis for treating anyone.</p></footer>\n</body>\n</html>\n";
}

}  // namespace acicula::io::report

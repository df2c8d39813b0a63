#include "acicula/io/report/evidence_tables.hpp"

#include "acicula/evidence/unit.hpp"
#include "acicula/io/bibliography.hpp"
#include "acicula/io/citations.hpp"
#include "acicula/io/display.hpp"
#include "acicula/io/report/escape.hpp"

#include <fmt/format.h>

#include <iterator>
#include <map>

namespace acicula::io::report {
namespace {

using evidence::Parameter;
using evidence::Shape;

/// [unit of the file] of an SI value.
double in_file_unit(double value, const std::string& unit) {
  return evidence::convert(value, evidence::si_unit(unit), unit);
}

std::string spread(const Parameter& parameter) {
  const std::string range = significant(in_file_unit(parameter.minimum, parameter.unit)) + " to " +
                            significant(in_file_unit(parameter.maximum, parameter.unit));
  switch (parameter.shape) {
    case Shape::fixed:
      return "fixed";
    case Shape::lognormal:
      return "lognormal, sd of ln " + significant(parameter.spread);
    case Shape::normal:
    case Shape::beta:
      break;
    case Shape::uniform:
    case Shape::loguniform:
      return std::string(name(parameter.shape)) + ", " + range;
  }
  return std::string(name(parameter.shape)) + ", sd " +
         significant(in_file_unit(parameter.spread, parameter.unit));
}

std::string source_link(const Run& run, const std::string& key) {
  if (run.catalogue.reference(key) == nullptr) return escape(key);
  return fmt::format(R"(<a href="#ref-{0}">{0}</a>)", escape(key));
}

void add_row(std::string& html, const Run& run, const std::string& key,
             const Parameter& parameter) {
  fmt::format_to(
      std::back_inserter(html),
      R"(<tr><th scope="row"><code>{}</code>{}</th><td class="n">{} {}</td><td>{}</td><td>{}</td><td>{}{}</td></tr>)"
      "\n",
      escape(key), escape(parameter.meaning),
      significant(in_file_unit(parameter.value, parameter.unit)),
      escape(parameter.unit == "1" ? "" : parameter.unit), escape(spread(parameter)),
      name(parameter.grade), source_link(run, parameter.source),
      parameter.locator.empty() ? "" : ", " + escape(parameter.locator));
}

/// A closed table; `rows` are its body.
std::string folded(const std::string& title, const std::string& rows) {
  return R"(<details><summary>)" + escape(title) +
         R"(</summary><div class="scroll" tabindex="0" role="region" aria-label=")" +
         escape(title) + R"("><table class="sources"><caption>)" + escape(title) +
         R"(</caption><thead><tr><th scope="col">Number</th><th scope="col" class="n">Value</th>)"
         R"(<th scope="col">Spread</th><th scope="col">Grade</th><th scope="col">Source</th></tr></thead><tbody>)" +
         rows + "</tbody></table></div></details>\n";
}

std::string link(const std::string& address) {
  return fmt::format(R"( <a href="{0}">{0}</a>)", escape(address));
}

std::string readable(const std::string& entry) {
  std::string html = escape(bibtex_field(entry, "author")) + ". <cite>" +
                     escape(bibtex_field(entry, "title")) + "</cite>. " +
                     escape(bibtex_field(entry, "journal"));
  const std::string year = bibtex_field(entry, "year");
  if (!year.empty()) html += " (" + escape(year) + ")";
  html += '.';
  const std::string doi = bibtex_field(entry, "doi");
  const std::string url = bibtex_field(entry, "url");
  if (!doi.empty()) {
    html += link("https://doi.org/" + doi);
  } else if (url.starts_with("https://") || url.starts_with("http://")) {
    html += link(url);
  }
  const std::string note = bibtex_field(entry, "note");
  if (!note.empty()) html += R"( <span class="faint">[)" + escape(note) + "]</span>";
  return html;
}

}  // namespace

std::string parameter_section(const Run& run) {
  std::map<std::string, std::string> rooms;
  std::map<std::string, int> counts;
  for (const auto& [key, parameter] : run.catalogue.parameters()) {
    if (!uses(run, key)) continue;
    const std::string room = key.substr(0, key.find('.'));
    add_row(rooms[room], run, key, parameter);
    ++counts[room];
  }
  std::string html =
      R"(<section aria-labelledby="numbers"><h2 id="numbers">Numbers used</h2><p>Every number that the models and this protocol's entries take from the catalogue, with its spread and source. Grades: measured, derived from measurements, fitted, or assumed. Values that the protocol itself sets are in <code>resolved.toml</code>.</p>)";
  for (const evidence::Entry* entry : entries_used(run.treatment, run.catalogue)) {
    std::string rows;
    for (const auto& [field, number] : entry->numbers) add_row(rows, run, field, number);
    if (!rows.empty()) html += folded(entry->title + " (" + entry->kind + ")", rows);
  }
  for (const auto& [room, rows] : rooms) {
    html += folded(fmt::format("Parameters of {} ({})", room, counts[room]), rows);
  }
  return html + "</section>\n";
}

std::string reference_section(const Run& run) {
  std::string html =
      R"(<section aria-labelledby="references"><h2 id="references">Sources</h2><ul class="references">)";
  for (const std::string& key : sources_used(run)) {
    fmt::format_to(std::back_inserter(html),
                   R"(<li id="ref-{0}"><code>{0}</code> {1}</li>)"
                   "\n",
                   escape(key), readable(*run.catalogue.reference(key)));
  }
  return html + "</ul></section>\n";
}

std::string provenance_section(const Run& run) {
  const Build& build = run.provenance.build;
  const std::initializer_list<std::pair<std::string_view, std::string>> rows{
      {"acicula", build.version},
      {"Commit", build.commit + (build.modified ? ", with changes" : "")},
      {"Compiler", build.compiler + ", " + build.type},
      {"Fidelity", run.provenance.fidelity},
      {"Seed", std::to_string(run.provenance.seed)},
      {"Catalogue (SHA-256)", run.provenance.catalogue_hash},
      {"Protocol (SHA-256)", run.provenance.protocol_hash},
  };
  std::string html =
      R"(<section aria-labelledby="provenance"><h2 id="provenance">Provenance</h2><dl class="terms">)";
  for (const auto& [term, value] : rows) {
    fmt::format_to(std::back_inserter(html), R"(<dt>{}</dt><dd><code>{}</code></dd>)", escape(term),
                   escape(value));
  }
  return html +
         R"(</dl><p class="faint">Command line and date are in <code>provenance.json</code>.</p></section>)"
         "\n";
}

}  // namespace acicula::io::report

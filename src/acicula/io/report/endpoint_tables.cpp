#include "acicula/io/report/endpoint_tables.hpp"

#include "acicula/course/endpoints.hpp"
#include "acicula/io/display.hpp"
#include "acicula/io/headlines.hpp"
#include "acicula/io/report/escape.hpp"
#include "acicula/io/report/table.hpp"

#include <fmt/format.h>

#include <iterator>
#include <string_view>

namespace acicula::io::report {
namespace {

using course::Endpoint;
using course::Grade;

/// Sign and word, so that the grade does not rest on colour.
std::string grade_mark(Grade grade) {
  const std::string_view sign = grade == Grade::validated    ? "✓"
                                : grade == Grade::calibrated ? "≈"
                                                             : "?";
  return fmt::format(R"(<span class="grade {0}"><span aria-hidden="true">{1}</span> {0}</span>)",
                     course::name(grade), sign);
}

std::string shown(const Endpoint& endpoint) {
  return escape(display(endpoint.value, endpoint.unit, endpoint.name).text());
}

/// "7.1 to 11.9 mm"; each end with its own unit where they differ: "381 µm to 1.5 mm".
std::string interval_text(const Endpoint& endpoint) {
  const Displayed low = display((*endpoint.interval90)[0], endpoint.unit, endpoint.name);
  const Displayed high = display((*endpoint.interval90)[1], endpoint.unit, endpoint.name);
  return (low.unit == high.unit ? low.number : low.text()) + " to " + high.text();
}

std::string interval(const Endpoint& endpoint) {
  return endpoint.interval90 ? escape(interval_text(endpoint))
                             : R"(<span class="faint">not computed</span>)";
}

constexpr std::size_t most_headlines = 8;

std::string moment(const Endpoint& endpoint) {
  return endpoint.time == 0.0 ? "first session" : "after " + display(endpoint.time, "s").text();
}

std::string warning_item(const course::Warning& warning) {
  return fmt::format(R"(<li class="{0}"><strong>{1}</strong> {2} <code>{3}</code></li>)",
                     warning.stop ? "stop" : "warn", warning.stop ? "Stop." : "Note.",
                     escape(warning.text), escape(warning.code));
}

}  // namespace

std::string warning_section(const Run& run) {
  std::string stops;
  std::string others;
  for (const course::Warning& warning : run.course.warnings) {
    (warning.stop ? stops : others) += warning_item(warning);
  }
  if (stops.empty() && others.empty()) {
    return R"(<section class="calm" aria-label="Warnings"><p>No stop rule and no warning applies.</p></section>)";
  }
  std::string html =
      R"(<section aria-labelledby="warnings"><h2 id="warnings">Before you use a number</h2>)";
  if (!stops.empty()) {
    html +=
        R"(<p class="stop-line"><strong>Stop.</strong> A rule rules this treatment out; the numbers below )"
        R"(are arithmetic, not an option.</p>)";
  }
  return html + R"(<ul class="warnings">)" + stops + others + "</ul></section>\n";
}

std::string headline_section(const Run& run) {
  std::string html =
      R"(<section aria-labelledby="headline"><h2 id="headline">At a glance</h2><dl class="cards">)";
  std::size_t count = 0;
  for (const Headline& headline : headlines()) {
    const Endpoint* endpoint = last_endpoint(run, headline.endpoint);
    if (endpoint == nullptr || count == most_headlines) continue;
    const Displayed value = display(endpoint->value, endpoint->unit, endpoint->name);
    std::vector<std::string> notes;
    if (endpoint->interval90) notes.push_back("90 %: " + interval_text(*endpoint));
    notes.push_back(moment(*endpoint) +
                    (endpoint->observer.empty() ? "" : ", " + endpoint->observer));
    html += card(headline.words, value, notes, grade_mark(endpoint->grade));
    ++count;
  }
  return html + "</dl></section>\n";
}

std::string endpoint_section(const Run& run) {
  std::string html =
      R"(<section aria-labelledby="endpoints"><h2 id="endpoints">Endpoints</h2><ul class="legend"><li>)" +
      grade_mark(Grade::validated) +
      " compared with data that no part of the model was fitted to</li><li>" +
      grade_mark(Grade::calibrated) +
      " the model was fitted to such data; agreement there proves little</li><li>" +
      grade_mark(Grade::unvalidated) +
      R"( never compared with a measurement: a hypothesis</li></ul><div class="scroll" tabindex="0" role="region" aria-label="Table of endpoints"><table>)"
      R"(<caption>Predicted endpoints. Relative changes are against the same skin before the first session; times count from it.</caption>)"
      R"(<thead><tr><th scope="col">Endpoint</th><th scope="col">Observed</th><th scope="col">Time</th>)"
      R"(<th scope="col" class="n">Value</th><th scope="col">90 % interval</th><th scope="col">Grade</th></tr></thead><tbody>)";
  for (const Endpoint& endpoint : run.course.endpoints) {
    const course::EndpointDeclaration* declaration = course::find_endpoint(endpoint.name);
    fmt::format_to(
        std::back_inserter(html),
        R"(<tr class="{}"><th scope="row">{}<code>{}</code></th><td>{}</td><td>{}</td><td class="n">{}</td><td>{}</td><td>{}</td></tr>)"
        "\n",
        course::name(endpoint.grade), declaration == nullptr ? "" : escape(declaration->meaning),
        escape(endpoint.name), escape(endpoint.observer), escape(moment(endpoint)), shown(endpoint),
        interval(endpoint), grade_mark(endpoint.grade));
  }
  return html + "</tbody></table></div></section>\n";
}

}  // namespace acicula::io::report

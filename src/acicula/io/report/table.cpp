#include "acicula/io/report/table.hpp"

#include "acicula/io/report/escape.hpp"

#include <fmt/format.h>

#include <iterator>

namespace acicula::io::report {

std::string table(std::string_view caption, const Row& heads, const std::vector<Row>& rows,
                  FirstColumn first) {
  constexpr std::string_view number = R"( class="n")";
  const std::string_view first_class = first == FirstColumn::numbers ? number : "";
  std::string html = fmt::format(
      R"(<div class="scroll" tabindex="0" role="region" aria-label="{0}"><table class="compact">)"
      R"(<caption>{0}</caption><thead><tr>)",
      escape(caption));
  const auto out = std::back_inserter(html);
  for (std::size_t i = 0; i < heads.size(); ++i) {
    fmt::format_to(out, R"(<th scope="col"{}>{}</th>)", i > 0 ? number : first_class,
                   escape(heads[i]));
  }
  html += "</tr></thead><tbody>";
  for (const Row& row : rows) {
    fmt::format_to(out, R"(<tr><th scope="row"{}>{}</th>)", first_class, escape(row.front()));
    for (std::size_t i = 1; i < row.size(); ++i) {
      fmt::format_to(out, R"(<td{}>{}</td>)", number, escape(row[i]));
    }
    html += "</tr>\n";
  }
  return html + "</tbody></table></div>\n";
}

std::string card(std::string_view term, const Displayed& value,
                 const std::vector<std::string>& notes, std::string_view mark) {
  std::string html = fmt::format(
      R"(<div><dt>{}</dt><dd><span class="value">{}</span> <span class="unit">{}</span>)",
      escape(term), escape(value.number), escape(value.unit));
  for (const std::string& note : notes) {
    fmt::format_to(std::back_inserter(html), R"(<span class="when">{}</span>)", escape(note));
  }
  return html.append(mark).append("</dd></div>");
}

}  // namespace acicula::io::report

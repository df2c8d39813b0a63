#include "acicula/io/reference_pages.hpp"

#include "acicula/course/endpoints.hpp"
#include "acicula/io/keys/key.hpp"
#include "acicula/io/protocol_rules.hpp"
#include "acicula/io/protocol_value.hpp"
#include "acicula/io/reference_words.hpp"
#include "acicula/io/schema.hpp"

#include <fmt/format.h>

namespace acicula::io {
namespace {

constexpr std::string_view written_by =
    "<!-- Written by acicula_write_reference; do not edit. -->\n";

/// A cell of a Markdown table: a bar would end it.
std::string cell(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '|') escaped += '\\';
    escaped += c == '\n' ? ' ' : c;
  }
  return escaped;
}

std::string row(const std::vector<std::string>& cells) {
  std::string text = "|";
  for (const std::string& each : cells) text += " " + cell(each) + " |";
  return text + "\n";
}

std::string head(const std::vector<std::string>& cells) {
  return row(cells) + row(std::vector<std::string>(cells.size(), "---"));
}

std::string section_table(const Section& section) {
  std::string text = fmt::format("\n## [{}]\n\n{}\n\n", section.name, section.doc) +
                     head({"key", "value", "range", "default", "meaning"});
  const std::string prefix = fmt::format("{}.", section.name);
  for (const Key& key : protocol_keys()) {
    if (key.name.rfind(prefix, 0) != 0) continue;
    std::string meaning(key.doc);
    if (key.only_when != nullptr) meaning += fmt::format(" Only when {}.", key.only_when->words);
    text += row({fmt::format("`{}`", key.name.substr(prefix.size())), kind_text(key),
                 range_text(key), default_text(key), meaning});
  }
  return text;
}

}  // namespace

std::string protocol_reference() {
  std::string text = "# Protocol\n";
  text += written_by;
  text +=
      "\nA protocol is a TOML file in UTF-8 that starts with `schema = 1`. A value with a "
      "dimension is a "
      "text of a number and\na unit that UDUNITS-2 knows (`\"1.5 mm\"`, `\"4 weeks\"`); a bare "
      "number there "
      "is an error. A UDUNITS year is 365.2422 days;\n`Julian_year` is 365.25. Unknown keys are "
      "errors. `acicula check` reports all faults of a file at once.\n\n"
      "A value is taken from, in this order: `--set key=value` on the command line; the file; the "
      "entry "
      "that the file names\n(site, indication, device, active); the default. The name `custom` "
      "stands "
      "for no entry: every value is then given in the file.\nRanges and defaults are choices of "
      "this project; where the reason is not plain, the meaning says it. `[device] needle.length` "
      "below is the key\n"
      "`device.needle.length` of `--set` and `acicula explain`.\n";
  for (const Section& section : protocol_sections()) text += section_table(section);
  text += "\n## Rules between keys\n\n";
  for (const Rule& rule : protocol_rules()) text += fmt::format("- {}\n", rule.doc);
  return text;
}

std::string parameter_reference(const evidence::Catalogue& catalogue) {
  std::string text = "# Parameters\n";
  text += written_by;
  text +=
      "\nEvery number of the models: its value, the range the model accepts, how it varies, how "
      "far it is "
      "supported (measured,\nderived, fitted, assumed) and by which source of "
      "`data/references.bib`. The "
      "files are `data/parameters/*.toml`.\n";
  std::string room;
  for (const auto& [key, parameter] : catalogue.parameters()) {
    const std::string own_room = key.substr(0, key.find('.'));
    if (own_room != room) {
      room = own_room;
      text += fmt::format("\n## {}\n\n", room) +
              head({"key", "meaning", "value", "range", "distribution", "grade", "source", "note"});
    }
    std::string source = parameter.source;
    if (!parameter.locator.empty()) source += ", " + parameter.locator;
    text += row({fmt::format("`{}`", key), parameter.meaning, parameter_value(parameter),
                 parameter_range(parameter), parameter_distribution(parameter),
                 std::string(evidence::name(parameter.grade)), source, parameter.note});
  }
  return text;
}

std::string endpoint_reference() {
  std::string text = "# Endpoints\n";
  text += written_by;
  text +=
      "\nWhat a run predicts. `relative` is after/before - 1. The grade says how far the endpoint "
      "was "
      "compared with data:\nvalidated (against data not used for the fit), calibrated (fitted to "
      "data), "
      "unvalidated (never compared).\n\n";
  text += head({"endpoint", "SI unit", "grade", "meaning"});
  for (const auto& endpoint : course::endpoint_registry()) {
    text += row({fmt::format("`{}`", endpoint.name), std::string(endpoint.unit),
                 std::string(course::name(endpoint.grade)), std::string(endpoint.meaning)});
  }
  return text;
}

std::map<std::string, std::string> reference_files(const evidence::Catalogue& catalogue) {
  return {{"protocol.md", protocol_reference()},
          {"parameters.md", parameter_reference(catalogue)},
          {"endpoints.md", endpoint_reference()},
          {"protocol.schema.json", protocol_schema(catalogue)}};
}

}  // namespace acicula::io

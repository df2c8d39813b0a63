#include "acicula/io/reference_explain.hpp"

#include "acicula/core/error.hpp"
#include "acicula/course/endpoints.hpp"
#include "acicula/evidence/unit.hpp"
#include "acicula/io/did_you_mean.hpp"
#include "acicula/io/keys/key.hpp"
#include "acicula/io/protocol_value.hpp"
#include "acicula/io/reference_words.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace acicula::io {
namespace {

constexpr std::array<std::string_view, 6> folders{"sites",       "devices",           "actives",
                                                  "indications", "contraindications", "variants"};

using Facts = std::vector<std::pair<std::string, std::string>>;

/// `name` and below it the facts; empty ones are left out.
std::string described(std::string_view name, std::string_view meaning, const Facts& facts) {
  std::string text = fmt::format("{}\n{}", name, wrapped(meaning, "  "));
  for (const auto& [term, fact] : facts) {
    if (fact.empty()) continue;
    std::string lines = wrapped(fact, std::string(17, ' '));
    lines.replace(0, 17, fmt::format("  {:<15}", term));
    text += lines;
  }
  return text;
}

std::string sourced(const evidence::Catalogue& catalogue, std::string_view source,
                    std::string_view locator) {
  std::string text(source);
  if (!locator.empty()) text += fmt::format(", {}", locator);
  const std::string citation = citation_text(catalogue, source);
  return citation.empty() ? text : fmt::format("{}: {}", text, citation);
}

std::string explain_key(const evidence::Catalogue& catalogue, const Key& key) {
  return described(
      key.name, key.doc,
      {{"protocol key", kind_text(key)},
       {"range", range_text(key)},
       {"default", default_text(key)},
       {"only when", std::string(key.only_when == nullptr ? "" : key.only_when->words)},
       {"source", sourced(catalogue, key.source, "range and default")}});
}

Facts facts_of(const evidence::Catalogue& catalogue, const evidence::Parameter& parameter) {
  return {{"value", parameter_value(parameter)},
          {"in SI", fmt::format("{:.6g} {}", parameter.value, evidence::si_unit(parameter.unit))},
          {"range", parameter_range(parameter)},
          {"distribution", parameter_distribution(parameter)},
          {"population", parameter.population},
          {"grade", std::string(evidence::name(parameter.grade))},
          {"source", sourced(catalogue, parameter.source, parameter.locator)},
          {"note", parameter.note}};
}

std::string explain_entry(const evidence::Entry& entry) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& [field, text] : entry.texts) {
    if (field != "title" && field != "note") rows.push_back({"  " + field, text, "", ""});
  }
  for (const auto& [field, number] : entry.numbers) {
    rows.push_back({"  " + field, parameter_value(number),
                    std::string(evidence::name(number.grade)), number.source});
  }
  return fmt::format("{} ({})\n{}{}{}", entry.name, entry.kind, wrapped(entry.title, "  "),
                     wrapped(entry.note, "  "), aligned(rows));
}

std::vector<std::string> all_names(const evidence::Catalogue& catalogue) {
  std::vector<std::string> names;
  for (const Key& key : protocol_keys()) names.emplace_back(key.name);
  for (const auto& [key, parameter] : catalogue.parameters()) names.push_back(key);
  for (const auto& endpoint : course::endpoint_registry()) names.emplace_back(endpoint.name);
  for (const std::string_view folder : folders) {
    for (const auto& [name, entry] : catalogue.entries(folder)) names.push_back(name);
  }
  return names;
}

/// What to say about an unknown name: the names below it when it is a section, or a near one.
std::string hint(const evidence::Catalogue& catalogue, std::string_view name) {
  constexpr std::size_t shown = 8;  // more would bury the message
  std::vector<std::string> below;
  for (const std::string& known : all_names(catalogue)) {
    if (!name.empty() && known.starts_with(std::string(name) + ".")) below.push_back(known);
  }
  if (below.empty()) return suggest(name, all_names(catalogue));
  const bool all = below.size() <= shown;
  if (!all) below.resize(shown);
  return fmt::format("Below it are {}{}", fmt::join(below, ", "), all ? "." : ", ...");
}

}  // namespace

std::string explain(const evidence::Catalogue& catalogue, std::string_view name) {
  if (const Key* key = find_key(name)) return explain_key(catalogue, *key);
  if (const auto found = catalogue.parameters().find(name); found != catalogue.parameters().end()) {
    return described(name, found->second.meaning, facts_of(catalogue, found->second));
  }
  if (const auto* endpoint = course::find_endpoint(name)) {
    return described(name, endpoint->meaning,
                     {{"endpoint", "in " + (endpoint->unit == "1" ? "1 (a pure number)"
                                                                  : std::string(endpoint->unit))},
                      {"grade", std::string(course::name(endpoint->grade))}});
  }
  for (const std::string_view folder : folders) {
    if (const auto* entry = catalogue.find(folder, name)) return explain_entry(*entry);
  }
  if (const std::string citation = citation_text(catalogue, name); !citation.empty()) {
    return described(name, citation, {});
  }
  throw InputError(
      fmt::format("\"{:.80}\" is no protocol key, parameter, endpoint, named entry or source.",
                  name),
      hint(catalogue, name));
}

}  // namespace acicula::io

#include "acicula/io/reference_list.hpp"

#include "acicula/core/error.hpp"
#include "acicula/course/endpoints.hpp"
#include "acicula/io/did_you_mean.hpp"
#include "acicula/io/keys/key.hpp"
#include "acicula/io/protocol_value.hpp"
#include "acicula/io/reference_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace acicula::io {
namespace {

using Rows = std::vector<std::vector<std::string>>;

/// Which fields of an entry its table shows, beside name and title.
struct Columns {
  std::string_view folder;
  std::vector<std::string> fields;
};

const std::array<Columns, 6> columns{{
    {"sites", {"dermis.thickness", "needle_length_limit"}},
    {"devices", {"kind", "needle.count", "needle.length", "needle_length_maximum"}},
    {"actives", {"molar_mass", "typical_concentration"}},
    {"indications", {"scar_type", "target_depth"}},
    {"contraindications", {"level"}},
    {"variants", {}},
}};

std::string cell(const evidence::Entry& entry, const std::string& field) {
  if (const auto text = entry.texts.find(field); text != entry.texts.end()) return text->second;
  const auto number = entry.numbers.find(field);
  return number == entry.numbers.end() ? "-" : parameter_value(number->second);
}

Rows entry_rows(const evidence::Catalogue& catalogue, const Columns& shown) {
  Rows rows{{"name"}};
  rows[0].insert(rows[0].end(), shown.fields.begin(), shown.fields.end());
  rows[0].emplace_back("title");
  for (const auto& [name, entry] : catalogue.entries(shown.folder)) {
    std::vector<std::string> row{name};
    for (const std::string& field : shown.fields) row.push_back(cell(entry, field));
    row.push_back(entry.title);
    rows.push_back(std::move(row));
  }
  return rows;
}

Rows endpoint_rows() {
  Rows rows{{"name", "unit", "grade", "meaning"}};
  for (const auto& endpoint : course::endpoint_registry()) {
    rows.push_back({std::string(endpoint.name), std::string(endpoint.unit),
                    std::string(course::name(endpoint.grade)), std::string(endpoint.meaning)});
  }
  return rows;
}

Rows parameter_rows(const evidence::Catalogue& catalogue) {
  Rows rows{{"key", "value", "grade", "source", "meaning"}};
  for (const auto& [key, parameter] : catalogue.parameters()) {
    rows.push_back({key, parameter_value(parameter), std::string(evidence::name(parameter.grade)),
                    parameter.source, parameter.meaning});
  }
  return rows;
}

Rows key_rows() {
  Rows rows{{"key", "range", "default"}};
  for (const Key& key : protocol_keys()) {
    rows.push_back({std::string(key.name), range_text(key), default_text(key)});
  }
  return rows;
}

}  // namespace

const std::vector<std::string>& listable() {
  static const std::vector<std::string> kinds{"sites",       "devices",           "actives",
                                              "indications", "contraindications", "variants",
                                              "endpoints",   "parameters",        "keys"};
  return kinds;
}

std::string list_of(const evidence::Catalogue& catalogue, std::string_view what) {
  if (what == "endpoints") return aligned(endpoint_rows());
  if (what == "parameters") return aligned(parameter_rows(catalogue));
  if (what == "keys") return aligned(key_rows());
  for (const Columns& shown : columns) {
    if (shown.folder == what) return aligned(entry_rows(catalogue, shown));
  }
  throw InputError(fmt::format("\"{:.80}\" cannot be listed.", what), suggest(what, listable()));
}

}  // namespace acicula::io

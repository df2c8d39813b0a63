#include "acicula/io/schema.hpp"

#include "acicula/io/keys/key.hpp"
#include "acicula/io/protocol_names.hpp"
#include "acicula/io/protocol_value.hpp"
#include "acicula/io/reference_words.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace acicula::io {
namespace {

using Json = nlohmann::ordered_json;

/// A number, then a unit; "1/s" is the only kind of unit that starts with a digit.
constexpr const char* quantity_pattern =
    "^-?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?( *[^ 0-9.]| +1/).*$";

Json quantity(const Key& key) {
  return {{"type", "string"},
          {"pattern", quantity_pattern},
          {"examples", {fmt::format("{} {}", example_number(key), key.unit)}}};
}

Json bounded(const Key& key, const char* type) {
  Json schema{{"type", type}};
  if (std::isfinite(key.minimum)) schema["minimum"] = key.minimum;
  if (std::isfinite(key.maximum)) schema["maximum"] = key.maximum;
  return schema;
}

/// The schema of one value, by the kind of its key.
struct ValueSchema {
  const Key& key;
  const evidence::Catalogue& catalogue;

  [[nodiscard]] Json number() const {
    return key.unit.empty() ? bounded(key, "number") : quantity(key);
  }
  [[nodiscard]] Json name() const { return {{"enum", accepted_names(key, catalogue)}}; }

  Json operator()(Reference<double>) const { return number(); }
  Json operator()(Reference<std::optional<double>>) const { return number(); }
  Json operator()(Reference<int>) const { return bounded(key, "integer"); }
  Json operator()(Reference<bool>) const { return {{"type", "boolean"}}; }
  Json operator()(Reference<std::vector<double>>) const {
    const Json list{{"type", "array"}, {"items", number()}};
    return key.unit.empty() ? Json{{"anyOf", {number(), list}}} : list;
  }
  Json operator()(const Choice&) const { return name(); }
  Json operator()(const EntryName&) const { return name(); }
  Json operator()(const EntryNames&) const { return {{"type", "array"}, {"items", name()}}; }
  Json operator()(const Names&) const { return {{"type", "array"}, {"items", name()}}; }
  Json operator()(const FileName&) const { return {{"type", "string"}}; }
};

bool is_required(const Key& key) {
  return key.fallback.empty() && key.entry_folder.empty() &&
         !std::holds_alternative<Reference<std::optional<double>>>(key.accessor);
}

Json object() {
  return {{"type", "object"}, {"additionalProperties", false}, {"properties", Json::object()}};
}

/// Adds a value under its dotted name, with the objects on the way to it.
void add(Json& root, const Key& key, Json value) {
  Json* at = &root;
  std::string_view rest = key.name;
  for (std::size_t dot = rest.find('.');; dot = rest.find('.')) {
    const std::string part(rest.substr(0, dot));
    if (is_required(key)) {
      Json& required = (*at)["required"];
      if (std::find(required.begin(), required.end(), part) == required.end()) {
        required.push_back(part);
      }
    }
    Json& properties = (*at)["properties"];
    if (dot == std::string_view::npos) {
      properties[part] = std::move(value);
      return;
    }
    if (!properties.contains(part)) properties[part] = object();
    at = &properties[part];
    rest.remove_prefix(dot + 1);
  }
}

std::string description(const Key& key) {
  std::string text(key.doc);
  const std::string range = range_text(key);
  if (!range.empty()) text += fmt::format(" Range: {}.", range);
  text += fmt::format(" Default: {}.", default_text(key));
  if (key.only_when != nullptr) text += fmt::format(" Only when {}.", key.only_when->words);
  return text;
}

}  // namespace

std::string protocol_schema(const evidence::Catalogue& catalogue) {
  Json root{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
            {"title", "Protocol of acicula"},
            {"description",
             "A microneedling treatment. Written from the table of keys; see protocol.md."}};
  root.update(object());
  root["properties"]["schema"] = {{"const", 1}, {"description", "Version of this format."}};
  root["required"] = {"schema"};
  for (const Section& section : protocol_sections()) {
    root["properties"][std::string(section.name)] = object();
    root["properties"][std::string(section.name)]["description"] = section.doc;
  }
  for (const Key& key : protocol_keys()) {
    Json value{{"description", description(key)}};
    value.update(std::visit(ValueSchema{key, catalogue}, key.accessor));
    add(root, key, std::move(value));
  }
  return root.dump(2) + "\n";
}

}  // namespace acicula::io

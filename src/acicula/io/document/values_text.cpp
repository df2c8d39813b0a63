#include "acicula/io/document/values_text.hpp"

#include "acicula/io/keys/key.hpp"
#include "acicula/io/protocol_document.hpp"
#include "acicula/io/protocol_names.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace acicula::io::document {
namespace {

// A list of a protocol is a few dozen long; the rest of a request is not looked at.
constexpr std::size_t most_elements = 1000;

bool is_plain(const Json& value) {
  return value.is_string() || value.is_boolean() || value.is_number();
}

bool is_list(const Json& value) {
  return value.is_array() && value.size() <= most_elements &&
         std::all_of(value.begin(), value.end(), is_plain);
}

/// A text between quotes of TOML: what would end or break it is escaped.
std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      result += '\\';
      result += c;
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      result += fmt::format("\\u{:04X}", static_cast<unsigned char>(c));
    } else {
      result += c;
    }
  }
  return result + '"';
}

std::string toml_text(const Json& value) {
  if (value.is_string()) return quoted(value.get<std::string>());
  if (!value.is_array()) return value.dump();
  std::string list;
  for (const Json& element : value) list += (list.empty() ? "" : ", ") + toml_text(element);
  return '[' + list + ']';
}

/// The titles of the entries that a value names, behind a comment sign; empty when it names none.
std::string titles(const Key& key, const Json& value, const evidence::Catalogue& catalogue) {
  std::string_view folder;
  if (const auto* one = std::get_if<EntryName>(&key.accessor)) folder = one->folder;
  if (const auto* many = std::get_if<EntryNames>(&key.accessor)) folder = many->folder;
  if (folder.empty()) return "";
  std::string text;
  for (const Json& name : value.is_array() ? value : Json::array({value})) {
    if (!name.is_string()) continue;
    const evidence::Entry* entry = catalogue.find(folder, name.get<std::string>());
    if (entry != nullptr) text += (text.empty() ? "" : "; ") + entry->title;
  }
  return text.empty() ? "" : "  # " + text;
}

void refuse_strange(const Json& values, std::vector<Diagnostic>& faults) {
  for (const auto& [name, value] : values.items()) {
    if (find_key(name) == nullptr) {
      faults.push_back({.message = unknown_key(name), .hint = suggest_key(name)});
    } else if (!is_plain(value) && !is_list(value)) {
      faults.push_back(
          {.message = fmt::format("{} is neither a value nor a list of values.", name),
           .hint = "Give a text with a unit, a number, true or false, or a list of them."});
    }
  }
}

/// A node of TOML as JSON; null for tables and dates, which no protocol holds.
Json json_of(const toml::node& node) {
  if (const auto text = node.value<std::string>(); text && node.is_string()) return *text;
  if (node.is_boolean()) return *node.value<bool>();
  if (node.is_integer()) return *node.value<std::int64_t>();
  if (node.is_floating_point()) return number(*node.value<double>());
  const toml::array* array = node.as_array();
  if (array == nullptr) return nullptr;
  Json list = Json::array();
  for (const toml::node& element : *array) list.push_back(json_of(element));
  return list;
}

}  // namespace

std::string values_text(const Json& values, const evidence::Catalogue& catalogue,
                        std::vector<Diagnostic>& faults) {
  refuse_strange(values, faults);
  std::string text = "schema = 1\n";
  for (const Section& section : protocol_sections()) {
    const std::string prefix = fmt::format("{}.", section.name);
    std::string lines;
    for (const Key& key : protocol_keys()) {
      if (!key.name.starts_with(prefix)) continue;
      const auto found = values.find(key.name);
      if (found == values.end() || (!is_plain(*found) && !is_list(*found))) continue;
      lines += fmt::format("{} = {}{}\n", key.name.substr(prefix.size()), toml_text(*found),
                           titles(key, *found, catalogue));
    }
    if (!lines.empty()) text += fmt::format("\n# {}\n[{}]\n{}", section.doc, section.name, lines);
  }
  return text;
}

Json text_values(const std::string& toml) {
  const Document document(toml, "");
  Json values = Json::object();
  for (const Key& key : protocol_keys()) {
    const toml::node* node = document.root().at_path(key.name).node();
    if (node != nullptr && !node->is_table()) values[std::string(key.name)] = json_of(*node);
  }
  return values;
}

}  // namespace acicula::io::document

#include "acicula/evidence/catalogue.hpp"

#include "acicula/core/error.hpp"
#include "acicula/evidence/read_parameter.hpp"
#include "acicula/evidence/read_references.hpp"

#include <algorithm>
#include <array>

namespace acicula::evidence {
namespace {

constexpr std::array entry_kinds{"sites", "devices", "actives", "indications", "contraindications"};

std::string join(std::string_view prefix, std::string_view key) {
  return prefix.empty() ? std::string(key) : std::string(prefix) + "." + std::string(key);
}

/// Calls leaf(table, key) for every table below `table` that has a "value", and text(node, key) for
/// the rest.
template <class Leaf, class Text>
void walk(const toml::table& table, const std::string& prefix, const Leaf& leaf, const Text& text) {
  for (const auto& [field, node] : table) {
    const std::string key = join(prefix, field.str());
    const toml::table* child = node.as_table();
    if (child == nullptr) {
      text(node, key);
    } else if (child->contains("value")) {
      leaf(*child, key);
    } else {
      walk(*child, key, leaf, text);
    }
  }
}

toml::table parse(const std::string& text, const FileFaults& faults) {
  try {
    return toml::parse(text, faults.file);
  } catch (const toml::parse_error& error) {
    faults.faults.push_back({.file = faults.file,
                             .line = static_cast<int>(error.source().begin.line),
                             .column = static_cast<int>(error.source().begin.column),
                             .source_line = "",
                             .message = std::string(error.description()),
                             .hint = ""});
    return {};
  }
}

void read_parameter_file(const toml::table& table, const FileFaults& faults,
                         std::map<std::string, Parameter, std::less<>>& parameters) {
  walk(
      table, "",
      [&](const toml::table& leaf, const std::string& key) {
        if (!parameters.emplace(key, read_parameter(leaf, key, faults)).second) {
          faults.add(leaf, key + " is given twice.");
        }
      },
      [&](const toml::node& node, const std::string& key) {
        if (key != "schema") faults.add(node, key + " is not a table with a value.");
      });
}

Entry read_entry(const toml::table& table, std::string kind, std::string name,
                 const FileFaults& faults) {
  Entry entry;
  entry.kind = std::move(kind);
  entry.name = std::move(name);
  walk(
      table, "",
      [&](const toml::table& leaf, const std::string& key) {
        entry.numbers.emplace(key, read_parameter(leaf, key, faults));
      },
      [&](const toml::node& node, const std::string& key) {
        if (key == "schema") return;
        if (const auto* truth = node.as_boolean()) {
          entry.texts.emplace(key, truth->get() ? "true" : "false");
        } else if (const auto* text = node.as_string()) {
          entry.texts.emplace(key, text->get());
        } else {
          faults.add(node, key + " must be a text, true, false, or a table with a value.");
        }
      });
  entry.title = entry.texts.contains("title") ? entry.texts.at("title") : entry.name;
  if (entry.texts.contains("note")) entry.note = entry.texts.at("note");
  return entry;
}

}  // namespace

Catalogue Catalogue::read(const Files& files) {
  Catalogue catalogue;
  std::vector<Diagnostic> faults;
  for (const auto& [path, text] : files) {
    const FileFaults file{"data/" + path, faults};
    const std::size_t slash = path.find('/');
    const std::string folder = slash == std::string::npos ? "" : path.substr(0, slash);
    if (folder == "parameters") {
      read_parameter_file(parse(text, file), file, catalogue.parameters_);
    } else if (path == "references.bib") {
      catalogue.references_ = read_references(text);
    } else if (std::find(entry_kinds.begin(), entry_kinds.end(), folder) != entry_kinds.end()) {
      const std::string name = path.substr(slash + 1, path.rfind('.') - slash - 1);
      catalogue.entries_[folder].emplace(name, read_entry(parse(text, file), folder, name, file));
    } else {
      faults.push_back({.file = file.file,
                        .source_line = "",
                        .message = "belongs to no folder of the catalogue.",
                        .hint = ""});
    }
  }
  if (!faults.empty()) throw InputError(std::move(faults));
  return catalogue;
}

const Parameter& Catalogue::parameter(std::string_view key) const {
  const auto found = parameters_.find(key);
  if (found == parameters_.end()) throw EvidenceError(std::string(key), "is not in the catalogue.");
  return found->second;
}

double Catalogue::value(std::string_view key) const { return parameter(key).value; }

void Catalogue::set(std::string_view key, double value) {
  const auto found = parameters_.find(key);
  if (found == parameters_.end()) throw EvidenceError(std::string(key), "is not in the catalogue.");
  found->second.value = value;
}

const std::map<std::string, Entry, std::less<>>& Catalogue::entries(std::string_view kind) const {
  static const std::map<std::string, Entry, std::less<>> none;
  const auto found = entries_.find(kind);
  return found == entries_.end() ? none : found->second;
}

const Entry* Catalogue::find(std::string_view kind, std::string_view name) const {
  const auto& group = entries(kind);
  const auto found = group.find(name);
  return found == group.end() ? nullptr : &found->second;
}

const std::string* Catalogue::reference(std::string_view key) const {
  const auto found = references_.find(key);
  return found == references_.end() ? nullptr : &found->second;
}

}  // namespace acicula::evidence

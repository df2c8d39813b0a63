#include "acicula/io/protocol_names.hpp"

#include "acicula/io/did_you_mean.hpp"
#include "acicula/io/protocol_value.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace acicula::io {
namespace {

const std::vector<std::string>& key_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    for (const Key& key : protocol_keys()) all.emplace_back(key.name);
    return all;
  }();
  return names;
}

bool holds_keys(const std::string& path) {
  return std::any_of(key_names().begin(), key_names().end(),
                     [&](const std::string& name) { return name.rfind(path + ".", 0) == 0; });
}

std::string_view last_part(std::string_view name) {
  return name.substr(name.rfind('.') == std::string_view::npos ? 0 : name.rfind('.') + 1);
}

struct NameCheck {
  Document& document;
  const Layer& layer;
  std::vector<std::string> meant = {};

  void unknown(const toml::key& key, const std::string& path, bool is_section) {
    // Help for more faults than are shown would cost time and reach nobody.
    if (document.is_full()) {
      document.add(key, unknown_key(path));
      return;
    }
    if (is_section && path.find('.') == std::string::npos) {
      std::vector<std::string> sections;
      for (const Section& section : protocol_sections()) sections.emplace_back(section.name);
      document.add(key, fmt::format("[{}] is not a section of a protocol.", path),
                   suggest(path, sections));
      return;
    }
    if (const std::string* nearest = nearest_key(path)) meant.push_back(*nearest);
    document.add(key, unknown_key(path), suggest_key(path));
  }

  void walk(const toml::table& table, const std::string& prefix) {
    for (const auto& [key, node] : table) {
      const std::string path = prefix + std::string(key.str());
      if (prefix.empty() && layer.others.contains(path)) continue;
      if (find_key(path) != nullptr) continue;
      const toml::table* below = node.as_table();
      // A misspelt middle part ("device.neddle.length"): its keys tell what was meant.
      const bool misspelt_middle = below != nullptr && !below->empty() && !prefix.empty();
      if (below != nullptr && (holds_keys(path) || misspelt_middle)) {
        walk(*below, path + ".");
      } else if (!holds_keys(path)) {
        unknown(key, path, node.is_table() || node.is_array_of_tables());
      } else {
        document.add(key, fmt::format("{} is a section.", path),
                     fmt::format("Write [{}] on a line of its own, and its keys below.", path));
      }
    }
  }
};

}  // namespace

std::vector<std::string> check_names(const Layer& layer, Document& document) {
  NameCheck check{document, layer};
  check.walk(*layer.table, "");
  return check.meant;
}

std::string unknown_key(std::string_view name) {
  constexpr std::size_t longest_shown = 80;
  if (name.size() > longest_shown) return "This is not a known key.";
  return fmt::format("{} is not a known key.", name);
}

const std::string* nearest_key(std::string_view name) {
  const std::vector<std::string>& names = key_names();
  if (const std::string* nearest = nearest_name(name, names)) return nearest;
  // The right key in the wrong section, or half of its name.
  std::vector<std::string> ends;
  for (const std::string& known : names) ends.emplace_back(last_part(known));
  const std::string* end = nearest_name(last_part(name), ends);
  return end == nullptr ? nullptr : &names[static_cast<std::size_t>(end - ends.data())];
}

std::string suggest_key(std::string_view name) {
  const std::string* nearest = nearest_key(name);
  return nearest == nullptr ? "" : fmt::format("Did you mean {}?", *nearest);
}

std::string example_number(const Key& key) {
  // A round number within the range, 2 first so that "2 weeks" reads well.
  for (const double number : {2.0, 20.0, 200.0, 0.2, 0.02}) {
    if (number >= key.minimum && number <= key.maximum) return fmt::format("{:g}", number);
  }
  return fmt::format("{:g}", key.minimum);
}

std::string example_value(const Key& key, const evidence::Catalogue& catalogue) {
  if (!key.fallback.empty() && !key.unit.empty()) return fmt::format("\"{}\"", key.fallback);
  const std::vector<std::string> names = accepted_names(key, catalogue);
  if (!names.empty()) return fmt::format("\"{}\"", names.front());
  if (std::holds_alternative<Reference<bool>>(key.accessor)) return "true";
  const std::string number = example_number(key);
  return key.unit.empty() ? number : fmt::format("\"{} {}\"", number, key.unit);
}

}  // namespace acicula::io

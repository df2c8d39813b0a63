#include "acicula/io/protocol_value.hpp"

#include "acicula/core/error.hpp"
#include "acicula/evidence/unit.hpp"
#include "acicula/io/did_you_mean.hpp"
#include "acicula/io/protocol_number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace acicula::io {
namespace {

std::string type_name(const toml::node& node) {
  switch (node.type()) {
    case toml::node_type::table:
      return "a section";
    case toml::node_type::array:
      return "a list";
    case toml::node_type::string:
      return "a text";
    case toml::node_type::integer:
      return "a whole number";
    case toml::node_type::floating_point:
      return "a number";
    case toml::node_type::boolean:
      return "true or false";
    default:
      return "a date or time";
  }
}

/// Reads one value of each kind, or reports why not.
struct Reader {
  const Key& key;
  course::Treatment& treatment;
  const evidence::Catalogue& catalogue;
  const Report& report;

  bool wrong_type(const toml::node& node, std::string_view wanted) const {
    report(node, fmt::format("{} is {}.", key.name, type_name(node)),
           fmt::format("Write {}", wanted));
    return false;
  }

  std::optional<double> number(const toml::node& node) const {
    const NumberResult result = read_number(key, node);
    if (result.fault.empty()) return result.value;
    report(node, result.fault, result.hint);
    return std::nullopt;
  }

  bool operator()(Reference<double> member, const toml::node& node) const {
    const auto value = number(node);
    if (value) member(treatment) = *value;
    return value.has_value();
  }

  bool operator()(Reference<std::optional<double>> member, const toml::node& node) const {
    const auto value = number(node);
    if (value) member(treatment) = *value;
    return value.has_value();
  }

  bool operator()(Reference<int> member, const toml::node& node) const {
    const auto value = node.is_integer() ? node.value<std::int64_t>() : std::nullopt;
    if (!value) return wrong_type(node, "a whole number without quotes or point.");
    if (static_cast<double>(*value) < key.minimum || static_cast<double>(*value) > key.maximum) {
      report(node, fmt::format("{} = {} lies outside {}.", key.name, *value, range_text(key)), "");
      return false;
    }
    member(treatment) = static_cast<int>(*value);
    return true;
  }

  bool operator()(Reference<bool> member, const toml::node& node) const {
    const auto value = node.is_boolean() ? node.value<bool>() : std::nullopt;
    if (!value) return wrong_type(node, "true or false, without quotes.");
    member(treatment) = *value;
    return true;
  }

  bool operator()(Reference<std::vector<double>> member, const toml::node& node) const {
    const toml::array* list = node.as_array();
    if (list == nullptr && key.unit.empty() && node.is_number()) {
      // One plain number is a list of one.
      const auto value = number(node);
      if (value) member(treatment) = {*value};
      return value.has_value();
    }
    if (list == nullptr) {
      return wrong_type(node, key.unit.empty()
                                  ? "a number or a list of numbers: [4.2, 11.6]."
                                  : fmt::format("a list: [\"4 {0}\", \"8 {0}\"].", key.unit));
    }
    std::vector<double> values;
    bool good = true;
    for (const toml::node& element : *list) {
      const auto value = number(element);
      good = good && value.has_value();
      if (value) values.push_back(*value);
    }
    if (good) member(treatment) = std::move(values);
    return good;
  }

  /// The names at hand, or the command that lists them.
  std::string suggest_name(std::string_view word, const std::vector<std::string>& names) const {
    std::string hint = suggest(word, names);
    const auto* one = std::get_if<EntryName>(&key.accessor);
    const auto* many = std::get_if<EntryNames>(&key.accessor);
    if (hint.empty() && std::holds_alternative<Names>(key.accessor))
      return fmt::format("See `acicula explain {}`.", key.name);
    if (!hint.empty() || (one == nullptr && many == nullptr)) return hint;
    return fmt::format("See `acicula list {}`.", one != nullptr ? one->folder : many->folder);
  }

  std::optional<std::string> name(const toml::node& node) const {
    auto text = node.value<std::string>();
    const std::vector<std::string> names = accepted_names(key, catalogue);
    if (!text) {
      const std::string hint = suggest_name("", names);
      wrong_type(node, "a name in quotes." + (hint.empty() ? "" : " " + hint));
      return std::nullopt;
    }
    if (std::find(names.begin(), names.end(), *text) != names.end()) return text;
    report(node, fmt::format("{} \"{}\" is not known.", key.name, *text),
           suggest_name(*text, names));
    return std::nullopt;
  }

  bool operator()(const Choice& choice, const toml::node& node) const {
    const auto chosen = name(node);
    if (!chosen) return false;
    const auto found = std::find(choice.names.begin(), choice.names.end(), *chosen);
    choice.set(treatment, static_cast<std::size_t>(found - choice.names.begin()));
    return true;
  }

  bool operator()(const EntryName& entry, const toml::node& node) const {
    const auto chosen = name(node);
    if (chosen) entry.member(treatment) = *chosen;
    return chosen.has_value();
  }

  bool list_of_names(std::vector<std::string>& target, const toml::node& node) const {
    const toml::array* list = node.as_array();
    if (list == nullptr) return wrong_type(node, "a list of names: [] or [\"...\"].");
    std::vector<std::string> chosen;
    bool good = true;
    for (const toml::node& element : *list) {
      const auto text = name(element);
      good = good && text.has_value();
      if (text) chosen.push_back(*text);
    }
    if (good) target = std::move(chosen);
    return good;
  }

  bool operator()(const EntryNames& entries, const toml::node& node) const {
    return list_of_names(entries.member(treatment), node);
  }

  bool operator()(const Names& names, const toml::node& node) const {
    return list_of_names(names.member(treatment), node);
  }

  bool operator()(const FileName& file, const toml::node& node) const {
    const auto text = node.value<std::string>();
    if (!text) return wrong_type(node, "the name of a file in quotes.");
    // Such a name could not stand between the quotes of a resolved protocol.
    const auto strange = [](char c) {
      return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    };
    if (std::any_of(text->begin(), text->end(), strange)) {
      report(node, fmt::format("{} holds a quote, a backslash or a control character.", key.name),
             "Give the file another name; folders are separated by /.");
      return false;
    }
    file.member(treatment) = *text;
    return true;
  }
};

}  // namespace

bool assign(const Key& key, course::Treatment& treatment, const toml::node& node,
            const evidence::Catalogue& catalogue, const Report& report) {
  const Reader reader{key, treatment, catalogue, report};
  return std::visit([&](const auto& accessor) { return reader(accessor, node); }, key.accessor);
}

std::vector<std::string> accepted_names(const Key& key, const evidence::Catalogue& catalogue) {
  std::vector<std::string> names;
  if (const auto* choice = std::get_if<Choice>(&key.accessor)) {
    names.assign(choice->names.begin(), choice->names.end());
    return names;
  }
  if (const auto* of_code = std::get_if<Names>(&key.accessor)) return of_code->known();
  const auto* one = std::get_if<EntryName>(&key.accessor);
  const auto* many = std::get_if<EntryNames>(&key.accessor);
  if (one == nullptr && many == nullptr) return names;
  for (const auto& [name, entry] : catalogue.entries(one != nullptr ? one->folder : many->folder)) {
    names.push_back(name);
  }
  if (one != nullptr) {
    if (one->folder == "actives") names.emplace_back(no_active);
    names.emplace_back(custom_entry);
  }
  return names;
}

toml::table toml_value(std::string_view text) {
  try {
    toml::table table = toml::parse(fmt::format("value = {}", text));
    if (table.size() == 1) return table;
  } catch (const toml::parse_error&) {
    // Not a TOML value: a text without quotes.
  }
  toml::table table;
  table.insert("value", std::string(text));
  return table;
}

}  // namespace acicula::io

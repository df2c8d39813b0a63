#include "acicula/io/study_fields.hpp"

#include "acicula/io/did_you_mean.hpp"
#include "acicula/io/protocol_number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace acicula::io {

StudyFields::StudyFields(const toml::table& table, std::string_view title, Document& document)
    : table_(table), title_(title), document_(document) {}

void StudyFields::allow_only(const std::vector<std::string>& known) const {
  for (const auto& [key, node] : table_) {
    if (std::find(known.begin(), known.end(), key.str()) != known.end()) continue;
    const std::string hint = document_.is_full() ? "" : suggest(key.str(), known);
    document_.add(key, fmt::format("\"{:.80}\" is not a field of {}.", key.str(), title_), hint);
  }
}

std::string StudyFields::text(std::string_view field, bool required) const {
  const toml::node* node = table_.get(field);
  if (node == nullptr) {
    if (required) fault(field, fmt::format("{} has no {}.", title_, field));
    return "";
  }
  const auto value = node->value<std::string>();
  if (!value) fault(field, fmt::format("{} must be a text in quotes.", field));
  if (value && value->empty() && required) fault(field, fmt::format("{} is empty.", field));
  return value.value_or("");
}

std::string StudyFields::choice(std::string_view field, const std::vector<std::string>& known,
                                std::string_view fallback) const {
  if (!has(field) && !fallback.empty()) return std::string(fallback);
  std::string name = text(field, true);
  if (name.empty() || std::find(known.begin(), known.end(), name) != known.end()) return name;
  fault(field, fmt::format("{} \"{:.80}\" is not known.", field, name), suggest(name, known));
  return "";
}

std::optional<int> StudyFields::count(std::string_view field) const {
  const toml::node* node = table_.get(field);
  if (node == nullptr) return std::nullopt;
  const auto value = node->is_integer() ? node->value<std::int64_t>() : std::nullopt;
  if (value && *value >= 1 && *value <= std::numeric_limits<int>::max()) {
    return static_cast<int>(*value);
  }
  fault(field, fmt::format("{} must be a whole number above 0.", field));
  return std::nullopt;
}

std::optional<double> StudyFields::number(const toml::node& node, std::string_view field,
                                          std::string_view unit) const {
  // A number of a study has no range of its own: what was measured was measured.
  const Key key{
      .name = field, .unit = unit == "1" ? "" : unit, .accessor = Reference<double>(nullptr)};
  const NumberResult result = read_number(key, node);
  if (result.fault.empty()) return result.value;
  document_.add(node, result.fault, result.hint);
  return std::nullopt;
}

std::optional<double> StudyFields::number(std::string_view field, std::string_view unit) const {
  const toml::node* node = table_.get(field);
  return node == nullptr ? std::nullopt : number(*node, field, unit);
}

void StudyFields::fault(std::string_view field, std::string message, std::string hint) const {
  const toml::node* node = table_.get(field);
  document_.add(node == nullptr ? table_ : *node, std::move(message), std::move(hint));
}

}  // namespace acicula::io

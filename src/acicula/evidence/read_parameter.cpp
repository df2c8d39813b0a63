#include "acicula/evidence/read_parameter.hpp"

#include "acicula/evidence/unit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace acicula::evidence {
namespace {

constexpr std::array grade_names{"measured", "derived", "fitted", "assumed"};
constexpr std::array shape_names{"fixed", "normal", "lognormal", "uniform", "loguniform", "beta"};
constexpr std::array level_names{"study", "subject"};
constexpr std::array number_fields{"value", "spread"};
constexpr std::array text_fields{"unit",    "distribution", "level", "population", "source",
                                 "locator", "grade",        "note",  "meaning"};

template <std::size_t N>
bool contains(const std::array<const char*, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

template <std::size_t N>
std::string known(const std::array<const char*, N>& names) {
  std::string hint = "Known are";
  for (const char* name : names) hint += std::string(" ") + name;
  return hint + ".";
}

/// Refuses unknown fields and fields of the wrong type, each at its own place.
void check_fields(const toml::table& table, const std::string& key, const FileFaults& faults) {
  for (const auto& [field, node] : table) {
    const std::string_view name = field.str();
    const bool is_number = contains(number_fields, name);
    const bool is_text = contains(text_fields, name);
    if (is_number && !node.is_number()) {
      add_fault(faults, node, fmt::format("{}: {} must be a number.", key, name));
    } else if (is_text && !node.is_string()) {
      add_fault(faults, node, fmt::format("{}: {} must be a text.", key, name));
    } else if (!is_number && !is_text && name != "range") {
      add_fault(faults, node, fmt::format("{}: \"{}\" is not a field of a parameter.", key, name),
                known(text_fields) + " And value, spread, range.");
    }
  }
}

std::string text_of(const toml::table& table, std::string_view field) {
  return table[field].value_or(std::string());
}

template <class Enum, std::size_t N>
Enum read_choice(const toml::table& table, const std::string& key, std::string_view field,
                 const std::array<const char*, N>& names, Enum fallback, const FileFaults& faults) {
  const toml::node* node = table.get(field);
  if (node == nullptr || !node->is_string()) return fallback;
  const std::string& text = node->as_string()->get();
  const auto found = std::find(names.begin(), names.end(), text);
  if (found != names.end()) return static_cast<Enum>(found - names.begin());
  add_fault(faults, *node, key + ": " + std::string(field) + " \"" + text + "\" is not known.",
            known(names));
  return fallback;
}

/// Reads range = [low, high] in the unit of the file.
std::optional<std::array<double, 2>> read_range(const toml::table& table, const std::string& key,
                                                const FileFaults& faults) {
  const toml::node* node = table.get("range");
  if (node == nullptr) return std::nullopt;
  const toml::array* array = node->as_array();
  const auto at = [&](std::size_t i) {
    return array != nullptr && array->size() == 2 && array->get(i)->is_number()
               ? array->get(i)->value_or(0.0)
               : std::numeric_limits<double>::quiet_NaN();
  };
  const std::array<double, 2> range{at(0), at(1)};
  if (std::isfinite(range[0]) && std::isfinite(range[1]) && range[0] <= range[1]) return range;
  add_fault(faults, *node, key + ": range must be two finite numbers, the smaller one first.");
  return std::nullopt;
}

/// What keeps a distribution from being one; empty when it is sound.
std::string fault_of_distribution(const Parameter& p, bool has_range) {
  const double variance = p.spread * p.spread;
  switch (p.shape) {
    case Shape::fixed:
      return p.spread != 0.0 ? "a fixed number has no spread." : "";
    case Shape::normal:
      return p.spread > 0.0 ? "" : "a normal distribution needs a spread above 0.";
    case Shape::lognormal:
      if (!(p.value > 0.0)) return "a lognormal distribution needs a value above 0.";
      return p.spread > 0.0 ? "" : "a lognormal distribution needs a spread above 0 (of ln).";
    case Shape::uniform:
      return has_range && p.minimum < p.maximum ? "" : "a uniform distribution needs a range.";
    case Shape::loguniform:
      return has_range && p.minimum > 0.0 && p.minimum < p.maximum
                 ? ""
                 : "a loguniform distribution needs a range above 0.";
    case Shape::beta:
      if (si_unit(p.unit) != "1") return "a beta distribution needs a pure number.";
      if (!(p.value > 0.0 && p.value < 1.0)) return "a beta distribution needs a value in (0, 1).";
      if (has_range && (p.minimum < 0.0 || p.maximum > 1.0)) {
        return "a beta distribution has its range within [0, 1].";
      }
      return p.spread > 0.0 && variance < p.value * (1.0 - p.value)
                 ? ""
                 : "a beta distribution needs a spread above 0 and below sqrt(value (1 - value)).";
  }
  return "";
}

void read_numbers(const toml::table& table, Parameter& parameter, const FileFaults& faults) {
  const toml::node* node = table.get("value");
  if (node == nullptr) {
    add_fault(faults, table, parameter.key + " has no value.");
    return;
  }
  if (!node->is_number()) return;
  const double value = node->value_or(0.0);
  if (!std::isfinite(value)) {
    add_fault(faults, *node, parameter.key + ": value must be finite.");
    return;
  }
  const auto to_si = converter(parameter.unit, si_unit(parameter.unit));
  parameter.value = to_si(value);
  const auto range = read_range(table, parameter.key, faults);
  if (range) {
    parameter.minimum = to_si((*range)[0]);
    parameter.maximum = to_si((*range)[1]);
  }
  const double spread = table["spread"].value_or(0.0);
  const bool of_logarithm = parameter.shape == Shape::lognormal;
  // A difference converts without the offset that a temperature scale has.
  parameter.spread = of_logarithm ? spread : to_si(spread) - to_si(0.0);
  if (!std::isfinite(parameter.spread)) {
    add_fault(faults, *table.get("spread"), parameter.key + ": spread must be finite.");
    return;
  }
  if (parameter.value < parameter.minimum || parameter.value > parameter.maximum) {
    add_fault(faults, *node, parameter.key + ": value lies outside its range.");
  }
  const std::string fault = fault_of_distribution(parameter, range.has_value());
  const toml::node* place = table.get("distribution");
  if (!fault.empty()) {
    add_fault(faults, place != nullptr ? *place : table, parameter.key + ": " + fault);
  }
}

}  // namespace

Parameter read_parameter(const toml::table& table, std::string key, const FileFaults& faults) {
  Parameter parameter;
  parameter.key = std::move(key);
  parameter.file = faults.file;
  parameter.line = static_cast<int>(table.source().begin.line);
  check_fields(table, parameter.key, faults);
  parameter.unit = text_of(table, "unit");
  parameter.meaning = text_of(table, "meaning");
  parameter.population = text_of(table, "population");
  parameter.source = text_of(table, "source");
  parameter.locator = text_of(table, "locator");
  parameter.note = text_of(table, "note");
  parameter.grade = read_choice(table, parameter.key, "grade", grade_names, Grade::assumed, faults);
  parameter.shape =
      read_choice(table, parameter.key, "distribution", shape_names, Shape::fixed, faults);
  parameter.level = read_choice(table, parameter.key, "level", level_names, Level::study, faults);
  if (!table.contains("grade")) {
    add_fault(faults, table, parameter.key + " has no grade.", known(grade_names));
  }
  if (!table.contains("unit")) {
    add_fault(faults, table, parameter.key + " has no unit.",
              "Write unit = \"1\" for a pure number.");
  } else if (!is_unit(parameter.unit)) {
    add_fault(faults, *table.get("unit"),
              parameter.key + ": \"" + parameter.unit + "\" is not a known unit.");
  } else {
    read_numbers(table, parameter, faults);
  }
  return parameter;
}

std::string_view name(Grade grade) { return grade_names.at(static_cast<std::size_t>(grade)); }
std::string_view name(Shape shape) { return shape_names.at(static_cast<std::size_t>(shape)); }
std::string_view name(Level level) { return level_names.at(static_cast<std::size_t>(level)); }

}  // namespace acicula::evidence

#include "acicula/evidence/read_parameter.hpp"

#include "acicula/evidence/unit.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace acicula::evidence {
namespace {

constexpr std::array grade_names{"measured", "derived", "fitted", "assumed"};
constexpr std::array shape_names{"fixed", "normal", "lognormal", "uniform", "loguniform", "beta"};
constexpr std::array level_names{"study", "subject"};
constexpr std::array known_keys{"value",   "unit",  "range",      "distribution",
                                "spread",  "level", "population", "source",
                                "locator", "grade", "note",       "meaning"};

template <class Enum, std::size_t N>
Enum read_choice(const toml::table& table, std::string_view field,
                 const std::array<const char*, N>& names, std::string_view fallback,
                 const FileFaults& faults) {
  const std::string text = table[field].value_or(std::string(fallback));
  const auto found = std::find(names.begin(), names.end(), text);
  if (found != names.end()) return static_cast<Enum>(found - names.begin());
  std::string hint = "Known are";
  for (const char* known : names) hint += std::string(" ") + known;
  faults.add(table, std::string(field) + " \"" + text + "\" is not known.", hint + ".");
  return Enum{};
}

void read_numbers(const toml::table& table, Parameter& parameter, const FileFaults& faults) {
  const auto value = table["value"].value<double>();
  if (!value || !std::isfinite(*value)) {
    faults.add(table, parameter.key + " has no finite value.");
    return;
  }
  const std::string si = si_unit(parameter.unit);
  const auto to_si = [&](double x) { return convert(x, parameter.unit, si); };
  parameter.value = to_si(*value);
  parameter.minimum = -std::numeric_limits<double>::infinity();
  parameter.maximum = std::numeric_limits<double>::infinity();
  if (const toml::array* range = table["range"].as_array()) {
    const auto low = range->size() == 2 ? range->get(0)->value<double>() : std::nullopt;
    const auto high = range->size() == 2 ? range->get(1)->value<double>() : std::nullopt;
    if (!low || !high || !(*low <= *high)) {
      faults.add(*range, parameter.key + ": range must be [low, high].");
    } else {
      parameter.minimum = to_si(*low);
      parameter.maximum = to_si(*high);
    }
  }
  const double spread = table["spread"].value_or(0.0);
  const bool of_logarithm = parameter.shape == Shape::lognormal;
  // A difference converts without the offset that a temperature scale has.
  parameter.spread = of_logarithm ? spread : to_si(spread) - to_si(0.0);
  if (parameter.value < parameter.minimum || parameter.value > parameter.maximum) {
    faults.add(table, parameter.key + ": value lies outside its range.");
  }
}

}  // namespace

void FileFaults::add(const toml::node& node, std::string message, std::string hint) const {
  const auto& place = node.source().begin;
  faults.push_back({.file = file,
                    .line = static_cast<int>(place.line),
                    .column = static_cast<int>(place.column),
                    .source_line = "",
                    .message = std::move(message),
                    .hint = std::move(hint)});
}

Parameter read_parameter(const toml::table& table, std::string key, const FileFaults& faults) {
  Parameter parameter;
  parameter.key = std::move(key);
  for (const auto& [field, node] : table) {
    if (std::find(known_keys.begin(), known_keys.end(), field.str()) == known_keys.end()) {
      faults.add(node, parameter.key + ": \"" + std::string(field.str()) +
                           "\" is not a field of a parameter.");
    }
  }
  parameter.unit = table["unit"].value_or(std::string("1"));
  parameter.meaning = table["meaning"].value_or(std::string());
  parameter.population = table["population"].value_or(std::string());
  parameter.source = table["source"].value_or(std::string());
  parameter.locator = table["locator"].value_or(std::string());
  parameter.note = table["note"].value_or(std::string());
  parameter.grade = read_choice<Grade>(table, "grade", grade_names, "", faults);
  parameter.shape = read_choice<Shape>(table, "distribution", shape_names, "fixed", faults);
  parameter.level = read_choice<Level>(table, "level", level_names, "study", faults);
  if (!is_unit(parameter.unit)) {
    faults.add(table, parameter.key + ": \"" + parameter.unit + "\" is not a known unit.");
  } else {
    read_numbers(table, parameter, faults);
  }
  return parameter;
}

std::string_view name(Grade grade) { return grade_names[static_cast<std::size_t>(grade)]; }
std::string_view name(Shape shape) { return shape_names[static_cast<std::size_t>(shape)]; }

}  // namespace acicula::evidence

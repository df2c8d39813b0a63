#include "acicula/evidence/read_posterior.hpp"

#include "acicula/evidence/read_toml.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace acicula::evidence {
namespace {

constexpr std::array<std::string_view, 6> fields{
    "title", "note", "keys", "mean", "standard_deviation", "correlation"};

// Far above what anybody calibrates together.
constexpr std::size_t most_keys = 200;

void check_fields(const toml::table& table, const FileFaults& faults) {
  for (const auto& [field, node] : table) {
    if (std::ranges::find(fields, field.str()) != fields.end()) continue;
    add_fault(faults, node,
              fmt::format("\"{}\" is not a field of a posterior.", std::string(field.str())),
              "Known are title, note, keys, mean, standard_deviation, correlation.");
  }
}

std::string read_text(const toml::table& table, std::string_view field, const FileFaults& faults) {
  const toml::node* node = table.get(field);
  const auto text = node == nullptr ? std::nullopt : node->value<std::string>();
  if (text && !text->empty()) return *text;
  if (node == nullptr) {
    faults.add(1, 1, fmt::format("{} is missing.", field));
  } else {
    add_fault(faults, *node, fmt::format("{} must be a text.", field));
  }
  return "";
}

/// The list of a field; nullptr, with a fault, when there is none.
const toml::array* list(const toml::table& table, std::string_view field,
                        const FileFaults& faults) {
  const toml::node* node = table.get(field);
  if (node == nullptr) {
    faults.add(1, 1, fmt::format("{} is missing.", field));
  } else if (node->as_array() == nullptr) {
    add_fault(faults, *node, fmt::format("{} must be a list.", field));
  }
  return node == nullptr ? nullptr : node->as_array();
}

std::vector<std::string> read_keys(const toml::table& table, const FileFaults& faults) {
  std::vector<std::string> keys;
  const toml::array* array = list(table, "keys", faults);
  if (array == nullptr) return keys;
  std::set<std::string> seen;
  for (const toml::node& node : *array) {
    const auto key = node.value<std::string>();
    if (!key || !seen.insert(*key).second) {
      add_fault(faults, node, "keys must be texts, each once.");
    }
    keys.push_back(key.value_or(""));
  }
  if (keys.empty() || keys.size() > most_keys) {
    add_fault(faults, *array, fmt::format("keys must be 1 to {} parameters.", most_keys));
  }
  return keys;
}

/// As many finite numbers as are asked for; a fault and zeros otherwise.
std::vector<double> read_numbers(const toml::array& array, std::string_view field,
                                 std::size_t count, const FileFaults& faults) {
  std::vector<double> numbers;
  bool sound = array.size() == count;
  for (const toml::node& node : array) {
    const auto number = node.value<double>();
    sound = sound && number && std::isfinite(*number);
    numbers.push_back(number.value_or(0.0));
  }
  if (!sound) add_fault(faults, array, fmt::format("{} must be {} numbers.", field, count));
  numbers.resize(count);
  return numbers;
}

std::vector<double> read_vector(const toml::table& table, std::string_view field, std::size_t count,
                                const FileFaults& faults) {
  const toml::array* array = list(table, field, faults);
  if (array == nullptr) return std::vector<double>(count);
  return read_numbers(*array, field, count, faults);
}

/// The symmetric matrix of its lower triangle.
std::vector<double> read_correlation(const toml::table& table, std::size_t count,
                                     const FileFaults& faults) {
  std::vector<double> matrix(count * count);
  const toml::array* rows = list(table, "correlation", faults);
  if (rows == nullptr) return matrix;
  if (rows->size() != count) {
    add_fault(faults, *rows, fmt::format("correlation must have {} rows.", count));
    return matrix;
  }
  for (std::size_t i = 0; i < count; ++i) {
    const toml::array* row = rows->get(i)->as_array();
    if (row == nullptr) {
      add_fault(faults, *rows->get(i), "a row of correlation must be a list.");
      return matrix;
    }
    const std::vector<double> numbers =
        read_numbers(*row, "this row of correlation", i + 1, faults);
    for (std::size_t k = 0; k <= i; ++k) {
      matrix[i * count + k] = matrix[k * count + i] = numbers[k];
    }
    if (numbers[i] != 1.0) add_fault(faults, *row, "a row of correlation must end in 1.");
  }
  return matrix;
}

}  // namespace

Posterior read_posterior(const FileFaults& faults) {
  const std::size_t before = faults.faults.size();
  const toml::table table = read_toml(faults);
  if (faults.faults.size() > before) return {};
  check_fields(table, faults);
  Posterior posterior;
  posterior.title = read_text(table, "title", faults);
  posterior.note = read_text(table, "note", faults);
  posterior.keys = read_keys(table, faults);
  const std::size_t count = std::min(posterior.keys.size(), most_keys);
  posterior.mean = read_vector(table, "mean", count, faults);
  posterior.standard_deviation = read_vector(table, "standard_deviation", count, faults);
  posterior.correlation = read_correlation(table, count, faults);
  if (faults.faults.size() > before) return {};
  const bool spread =
      std::ranges::all_of(posterior.standard_deviation, [](double s) { return s > 0.0; });
  if (!spread) {
    add_fault(faults, *table.get("standard_deviation"), "standard_deviation must be above 0.");
    return {};
  }
  if (!factorise(posterior)) {
    add_fault(faults, *table.get("correlation"), "correlation is no correlation matrix.",
              "It must be positive definite.");
    return {};
  }
  return posterior;
}

}  // namespace acicula::evidence

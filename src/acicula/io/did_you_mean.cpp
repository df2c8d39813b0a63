#include "acicula/io/did_you_mean.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <numeric>

namespace acicula::io {
namespace {

/// Longer words are no slip of the pen, and the distance costs the product of the lengths.
constexpr std::size_t longest_word = 100;
/// Names that still fit a line.
constexpr std::size_t names_to_list = 12;
/// Beginnings that are one: fewer letters begin too much.
constexpr std::size_t shortest_beginning = 3;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> above(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(above.begin(), above.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool same = lower(a[i - 1]) == lower(b[j - 1]);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0U : 1U)});
      const bool swapped = i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) &&
                           lower(a[i - 2]) == lower(b[j - 1]);
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, above);
    std::swap(above, row);
  }
  return above[b.size()];
}

const std::string* nearest_name(std::string_view word, std::span<const std::string> known_names) {
  if (word.empty() || word.size() > longest_word) return nullptr;
  const std::string* nearest = nullptr;
  std::size_t least = word.size();
  for (const std::string& name : known_names) {
    const std::size_t distance = edit_distance(word, name);
    if (distance < least) {
      least = distance;
      nearest = &name;
    }
  }
  return nearest != nullptr && 3 * least <= nearest->size() ? nearest : nullptr;
}

std::vector<std::string> begun_with(std::string_view word,
                                    std::span<const std::string> known_names) {
  std::vector<std::string> begun;
  if (word.size() < shortest_beginning) return begun;
  for (const std::string& name : known_names) {
    if (name.starts_with(word)) begun.push_back(name);
  }
  return begun;
}

std::string suggest(std::string_view word, std::span<const std::string> known_names) {
  const std::vector<std::string> begun = begun_with(word, known_names);
  if (!begun.empty() && begun.size() <= names_to_list) {
    return fmt::format("Did you mean {}?", fmt::join(begun, " or "));
  }
  if (const std::string* nearest = nearest_name(word, known_names)) {
    return fmt::format("Did you mean {}?", *nearest);
  }
  if (known_names.empty() || known_names.size() > names_to_list) return "";
  return fmt::format("Known are {}.", fmt::join(known_names, ", "));
}

}  // namespace acicula::io

#include "acicula/io/protocol_number.hpp"

#include "acicula/core/error.hpp"
#include "acicula/evidence/unit.hpp"
#include "acicula/io/protocol_names.hpp"
#include "acicula/io/protocol_value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace acicula::io {
namespace {

/// UDUNITS also reads "days since 2000", logarithms and shifted origins; a quantity of a protocol
/// needs none of them.
constexpr std::string_view unit_punctuation = " _/^*.-()%\xC2\xB5\xB0\xB7\xB2\xB3\xCE\xBC";
constexpr std::size_t longest_quantity = 64;
/// A few roundings of a double, relative.
constexpr double conversion_rounding = 1e-14;

bool is_plain_unit(const std::string& unit) {
  const bool plain = std::all_of(unit.begin(), unit.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           unit_punctuation.find(c) != std::string_view::npos;
  });
  const std::array<std::string_view, 6> reserved{"since", "from", "ref", "after", "lg(", "re "};
  return plain && std::none_of(reserved.begin(), reserved.end(), [&](std::string_view word) {
           return unit.find(word) != std::string::npos;
         });
}

NumberResult wrong(std::string fault, std::string hint) {
  return {.fault = std::move(fault), .hint = std::move(hint)};
}

std::string example_hint(const Key& key) {
  return fmt::format("Write a number and a unit, like \"{} {}\".", example_number(key), key.unit);
}

NumberResult read_quantity(const Key& key, const std::string& text) {
  if (text.size() > longest_quantity) {
    return wrong(fmt::format("{} is too long for a number with a unit.", key.name),
                 example_hint(key));
  }
  try {
    const evidence::Quantity quantity = evidence::parse_quantity(text);
    if (!is_plain_unit(quantity.unit)) {
      return wrong(fmt::format("{}: \"{}\" is not a plain unit.", key.name, quantity.unit),
                   fmt::format("Write it in {}.", key.unit));
    }
    if (!evidence::same_dimension(quantity.unit, key.unit)) {
      return wrong(fmt::format("{} cannot be measured in \"{}\".", key.name, quantity.unit),
                   fmt::format("Write it in {} or a unit of the same kind.", key.unit));
    }
    return check_range(
        key, evidence::convert(quantity.value, quantity.unit, evidence::si_unit(key.unit)));
  } catch (const InputError& error) {
    const Diagnostic& fault = error.diagnostics.front();
    return wrong(fmt::format("{}: {}", key.name, fault.message), example_hint(key));
  }
}

/// Shortest text of a number, with a point or exponent so that TOML reads it as one.
std::string shortest(double value) {
  std::string text = fmt::format("{}", value);
  if (text.find_first_of(".en") == std::string::npos) text += ".0";
  return text;
}

/// Text of a value in a unit when it reads back to the same number; otherwise empty.
std::string exact_text(double value, std::string_view unit, const std::string& si) {
  const double there = evidence::convert(value, si, unit);
  const double infinity = std::numeric_limits<double>::infinity();
  // The number a person wrote has few digits, so rounding comes first, then the neighbours.
  for (const std::string& candidate :
       {fmt::format("{:.6g}", there), fmt::format("{:.12g}", there), fmt::format("{:.15g}", there),
        fmt::format("{}", there), fmt::format("{}", std::nextafter(there, infinity)),
        fmt::format("{}", std::nextafter(there, -infinity))}) {
    std::string text = fmt::format("{} {}", candidate, unit);
    const evidence::Quantity back = evidence::parse_quantity(text);
    if (evidence::convert(back.value, back.unit, si) == value) return text;
  }
  return "";
}

/// The key's unit, and the neighbour in which a number may read shorter: 0.05 mm, not
/// 50.00000000000001 um.
std::vector<std::string_view> units_to_try(const Key& key) {
  if (key.unit == "years") return {key.unit, "Julian_years"};
  if (key.unit == "um") return {key.unit, "mm"};
  if (key.unit == "mm") return {key.unit, "um"};
  return {key.unit};
}

}  // namespace

NumberResult read_number(const Key& key, const toml::node& node) {
  const auto text = node.value<std::string>();
  const auto number = node.is_number() ? node.value<double>() : std::nullopt;
  if (!key.unit.empty()) {
    if (text) return read_quantity(key, *text);
    if (number) {
      return wrong(fmt::format("{} needs a unit: {:g} alone could be anything.", key.name, *number),
                   fmt::format("Write \"{:g} {}\".", *number, key.unit));
    }
    return wrong(fmt::format("{} must be a text with a unit.", key.name), example_hint(key));
  }
  if (!number) {
    return wrong(fmt::format("{} must be a plain number.", key.name),
                 "Write it without quotes and without a unit.");
  }
  return check_range(key, *number);
}

NumberResult check_range(const Key& key, double value) {
  if (!std::isfinite(value)) return wrong(fmt::format("{} is not finite.", key.name), "");
  const SiRange range = si_range(key);
  // A bound written in another unit may miss it by the rounding of the conversion.
  const double slack = conversion_rounding * std::abs(value);
  if (value >= range.minimum - slack && value <= range.maximum + slack) return {.value = value};
  const double shown =
      key.unit.empty() ? value : evidence::convert(value, evidence::si_unit(key.unit), key.unit);
  return wrong(fmt::format("{} = {:.6g}{}{} lies outside {}.", key.name, shown,
                           key.unit.empty() ? "" : " ", key.unit, range_text(key)),
               std::string(key.range_hint));
}

std::string number_text(const Key& key, double value) {
  if (key.unit.empty()) return shortest(value);
  const std::string si = evidence::si_unit(key.unit);
  std::string best = fmt::format("{} {}", value, si);
  std::size_t least = std::numeric_limits<std::size_t>::max();
  for (const std::string_view unit : units_to_try(key)) {
    const std::string text = exact_text(value, unit, si);
    if (text.empty() || text.size() - unit.size() >= least) continue;
    best = text;
    least = text.size() - unit.size();
  }
  return fmt::format("\"{}\"", best);
}

}  // namespace acicula::io
